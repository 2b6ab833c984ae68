using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Lays out a forecast of demand.</summary>
internal sealed class ForecastLayout : IDemandLayout<DemandForecast>
{
    private const int MostFans = 24, MostRemarks = 20;

    private static readonly string[] Heads = ["Of what", "How forecast", "Now a month", "Next 12 months", "Bounds", "Change"];

    public void Write(Utf8JsonWriter json, DemandForecast answer)
    {
        json.WriteStartObject();
        json.WriteString("version", answer.VersionId);
        json.WriteString("firstMonth", DemandSpeech.Month(answer.FirstMonth));
        json.WriteNumber("horizon", answer.Horizon);
        json.WriteString("reconciliation", DemandWords.WordOf(answer.Reconciliation));
        json.WriteStartArray("series");
        foreach (ForecastNode node in answer.Nodes)
        {
            WriteNode(json, node);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public byte[] Csv(DemandForecast answer, bool spreadsheetSafe)
    {
        double[] levels = [.. answer.Nodes.Take(1).SelectMany(node => node.Bands).Select(band => band.Level)];
        CsvText text = new CsvText(spreadsheetSafe).Cell("kind").Cell("competency").Cell("domain").Cell("region").Cell("month")
            .Cell("value");
        foreach (double level in levels)
        {
            string name = FormattableString.Invariant($"{100 * level:0.##}");
            text.Cell($"low_{name}").Cell($"high_{name}");
        }

        text.Cell("method").Cell("version").EndRecord();
        foreach (ForecastNode node in answer.Nodes)
        {
            for (int month = 0; month < node.Means.Length; month++)
            {
                text.Cell(DemandWords.WordOf(node.Node.Kind)).Cell(node.Node.CompetencyId).Cell(node.Node.Domain).Cell(node.Node.Region)
                    .Cell(DemandSpeech.Month(answer.FirstMonth.AddMonths(month))).Cell((double?)node.Means[month]);
                foreach (ForecastBand band in node.Bands)
                {
                    text.Cell((double?)band.Lower[month]).Cell((double?)band.Upper[month]);
                }

                text.Cell(MethodWords.WordOf(node.Method)).Cell(answer.VersionId).EndRecord();
            }
        }

        return text.ToUtf8();
    }

    public ReportDocument Document(DemandForecast answer, DemandSpeech speech)
    {
        ForecastNode[] competencies = [.. Of(answer, DemandNodeKind.Competency)
            .OrderByDescending(node => DemandForecast.LevelAhead(node).Estimate)
            .ThenBy(node => node.Node.CompetencyId, StringComparer.Ordinal)];
        ForecastNode[] wider =
            [.. Of(answer, DemandNodeKind.All), .. Of(answer, DemandNodeKind.Region), .. Of(answer, DemandNodeKind.Domain)];
        ForecastNode[] drawn = [.. wider, .. competencies];
        return new ReportDocument(speech.Say("Demand ahead"), [.. DemandWords.About(answer, speech)],
        [
            new ReportSection(speech.Say("Forecasts"))
            {
                OnlyOnPages = true,
                Picture = () => string.Concat(["<div class=\"fans\">", .. drawn.Take(MostFans).Select(node => FanPlot.Draw(node, speech)),
                    "</div>"]),
                Caption = speech.Say("Counts a month: what was, what is expected, and where 80 % and 95 % of months should lie."),
            },
            Table(speech.Say("In all"), wider, speech),
            Table(speech.Say("Competencies"), competencies, speech),
            Remarks(answer, speech),
        ]);
    }

    private static IEnumerable<ForecastNode> Of(DemandForecast answer, DemandNodeKind kind) =>
        answer.Nodes.Where(node => node.Node.Kind == kind);

    private static ReportSection Table(string heading, IEnumerable<ForecastNode> nodes, DemandSpeech speech) => new(heading)
    {
        Heads = [.. Heads.Select(speech.Say)],
        WordColumns = 2,
        Rows = [.. nodes.Select(node =>
        {
            double now = DemandForecast.LevelNow(node);
            Interval ahead = DemandForecast.LevelAhead(node);
            return new[]
            {
                DemandWords.NameOf(node.Node, speech), MethodWords.NameOf(node.Method, speech), speech.Count(now),
                speech.Count(ahead.Estimate), speech.Bounds(ahead), speech.Change(now, ahead.Estimate),
            };
        })],
    };

    private static ReportSection Remarks(DemandForecast answer, DemandSpeech speech)
    {
        string[] all = [.. Noticed(answer).Select(one => DemandWords.Remark(one.Node, one.Remark, speech))];
        IEnumerable<string> shown = all.Length > MostRemarks
            ? all.Take(MostRemarks).Append(speech.Say($"… and {all.Length - MostRemarks} more; the JSON has them all.")) : all;
        return new ReportSection(speech.Say("What was noticed"))
        {
            Lines = all.Length == 0 ? [speech.Say("Nothing out of the ordinary.")] : [.. shown],
        };
    }

    // A month of which the table says nothing is told once; what a competency has in one region too, of the competency.
    private static IEnumerable<(DemandNode Node, SeriesRemark Remark)> Noticed(DemandForecast answer)
    {
        var told = new HashSet<(string?, SeriesRemarkKind, DateOnly)>();
        return answer.Nodes.OrderBy(node => node.Node.Kind).SelectMany(node => node.Remarks.Select(remark => (node.Node, Remark: remark)))
            .Where(one => one.Remark.Kind == SeriesRemarkKind.Gap ? one.Node.Kind == DemandNodeKind.All
                : one.Node.Kind >= DemandNodeKind.Competency
                    && told.Add((one.Node.CompetencyId, one.Remark.Kind, one.Remark.Month)));
    }

    private static void WriteNode(Utf8JsonWriter json, ForecastNode node)
    {
        json.WriteStartObject();
        json.WriteString("kind", DemandWords.WordOf(node.Node.Kind));
        json.WriteString("competency", node.Node.CompetencyId);
        json.WriteString("domain", node.Node.Domain);
        json.WriteString("region", node.Node.Region);
        json.WriteString("method", MethodWords.WordOf(node.Method));
        JsonText.Number(json, "now", DemandForecast.LevelNow(node));
        IntervalJson.Write(json, "ahead", DemandForecast.LevelAhead(node));
        Numbers(json, "mean", node.Means);
        json.WriteStartArray("bands");
        foreach (ForecastBand band in node.Bands)
        {
            json.WriteStartObject();
            json.WriteNumber("level", band.Level);
            Numbers(json, "low", band.Lower);
            Numbers(json, "high", band.Upper);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (SeriesRemark remark in node.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("kind", DemandWords.WordOf(remark.Kind));
            json.WriteString("month", DemandSpeech.Month(remark.Month));
            json.WriteNumber("months", remark.Months);
            JsonText.Number(json, "value", remark.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
