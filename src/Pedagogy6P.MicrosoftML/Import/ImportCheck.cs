using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>Asks an imported model and its source about the same rows: at, below and above thresholds, and with missing values.</summary>
internal static class ImportCheck
{
    private const double Tolerance = 1e-6;
    private const int Rows = 256;

    public static bool Agree(BoostedTreesModel imported, IRiskModel source)
    {
        FeatureSchema schema = imported.Schema;
        float[][] thresholds = [.. Enumerable.Range(0, schema.Count).Select(feature => imported.ToEnsemble().Trees
            .SelectMany(tree => tree).Where(node => node.FeatureNumber == feature).Select(node => node.Threshold).Distinct().ToArray())];
        var random = new SeededRandom(1L);
        double[] rows = new double[Rows * schema.Count];
        for (int place = 0; place < rows.Length; place++)
        {
            rows[place] = Value(ref random, thresholds[place % schema.Count], schema[place % schema.Count]);
        }

        double[] ours = new double[Rows], theirs = new double[Rows];
        ((IRiskModel)imported).Probabilities(rows, ours);
        source.Probabilities(rows, theirs);
        return ours.Zip(theirs).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance);
    }

    private static double Value(ref SeededRandom random, float[] thresholds, Feature feature)
    {
        int kind = random.Next(5);
        if (kind == 0 || (feature.Kind != FeatureKind.Categorical && thresholds.Length == 0))
        {
            return double.NaN;
        }

        if (feature.Kind == FeatureKind.Categorical)
        {
            return random.Next(feature.Categories.Length + 1) - 1;
        }

        float threshold = thresholds[random.Next(thresholds.Length)];
        return kind switch { 1 => threshold, 2 => MathF.BitDecrement(threshold), 3 => threshold - 1, _ => threshold + 1 };
    }
}
