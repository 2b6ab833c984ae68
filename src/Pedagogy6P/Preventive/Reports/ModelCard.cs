using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Preventive.Evaluation;
using Pedagogy6P.Preventive.Explanation;
using Pedagogy6P.Preventive.ModelFile;

namespace Pedagogy6P.Preventive.Reports;

/// <summary>
/// The card of a model (after Mitchell et al. 2019): what it predicts, from what, how well beside the baselines, for whom it works less well, what it must not be
/// used for. Markdown and self-contained HTML. Immutable and thread-safe.
/// </summary>
/// <param name="Document">The model and its metadata.</param>
/// <param name="Importance">Global importance, most important first; may be empty.</param>
/// <param name="Groups">Group reports on unseen rows; may be empty.</param>
/// <param name="Figures">SVG figures for the HTML card, from <see cref="RiskCharts"/>; may be empty.</param>
public sealed record ModelCard(RiskModelDocument Document, ImmutableArray<FeatureImportance> Importance, ImmutableArray<GroupReport> Groups, ImmutableArray<string> Figures)
{
    private const int MostFeatures = 15;

    private static readonly string[] Limits =
    [
        "A probability describes people with such a record, not a decision about one person; nobody is to be excluded because of it.",
        "Reasons and counterfactuals are associations learned from data, not promises of an effect.",
        "Learners and schools can opt out: then no score is computed or stored.",
        "The model ages: compare new cohorts with the training data (drift) and check calibration when outcomes arrive.",
    ];

    /// <summary>What the page is, before the name of the model. Default "Model card".</summary>
    public string Title { get; init; } = "Model card";

    /// <summary>Findings about the data, in words. Default none.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>What the promotion gate says; null (default) leaves it out.</summary>
    public PromotionVerdict? Verdict { get; init; }

    /// <summary>The card as Markdown.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        RiskModelMetadata m = Document.Metadata;
        text.Append(CultureInfo.InvariantCulture, $"# Model card: {m.Name}\n\n");
        foreach ((string name, string value) in Facts(m))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {name}: {value}\n");
        }

        AppendTable(text, "Quality on unseen rows", ["model", "rows", "events", "AUC", "AP", "Brier", "log-loss", "ECE", "slope", "recall at budget"], m.Metrics.Select(Cells));
        foreach (GroupReport report in Groups)
        {
            AppendTable(text, $"By {report.Column}", ["group", "rows", "base rate", "mean predicted", "AUC", "ECE", "flagged", "recall", "recall 95 %"], report.Groups.Select(Cells));
        }

        AppendTable(text, "Features that matter most", ["feature", "mean |log-odds|"], Importance.Take(MostFeatures).Select(i => new[] { i.Feature, F(i.MeanLogOdds) }));
        AppendTable(text, "Features", ["feature", "kind", "range in training", "missing"], Ranges());
        text.Append("\n## Limits\n\n");
        foreach (string limit in Limits)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {limit}\n");
        }

        return text.ToString();
    }

    /// <summary>The card as one HTML page without anything to load.</summary>
    public string ToHtml()
    {
        RiskModelMetadata m = Document.Metadata;
        StringBuilder html = new();
        html.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append(SvgChart.Escape(m.Name)).Append("</title><style>:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
            .Append("table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #8888;padding:.2rem .5rem;text-align:left}figure{display:inline-block;margin:.5rem}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Model card: {SvgChart.Escape(m.Name)}</h1><ul>");
        foreach ((string name, string value) in Facts(m))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{SvgChart.Escape(name)}: {SvgChart.Escape(value)}</li>");
        }

        html.Append("</ul>");
        AppendHtmlTable(html, "Quality on unseen rows", ["model", "rows", "events", "AUC", "AP", "Brier", "log-loss", "ECE", "slope", "recall at budget"], m.Metrics.Select(Cells));
        foreach (string figure in Figures)
        {
            html.Append("<figure>").Append(figure).Append("</figure>");
        }

        foreach (GroupReport report in Groups)
        {
            AppendHtmlTable(html, $"By {report.Column}", ["group", "rows", "base rate", "mean predicted", "AUC", "ECE", "flagged", "recall", "recall 95 %"], report.Groups.Select(Cells));
        }

        AppendHtmlTable(html, "Features that matter most", ["feature", "mean |log-odds|"], Importance.Take(MostFeatures).Select(i => new[] { i.Feature, F(i.MeanLogOdds) }));
        AppendHtmlTable(html, "Features", ["feature", "kind", "range in training", "missing"], Ranges());
        html.Append("<h2>Limits</h2><ul>").AppendJoin("", Limits.Select(l => $"<li>{SvgChart.Escape(l)}</li>")).Append("</ul></body></html>");
        return html.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Facts(RiskModelMetadata m)
    {
        yield return ("Predicts", m.Label);
        yield return ("Learner", m.Settings);
        yield return ("Calibration", m.Calibration);
        yield return ("Training rows", string.Create(CultureInfo.InvariantCulture, $"{m.TrainingRows} ({m.TrainingPositives} with the event)"));
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

    private static string[] Cells(RiskScores s) =>
        [s.Name, s.Rows.ToString(CultureInfo.InvariantCulture), s.Positives.ToString(CultureInfo.InvariantCulture), F(s.Auc), F(s.AveragePrecision), F(s.Brier), F(s.LogLoss),
            F(s.CalibrationError), F(s.CalibrationSlope), F(s.RecallAtBudget)];

    private static string[] Cells(GroupScores g) => g.Reported
        ? [g.Level, g.Rows.ToString(CultureInfo.InvariantCulture), F(g.BaseRate), F(g.MeanProbability), F(g.Auc.Estimate), F(g.CalibrationError), F(g.FlaggedShare),
            F(g.Recall.Estimate), $"{F(g.Recall.Lower)} to {F(g.Recall.Upper)}"]
        : [g.Level, g.Rows.ToString(CultureInfo.InvariantCulture), "withheld", "", "", "", "", "", ""];

    private static string F(double value) => double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static void AppendTable(StringBuilder text, string title, string[] header, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        if (all.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| {string.Join(" | ", header)} |\n|{string.Concat(header.Select(_ => " --- |"))}\n");
            foreach (string[] row in all)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
            }
        }
    }

    private static void AppendHtmlTable(StringBuilder html, string title, string[] header, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        if (all.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{SvgChart.Escape(title)}</h2><table><tr>").AppendJoin("", header.Select(h => $"<th>{SvgChart.Escape(h)}</th>")).Append("</tr>");
            foreach (string[] row in all)
            {
                html.Append("<tr>").AppendJoin("", row.Select(c => $"<td>{SvgChart.Escape(c)}</td>")).Append("</tr>");
            }

            html.Append("</table>");
        }
    }

    private IEnumerable<string[]> Ranges() => Document.Metadata.Ranges.Select((r, f) => new[]
    {
        r.Feature,
        f < Document.Model.Schema.Count ? Document.Model.Schema[f].Kind.ToString() : "",
        string.Create(CultureInfo.InvariantCulture, $"{r.Minimum:0.###} to {r.Maximum:0.###}"),
        r.MissingShare.ToString("P1", CultureInfo.InvariantCulture),
    });
}
