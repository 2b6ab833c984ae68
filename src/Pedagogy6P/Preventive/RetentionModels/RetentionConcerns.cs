using System.Collections.Immutable;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Explanation;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>Sums what a retention model's features do to one prediction by the concern they belong to. Immutable and thread-safe.</summary>
internal sealed class RetentionConcerns
{
    private const int Most = 2;

    // In log-odds: odds of leaving about a tenth higher. Less is not worth a sentence.
    private const double Least = 0.1;

    private readonly RetentionFeature[] _columns;
    private readonly RiskExplainer? _explainer;

    public RetentionConcerns(IRiskModel model)
    {
        _columns = RetentionSchema.Columns(model.Schema);
        try
        {
            _explainer = new RiskExplainer(model);
        }
        catch (ArgumentException)
        {
            // A host's own kind of model: it still gives probabilities, only without a why.
            _explainer = null;
        }
    }

    /// <summary>The concerns that raise the risk of a row, the strongest first, equal ones in the order of the enumeration.</summary>
    public ImmutableArray<DropoutConcern> Of(ReadOnlySpan<double> row)
    {
        if (_explainer is null)
        {
            return [];
        }

        double[] sums = new double[Enum.GetValues<DropoutConcern>().Length];
        ImmutableArray<FeatureContribution> contributions = _explainer.Explain(row).Contributions;
        for (int column = 0; column < _columns.Length; column++)
        {
            if (ConcernOf(_columns[column]) is DropoutConcern concern)
            {
                sums[(int)concern] += contributions[column].LogOdds;
            }
        }

        return
        [
            .. Enum.GetValues<DropoutConcern>().Where(concern => sums[(int)concern] >= Least)
                .OrderByDescending(concern => sums[(int)concern]).Take(Most),
        ];
    }

    // Who somebody is (audience, level) is nothing to act upon, so it is no concern.
    private static DropoutConcern? ConcernOf(RetentionFeature feature) => feature switch
    {
        RetentionFeature.LoadOverHours or RetentionFeature.Hours or RetentionFeature.Weeks or RetentionFeature.WeeksOfHours
            or RetentionFeature.FreeHours => DropoutConcern.Load,
        RetentionFeature.DistanceKm or RetentionFeature.DistanceOverMax => DropoutConcern.Travel,
        RetentionFeature.EntryGapLargest or RetentionFeature.EntryGapMean or RetentionFeature.EntryGapTotal
            or RetentionFeature.LevelMargin => DropoutConcern.Preparation,
        RetentionFeature.SelfPaced or RetentionFeature.Modality or RetentionFeature.HandsOnShare => DropoutConcern.Format,
        RetentionFeature.CompletedBefore or RetentionFeature.FailedBefore or RetentionFeature.WithdrawnBefore
            or RetentionFeature.CompletedShare
            or RetentionFeature.WithdrawnShare or RetentionFeature.TriesBefore => DropoutConcern.History,
        RetentionFeature.ActiveModules => DropoutConcern.OtherModules,
        RetentionFeature.DaysUntilStart => DropoutConcern.Waiting,
        RetentionFeature.PriceOverBudget => DropoutConcern.Cost,
        RetentionFeature.Mandatory or RetentionFeature.SharedTopics or RetentionFeature.SharedSettings => DropoutConcern.Purpose,
        _ => null,
    };
}
