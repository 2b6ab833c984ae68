using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>
/// Says which numbers of a row lie outside what a model has seen in training. Linear models count them as the nearest number they have
/// seen, trees do so anyhow.
/// </summary>
internal sealed class TrainedRanges
{
    private readonly List<(int Feature, FeatureRange Range)> _ranges = [];

    public TrainedRanges(RiskModelDocument document)
    {
        foreach (FeatureRange range in document.Metadata.Ranges)
        {
            int feature = document.Model.Schema.IndexOf(range.Feature);
            if (feature >= 0 && document.Model.Schema[feature].Kind != FeatureKind.Categorical && !double.IsNaN(range.Minimum))
            {
                _ranges.Add((feature, range));
            }
        }
    }

    /// <summary>Whether the model file says what was seen.</summary>
    public bool AreKnown => _ranges.Count > 0;

    /// <summary>Names of the features outside, in schema order. Comparisons with missing values are false.</summary>
    public ImmutableArray<string> Outside(RiskTable table, int row) =>
        [.. _ranges.Where(one => table[row, one.Feature] < one.Range.Minimum || table[row, one.Feature] > one.Range.Maximum)
            .Select(one => one.Range.Feature)];
}
