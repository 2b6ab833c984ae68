using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>
/// Rows scored by ONNX Runtime as its documentation shows: a dense tensor per input, filled, run and read, 4,096 rows at a time.
/// </summary>
internal sealed class OnnxRuntimeRows(InferenceSession session, RiskTable rows) : IDisposable
{
    private const int RowsPerRun = 4096;
    private const string Output = "probability";

    private readonly RunOptions _run = new();

    public double[] Probabilities()
    {
        double[] probabilities = new double[rows.RowCount];
        for (int first = 0; first < rows.RowCount; first += RowsPerRun)
        {
            int count = Math.Min(RowsPerRun, rows.RowCount - first);
            NamedOnnxValue[] inputs = [.. Enumerable.Range(0, rows.Schema.Count).Select(feature => Input(feature, first, count))];
            using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> outputs = session.Run(inputs, [Output], _run);
            int row = first;
            foreach (double probability in outputs[0].AsEnumerable<double>())
            {
                probabilities[row++] = probability;
            }
        }

        return probabilities;
    }

    public void Dispose() => _run.Dispose();

    private NamedOnnxValue Input(int feature, int first, int count)
    {
        Feature one = rows.Schema[feature];
        if (one.Kind == FeatureKind.Categorical)
        {
            string[] texts = new string[count];
            for (int row = 0; row < count; row++)
            {
                double code = rows[first + row, feature];
                texts[row] = code >= 0 ? one.Categories[(int)code] : "";
            }

            return NamedOnnxValue.CreateFromTensor(one.Name, new DenseTensor<string>(texts, [count, 1]));
        }

        double[] numbers = new double[count];
        for (int row = 0; row < count; row++)
        {
            numbers[row] = rows[first + row, feature];
        }

        return NamedOnnxValue.CreateFromTensor(one.Name, new DenseTensor<double>(numbers, [count, 1]));
    }
}
