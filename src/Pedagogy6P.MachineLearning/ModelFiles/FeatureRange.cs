using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>What the training rows held in a feature.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Minimum">Smallest known value; NaN when none is known.</param>
/// <param name="Maximum">Largest known value; NaN when none is known.</param>
/// <param name="MissingShare">Share of missing values.</param>
public sealed record FeatureRange(string Feature, double Minimum, double Maximum, double MissingShare)
{
    /// <summary>Looks through the rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="feature">The feature, by number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such feature.</exception>
    public static FeatureRange Of(RiskTable table, int feature)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNegative(feature);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(feature, table.Schema.Count);
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        int missing = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            double value = table[row, feature];
            if (double.IsNaN(value))
            {
                missing++;
                continue;
            }

            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        bool known = missing < table.RowCount;
        return new FeatureRange(table.Schema[feature].Name, known ? minimum : double.NaN, known ? maximum : double.NaN,
            table.RowCount == 0 ? 0 : (double)missing / table.RowCount);
    }
}
