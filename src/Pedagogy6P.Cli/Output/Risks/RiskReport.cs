using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>
/// Reports as one HTML page: the model card with the figures that the rows allow. Only figures of groups; nothing about single people.
/// </summary>
internal static class RiskReport
{
    private const int FewestRows = 2;
    private const int Periods = 12;

    /// <summary>The report of a model on rows with outcomes.</summary>
    public static ModelCard Of(RiskModelDocument document, ScoredRows? scored, Assessment? assessment, ImmutableArray<QualityIssue> issues,
        string title)
    {
        bool both = scored is not null && TestRows.Classes(scored.Table) is { Positives: > 0, Negatives: > 0 };
        ImmutableArray<FeatureImportance> importance = scored is { Table.RowCount: >= FewestRows }
            ? Importance(document, scored.Table) : [];
        List<string> figures = both ? Curves(scored!) : [];
        if (document.Model is IPeriodRiskModel byPeriod && scored is { Table.RowCount: >= FewestRows })
        {
            figures.Add(RiskCharts.Survival(AverageCurves.Of(byPeriod, scored.Table, Periods)));
        }

        if (!importance.IsEmpty)
        {
            figures.Add(RiskCharts.Importance(importance));
        }

        figures.AddRange((assessment?.Groups ?? []).Where(group => group.Groups.Any(level => level.Reported)).Select(RiskCharts.Groups));
        RiskModelMetadata metadata = assessment is null
            ? document.Metadata : document.Metadata with { Metrics = [assessment.Scores, .. assessment.Baselines] };
        return new ModelCard(document with { Metadata = metadata }, importance, assessment?.Groups ?? [], [.. figures])
        {
            Title = title,
            Findings = [.. issues.Select(QualityCheck.Describe)],
            Verdict = assessment?.Verdict,
        };
    }

    public static byte[] ToHtml(ModelCard card) => Encoding.UTF8.GetBytes(card.ToHtml());

    private static List<string> Curves(ScoredRows scored)
    {
        ReadOnlySpan<byte> labels = scored.Table.Labels;
        ReadOnlySpan<double> weights = scored.Table.Weights;
        return
        [
            RiskCharts.Roc(labels, scored.Probabilities, weights),
            RiskCharts.PrecisionRecall(labels, scored.Probabilities, weights),
            RiskCharts.Reliability(labels, scored.Probabilities, weights: weights),
        ];
    }

    private static ImmutableArray<FeatureImportance> Importance(RiskModelDocument document, RiskTable table) =>
        new RiskExplainer(document.Model).Importance(table);
}
