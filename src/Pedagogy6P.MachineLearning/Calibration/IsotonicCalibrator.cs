using System.Text.Json;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>
/// Isotonic regression by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955): the non-decreasing function closest to
/// the labels in
/// least squares, linear between the means of neighbouring blocks, constant beyond the first and last. Immutable and thread-safe.
/// </summary>
public sealed class IsotonicCalibrator : IStoredCalibrator
{
    private readonly double[] _inputs;
    private readonly double[] _outputs;

    internal IsotonicCalibrator(double[] inputs, double[] outputs)
    {
        _inputs = inputs;
        _outputs = outputs;
    }

    /// <summary>Probabilities between which the map is linear, rising: the means of the blocks. At least one.</summary>
    public ReadOnlySpan<double> Inputs => _inputs;

    /// <summary>What the map gives at each of <see cref="Inputs"/>, never falling, in [0, 1].</summary>
    public ReadOnlySpan<double> Outputs => _outputs;

    byte IStoredCalibrator.Kind => CalibratedContent.Isotonic;

    /// <summary>Fits the blocks.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="probabilities">Per row an out-of-sample probability.</param>
    /// <exception cref="ArgumentException">No rows, lengths differ, a label is not 0 or 1.</exception>
    public static IsotonicCalibrator Train(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities)
    {
        EvaluationInput.Check(labels, probabilities);
        if (labels.IsEmpty)
        {
            throw new ArgumentException("At least one row is needed.", nameof(labels));
        }

        double[] values = new double[labels.Length], weights = new double[labels.Length], keys = probabilities.ToArray();
        byte[] sorted = labels.ToArray();
        Array.Sort(keys, sorted);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = sorted[i];
            weights[i] = 1;
        }

        List<(double Input, double Output)> blocks = [];
        foreach ((int start, int end, double level) in PoolAdjacentViolators.Blocks(keys, values, weights))
        {
            double input = 0;
            for (int i = start; i < end; i++)
            {
                input += keys[i];
            }

            blocks.Add((input / (end - start), level));
        }

        return new IsotonicCalibrator([.. blocks.Select(b => b.Input)], [.. blocks.Select(b => b.Output)]);
    }

    /// <inheritdoc/>
    public double Calibrate(double probability)
    {
        int at = Array.BinarySearch(_inputs, probability);
        if (at >= 0)
        {
            return _outputs[at];
        }

        at = ~at;
        if (at == 0 || at == _inputs.Length)
        {
            return _outputs[at == 0 ? 0 : at - 1];
        }

        double share = (probability - _inputs[at - 1]) / (_inputs[at] - _inputs[at - 1]);
        return _outputs[at - 1] + (share * (_outputs[at] - _outputs[at - 1]));
    }

    void IStoredCalibrator.Write(RiskModelWriter writer)
    {
        writer.WriteDoubles(_inputs);
        writer.WriteDoubles(_outputs);
    }

    void IStoredCalibrator.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteNumbers("isotonicInputs", _inputs);
        writer.WriteNumbers("isotonicOutputs", _outputs);
    }
}
