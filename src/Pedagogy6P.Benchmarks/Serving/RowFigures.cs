using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.OnnxRuntime;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>How long pairs of many learners in one call take through our door, beside the runtime's own.</summary>
internal sealed class RowFigures(RiskTable rows, Clock clock, int rounds)
{
    /// <summary>A pipeline through <see cref="IRiskModel"/>, beside ML.NET's own Transform of the same rows.</summary>
    public ServedFigure Pipeline(string name, IRiskModel model, ITransformer pipeline) => Measure(name, "Transform of ML.NET", model, () =>
    {
        double[] probabilities = new double[rows.RowCount];
        int place = 0;
        foreach (float probability in pipeline.Transform(RiskDataView.Of(rows)).GetColumn<float>("Probability"))
        {
            probabilities[place++] = probability;
        }

        return probabilities;
    });

    /// <summary>An ONNX file through <see cref="IRiskModel"/>, beside ONNX Runtime on tensors of the same rows.</summary>
    public ServedFigure Onnx(string name, IRiskModel model, byte[] file)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using var session = new InferenceSession(file, options);
        using var runtime = new OnnxRuntimeRows(session, rows);
        return Measure(name, "ONNX Runtime, tensors filled and run", model, runtime.Probabilities);
    }

    private ServedFigure Measure(string name, string against, IRiskModel model, Func<double[]> source)
    {
        double[] ours = new double[rows.RowCount], theirs = source();
        model.Probabilities(rows, ours);
        double difference = ours.Zip(theirs, (one, other) => Math.Abs(one - other)).Max();
        double[] times = new double[rounds], others = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            times[round] = 1e6 * clock.Time(() => model.Probabilities(rows, ours)) / rows.RowCount;
            others[round] = 1e6 * clock.Time(() => source()) / rows.RowCount;
        }

        return new ServedFigure(name, against, 1.5, times, others, difference);
    }
}
