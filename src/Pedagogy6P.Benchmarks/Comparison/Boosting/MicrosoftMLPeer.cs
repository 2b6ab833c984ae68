using System.Diagnostics;
using MathNet.Numerics.Statistics;
using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>
/// Times a tree trainer of ML.NET: reading rows, binning and training together, then scoring all test rows by its transformer.
/// </summary>
internal static class MicrosoftMLPeer
{
    public static BoostingTime TrainAndPredict<TTransformer>(IEstimator<TTransformer> trainer, RiskTable train, RiskTable test)
        where TTransformer : class, ITransformer
    {
        IDataView rows = View(train), testRows = View(test);
        TimeSpan processor = BoostingComparison.Processor();
        long start = Stopwatch.GetTimestamp();
        ITransformer model = trainer.Fit(rows);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processorSeconds = (BoostingComparison.Processor() - processor).TotalSeconds;
        double[] probabilities = [];
        List<double> batches = [];
        for (int i = 0; i < 3; i++)
        {
            start = Stopwatch.GetTimestamp();
            probabilities = [.. model.Transform(testRows).GetColumn<float>("Probability").Select(value => (double)value)];
            batches.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / test.RowCount * 1e9);
        }

        return new BoostingTime(seconds, processorSeconds, new BoostingScoring(batches.Median(), double.NaN,
            RiskMetrics.Auc(test.Labels, probabilities), double.NaN));
    }

    private static IDataView View(RiskTable table) =>
        EncodedView.Of(table, [.. Enumerable.Range(0, table.Schema.Count).Select(feature => new Slot(feature, SlotKind.Value))]);
}
