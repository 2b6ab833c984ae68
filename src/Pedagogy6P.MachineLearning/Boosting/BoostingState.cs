using System.Numerics.Tensors;
using Pedagogy6P.MachineLearning.Boosting.Kernels;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Margins and derivatives of the training rows, padded to whole vectors with rows of weight 0.</summary>
internal sealed class BoostingState
{
    private const int Chunk = 1 << 14;

    private readonly int _rows;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly float[] _gradients;
    private readonly float[] _hessians;
    private readonly Workers _workers;

    public BoostingState(RiskTable table, Workers workers)
    {
        _rows = table.RowCount;
        _workers = workers;
        int padded = (_rows + GradientKernel.Lanes - 1) / GradientKernel.Lanes * GradientKernel.Lanes;
        _labels = new float[padded];
        _weights = new float[padded];
        _gradients = new float[padded];
        _hessians = new float[padded];
        Margins = new float[padded];
        Derivatives = GC.AllocateArray<long>(padded, pinned: true);
        double positive = 0, total = 0;
        for (int row = 0; row < _rows; row++)
        {
            _labels[row] = table.Labels[row];
            _weights[row] = table.Weights.IsEmpty ? 1 : (float)table.Weights[row];
            positive += _weights[row] * _labels[row];
            total += _weights[row];
        }

        BaseScore = Logit.Of(positive / total);
        Margins.AsSpan().Fill((float)BaseScore);
    }

    /// <summary>Log-odds of the weighted base rate.</summary>
    public double BaseScore { get; }

    /// <summary>Log-odds per row, base score included.</summary>
    public float[] Margins { get; }

    /// <summary>Packed derivatives per row.</summary>
    public long[] Derivatives { get; }

    /// <summary>Sum of <see cref="Derivatives"/>.</summary>
    public long Sum { get; private set; }

    /// <summary>Fills the derivatives at the current margins; rows left out by sampling get 0.</summary>
    public QuantizationScale Differentiate(double rowSample, uint roundingSeed, uint samplingSeed)
    {
        int padded = Margins.Length, chunks = (padded + Chunk - 1) / Chunk;
        (float Gradient, float Hessian)[] largest = new (float, float)[chunks];
        _workers.Run(chunks, i =>
        {
            int start = i * Chunk, length = Math.Min(Chunk, padded - start);
            Span<float> gradients = _gradients.AsSpan(start, length), hessians = _hessians.AsSpan(start, length);
            largest[i] = GradientKernel.Derivatives(Margins.AsSpan(start, length), _labels.AsSpan(start, length),
                _weights.AsSpan(start, length), gradients, hessians);
            if (rowSample < 1)
            {
                Sample(rowSample, samplingSeed, start, gradients, hessians);
            }
        });
        QuantizationScale scale = QuantizationScale.For(_rows, largest.Max(l => l.Gradient), largest.Max(l => l.Hessian));
        long[] sums = new long[chunks];
        _workers.Run(chunks, i =>
        {
            int start = i * Chunk, length = Math.Min(Chunk, padded - start);
            Span<long> derivatives = Derivatives.AsSpan(start, length);
            GradientKernel.Quantize(_gradients.AsSpan(start, length), _hessians.AsSpan(start, length), scale, roundingSeed, derivatives);
            sums[i] = TensorPrimitives.Sum<long>(derivatives);
        });
        Sum = sums.Sum();
        return scale;
    }

    private static void Sample(double share, uint seed, int start, Span<float> gradients, Span<float> hessians)
    {
        uint limit = (uint)Math.Min(uint.MaxValue, share * (1.0 + uint.MaxValue));
        for (int i = 0; i < gradients.Length; i++)
        {
            if (GradientKernel.Hash((uint)(start + i), seed) >= limit)
            {
                gradients[i] = 0;
                hessians[i] = 0;
            }
        }
    }
}
