using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning;

/// <summary>What all models share when scoring tables.</summary>
internal static class RowScoring
{
    public static void Check(FeatureSchema schema, RiskTable table, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (destination.Length != table.RowCount)
        {
            throw new ArgumentException("One place per row is needed.", nameof(destination));
        }

        if (!schema.HasFeaturesOf(table.Schema))
        {
            throw new ArgumentException("The table does not have the features of the model, in its order.", nameof(table));
        }
    }

    public static void Check(FeatureSchema schema, ReadOnlySpan<double> rows, Span<double> destination)
    {
        if (rows.Length != (long)destination.Length * schema.Count)
        {
            throw new ArgumentException("One value per feature and place is needed.", nameof(rows));
        }
    }

    public static void OneByOne(IRiskModel model, ReadOnlySpan<double> rows, Span<double> destination)
    {
        int width = model.Schema.Count;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = model.Probability(rows.Slice(i * width, width));
        }
    }

    public static void OneByOne(IRiskModel model, RiskTable table, Span<double> destination)
    {
        double[] row = new double[table.Schema.Count];
        for (int i = 0; i < destination.Length; i++)
        {
            table.CopyRow(i, row);
            destination[i] = model.Probability(row);
        }
    }

    public static double[] Probabilities(this IRiskModel model, RiskTable table)
    {
        double[] probabilities = new double[table.RowCount];
        model.Probabilities(table, probabilities);
        return probabilities;
    }
}
