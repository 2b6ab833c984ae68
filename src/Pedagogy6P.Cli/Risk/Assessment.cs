using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>How a model does on rows it has not seen, beside the baselines, by group, and whether it may be used.</summary>
/// <param name="Scores">Metrics of the model.</param>
/// <param name="Baselines">Metrics of the baselines.</param>
/// <param name="Groups">One report per group column.</param>
/// <param name="Verdict">The promotion gate.</param>
internal sealed record Assessment(RiskScores Scores, ImmutableArray<RiskScores> Baselines, ImmutableArray<GroupReport> Groups,
    PromotionVerdict Verdict)
{
    private const int MostDraws = 500;
    private const int FewestDraws = 100;
    private const long DrawnRows = 20_000_000;

    // Names that data teams give to "days since the last sign of life"; compared without case, spaces, hyphens and underscores.
    private static readonly string[] DaysSilentNames =
        ["dayssilent", "silentdays", "daysinactive", "inactivedays", "dayssincelastactivity", "dayssincelastlogin", "dayssincelastclick",
            "dayssincelastaccess", "recencydays"];

    /// <summary>Smallest and largest weight of the rows; null when all count the same.</summary>
    public (double Smallest, double Largest)? Weights { get; init; }

    /// <summary>
    /// Share of events in the training rows; NaN when unknown, and for hazards, whose training rows say nothing about a horizon by
    /// themselves.
    /// </summary>
    public static double BaseRate(RiskModelDocument document) =>
        document.Model is IPeriodRiskModel || document.Metadata.TrainingRows == 0 ? double.NaN
        : (double)document.Metadata.TrainingPositives / document.Metadata.TrainingRows;

    /// <summary>Measures probabilities.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="test">Rows with labels; their weights, if they have any, count.</param>
    /// <param name="probabilities">Per row a probability.</param>
    /// <param name="baseRate">Share of events in the training rows; NaN when unknown takes that of the test rows.</param>
    /// <param name="evidence">What else the gate looks at.</param>
    /// <param name="againstChampion">Comparison with the model in use, for the gate.</param>
    public static Assessment Of(string name, RiskTable test, double[] probabilities, double baseRate, PromotionEvidence evidence,
        ModelComparison? againstChampion = null)
    {
        RiskScores scores = RiskScores.OfProbabilities(name, test.Labels, probabilities, weights: test.Weights);
        double[] prior = new double[test.RowCount];
        Array.Fill(prior, double.IsNaN(baseRate) ? scores.BaseRate : baseRate);
        List<RiskScores> baselines = [RiskScores.OfProbabilities("prior", test.Labels, prior, weights: test.Weights)];
        if (test.Schema.Features.FirstOrDefault(feature =>
            DaysSilentNames.Contains(Plain(feature.Name))) is { Kind: not FeatureKind.Categorical } silent)
        {
            baselines.Add(RiskBaselines.SingleFeature(test, silent.Name));
        }

        double[] flags = [.. FlagBudget.Global(probabilities)];
        ImmutableArray<GroupReport> groups =
            [.. test.Groups.Select(group => GroupReport.Of(test, group.Name, probabilities, flags, draws: Draws(test.RowCount)))];
        PromotionEvidence known = evidence with
        {
            CalibrationErrorByChance = CalibrationChance.Quantile(test.Labels, probabilities, test.Persons, test.Weights,
                draws: Draws(test.RowCount)),
        };
        return new Assessment(scores, [.. baselines], groups,
            PromotionGate.Judge(scores, [.. baselines], groups, againstChampion, evidence: known))
        {
            Weights = WeightsOf(test.Weights),
        };
    }

    /// <summary>Number of bootstrap draws that a table of some rows is worth.</summary>
    public static int Draws(int rows) => (int)Math.Clamp(DrawnRows / Math.Max(1, rows), FewestDraws, MostDraws);

    private static (double, double)? WeightsOf(ReadOnlySpan<double> weights)
    {
        if (weights.IndexOfAnyExcept(weights.IsEmpty ? 1 : weights[0]) < 0)
        {
            return null;
        }

        double smallest = double.PositiveInfinity, largest = 0;
        foreach (double weight in weights)
        {
            smallest = Math.Min(smallest, weight);
            largest = Math.Max(largest, weight);
        }

        return (smallest, largest);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
