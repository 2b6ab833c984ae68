using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// The card of a model (after Mitchell et al. 2019): what it predicts, from what, how well beside the baselines, for whom it works less
/// well, what it must not be
/// used for. Markdown and self-contained HTML. Immutable and thread-safe.
/// </summary>
/// <param name="Document">The model and its metadata.</param>
/// <param name="Importance">Global importance, most important first; may be empty.</param>
/// <param name="Groups">Group reports on unseen rows; may be empty.</param>
/// <param name="Figures">SVG figures for the HTML card, from <see cref="RiskCharts"/>; may be empty.</param>
public sealed record ModelCard(RiskModelDocument Document, ImmutableArray<FeatureImportance> Importance, ImmutableArray<GroupReport> Groups,
    ImmutableArray<string> Figures)
{
    private const int MostFeatures = 15;
    private const int MostListed = 300;

    private static readonly string[] Limits =
    [
        "A probability describes people with such a record, not a decision about one person; nobody is to be excluded because of it.",
        "Reasons and counterfactuals are associations learned from data, not promises of an effect.",
        "Learners and schools can opt out: then no score is computed or stored.",
        "The model ages: compare new cohorts with the training data (drift) and check calibration when outcomes arrive.",
    ];

    /// <summary>What the page is, before the name of the model. Default "Model card".</summary>
    public string Title { get; init; } = "Model card";

    /// <summary>What its metrics were measured on, as a heading. Default "Quality on unseen rows".</summary>
    public string QualityTitle { get; init; } = "Quality on unseen rows";

    /// <summary>Findings about the data, in words. Default none.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>Further tables, shown before the limits. Default none.</summary>
    public ImmutableArray<CardTable> Tables { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the promotion gate says; null (default) leaves it out.</summary>
    public PromotionVerdict? Verdict { get; init; }

    /// <summary>
    /// Puts the card into another language: told every heading, sentence, number and word that the card or this library wrote, gives it in
    /// that language, or as it is when
    /// it knows no other. Not told names from data. Null (default) leaves the card in English.
    /// </summary>
    public Func<string, string>? Translation { get; init; }

    /// <summary>Language tag (BCP 47) of the HTML page. Default <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    private CardWords Words => new(Translation);

    /// <summary>The card as Markdown.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        string colon = Words.Of(": ");
        text.Append(CultureInfo.InvariantCulture, $"# {Heading()}\n\n");
        foreach ((string name, string value) in Facts())
        {
            text.Append(CultureInfo.InvariantCulture, $"- {name}{colon}{value}\n");
        }

        foreach (CardTable table in AllTables())
        {
            AppendTable(text, table);
        }

        if (Findings.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Words.Of("Findings about the data")}\n\n")
                .AppendJoin("", Findings.Select(finding => $"- {Words.Of(finding)}\n"));
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## {Words.Of("Limits")}\n\n")
            .AppendJoin("", Limits.Select(limit => $"- {Words.Of(limit)}\n"));

        return text.ToString();
    }

    /// <summary>The card as one HTML page without anything to load.</summary>
    public string ToHtml() =>
        ModelCardPage.Write(Heading(), Language, Words, [.. Facts()], [.. AllTables()], Figures.IsDefault ? [] : Figures, Findings, Limits);

    private string Heading() => $"{Words.Of(Title)}{Words.Of(": ")}{Document.Metadata.Name}";

    private IEnumerable<CardTable> AllTables() =>
        NamedTables().Select(entry => Words.Of(entry.Table, entry.Named)).Concat(Tables.Select(table => Words.Of(table, named: false)));

    // With each, whether its first column holds names from data.
    private IEnumerable<(CardTable Table, bool Named)> NamedTables()
    {
        yield return (new CardTable(
            QualityTitle,
            ["model", "rows", "events", "AUC", "AP", "Brier", "log-loss", "ECE", "slope", "recall at budget"],
            [.. Document.Metadata.Metrics.Select(Cells)]), false);
        if (Verdict is not null)
        {
            string verdict = Verdict.Promoted ? "passed" : "not passed";
            yield return (new CardTable($"Promotion gate: {verdict}", ["check", "value", "threshold", "result"],
                [.. Verdict.Checks.Select(Cells)]), false);
        }

        foreach (GroupReport report in Groups.IsDefault ? [] : Groups)
        {
            yield return (new CardTable($"By {report.Column}", ["group", "rows", "base rate", "mean predicted", "AUC", "ECE", "flagged",
                "recall", "recall 95%"], [.. report.Groups.Select(Cells)]), true);
        }

        if (!Importance.IsDefaultOrEmpty)
        {
            yield return (new CardTable("Features that matter most", ["feature", "mean |log-odds|"],
                [.. Importance.Take(MostFeatures).Select(ImmutableArray<string> (i) => [i.Feature, F(i.MeanLogOdds)])]), true);
        }

        ImmutableArray<string>[] ranges = [.. Ranges().Take(MostListed)];
        int more = Document.Metadata.Ranges.Length - ranges.Length;
        string title = more == 0 ? "Features"
            : string.Create(CultureInfo.InvariantCulture, $"Features (the first {ranges.Length}; {more} more are in the model file)");
        yield return (new CardTable(title, ["feature", "kind", "range in training", "missing"], [.. ranges]), true);
    }

    private IEnumerable<(string Name, string Value)> Facts() =>
        Facts(Document.Metadata).Select(fact => (Words.Of(fact.Name), Words.Of(fact.Value)));

    private static IEnumerable<(string Name, string Value)> Facts(RiskModelMetadata m)
    {
        yield return ("Predicts", m.Label);
        yield return ("Method", m.Settings);
        yield return ("Calibration", m.Calibration);
        yield return ("Training rows",
            string.Create(CultureInfo.InvariantCulture, $"{m.TrainingRows} ({m.TrainingPositives} with the event)"));
        yield return ("Training data SHA-256", m.TrainingDataHash);
        yield return ("Seed", m.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("Library version", m.LibraryVersion);
        if (m.TrainedOn is DateOnly day)
        {
            yield return ("Trained on", day.ToString("O", CultureInfo.InvariantCulture));
        }

        if (m.Notes.Length > 0)
        {
            yield return ("Notes", m.Notes);
        }
    }

    private static ImmutableArray<string> Cells(RiskScores s) =>
        [s.Name, s.Rows.ToString(CultureInfo.InvariantCulture), s.Positives.ToString(CultureInfo.InvariantCulture), F(s.Auc),
            F(s.AveragePrecision), F(s.Brier), F(s.LogLoss),
            F(s.CalibrationError), F(s.CalibrationSlope), F(s.RecallAtBudget)];

    private static ImmutableArray<string> Cells(GroupScores g) => g.Reported
        ? [g.Level, g.Rows.ToString(CultureInfo.InvariantCulture), F(g.BaseRate), F(g.MeanProbability), F(g.Auc.Estimate),
            F(g.CalibrationError), F(g.FlaggedShare),
            F(g.Recall.Estimate), $"{F(g.Recall.Lower)} to {F(g.Recall.Upper)}"]
        : [g.Level, g.Rows.ToString(CultureInfo.InvariantCulture), "withheld", "", "", "", "", "", ""];

    private static ImmutableArray<string> Cells(PromotionCheck check) => [check.Name, Amount(check.Value), Amount(check.Threshold),
        !check.IsChecked ? "not checked" : check.Passed ? "passed" : "failed"];

    private static string Amount(double value) => value == Math.Floor(value) ? value.ToString("0", CultureInfo.InvariantCulture) : F(value);

    private static string F(double value) => double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static void AppendTable(StringBuilder text, CardTable table)
    {
        if (table.Rows.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n## {table.Title}\n\n| {string.Join(" | ", table.Header.Select(Escaped))} "
                + $"|\n|{string.Concat(table.Header.Select(_ => " --- |"))}\n");
            foreach (ImmutableArray<string> row in table.Rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Escaped))} |\n");
            }
        }
    }

    private IEnumerable<ImmutableArray<string>> Ranges() => Document.Metadata.Ranges.Select(ImmutableArray<string> (r, f) =>
    [
        r.Feature,
        f < Document.Model.Schema.Count ? Document.Model.Schema[f].Kind.ToString() : "",
        RangeOf(f),
        (100 * r.MissingShare).ToString("0.0", CultureInfo.InvariantCulture) + "%",
    ]);

    private string RangeOf(int feature)
    {
        FeatureRange range = Document.Metadata.Ranges[feature];
        if (feature < Document.Model.Schema.Count && Document.Model.Schema[feature].Kind == FeatureKind.Categorical)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Document.Model.Schema[feature].Categories.Length} categories");
        }

        return double.IsNaN(range.Minimum) ? "never known"
            : string.Create(CultureInfo.InvariantCulture, $"{range.Minimum:0.###} to {range.Maximum:0.###}");
    }
}
