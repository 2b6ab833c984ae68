using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Predictive.Coverage;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Lays out what is asked for and not taught.</summary>
internal sealed class GapsLayout : IDemandLayout<ImmutableArray<CurriculumGap>>
{
    private static readonly string[] Heads =
        ["Competency", "What is missing", "Roles", "Now a month", "Next 12 months", "Bounds", "Asked", "Taught"];

    public void Write(Utf8JsonWriter json, ImmutableArray<CurriculumGap> answer)
    {
        json.WriteStartObject();
        json.WriteStartArray("gaps");
        foreach (CurriculumGap gap in answer)
        {
            json.WriteStartObject();
            json.WriteString("competency", gap.CompetencyId);
            json.WriteString("kind", DemandWords.WordOf(gap.Kind));
            JsonText.Number(json, "now", gap.Demand?.Now);
            if (gap.Demand is { } demand)
            {
                IntervalJson.Write(json, "ahead", demand.Ahead);
            }
            else
            {
                json.WriteNull("ahead");
            }

            JsonText.Number(json, "percentile", gap.Demand?.Percentile);
            json.WriteNumber("levelAsked", gap.LevelAsked);
            json.WriteNumber("levelTaught", gap.LevelTaught);
            json.WriteNumber("levelWithoutSeats", gap.LevelWithoutSeats);
            JsonText.Words(json, "roles", gap.Roles);
            JsonText.Words(json, "modules", gap.Modules);
            JsonText.Words(json, "taughtBelow", gap.TaughtBelow);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public byte[] Csv(ImmutableArray<CurriculumGap> answer, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("competency").Cell("kind").Cell("now").Cell("ahead").Cell("low").Cell("high")
            .Cell("percentile").Cell("level_asked").Cell("level_taught").Cell("level_without_seats")
            .Cell("roles").Cell("modules").Cell("taught_below").EndRecord();
        foreach (CurriculumGap gap in answer)
        {
            text.Cell(gap.CompetencyId).Cell(DemandWords.WordOf(gap.Kind)).Cell(gap.Demand?.Now).Cell(gap.Demand?.Ahead.Estimate)
                .Cell(gap.Demand?.Ahead.Lower).Cell(gap.Demand?.Ahead.Upper).Cell(gap.Demand?.Percentile).Cell((double?)gap.LevelAsked)
                .Cell((double?)gap.LevelTaught).Cell((double?)gap.LevelWithoutSeats).Cell(string.Join(';', gap.Roles))
                .Cell(string.Join(';', gap.Modules)).Cell(string.Join(';', gap.TaughtBelow)).EndRecord();
        }

        return text.ToUtf8();
    }

    public ReportDocument Document(ImmutableArray<CurriculumGap> answer, DemandSpeech speech) => new(
        speech.Say("In demand and not taught"),
        [speech.Say(answer.IsEmpty ? "Everything in demand is taught, with seats and as far as roles ask."
            : "Competencies in demand, or asked by roles, that learners cannot acquire here now; the largest demand first.")],
        answer.IsEmpty ? [] :
        [
            new ReportSection(null)
            {
                Heads = [.. Heads.Select(speech.Say)],
                WordColumns = 3,
                Rows = [.. answer.Select(gap => new[]
                {
                    speech.Competency(gap.CompetencyId), DemandWords.NameOf(gap, speech),
                    string.Join(", ", gap.Roles.Select(speech.Role)),
                    gap.Demand is { } now ? speech.Count(now.Now) : "–",
                    gap.Demand is { } ahead ? speech.Count(ahead.Ahead.Estimate) : "–",
                    gap.Demand is { } bounds ? speech.Bounds(bounds.Ahead) : "–",
                    Level(gap.LevelAsked, speech), Level(gap.LevelTaught, speech),
                })],
            },
        ]);

    private static string Level(double level, DemandSpeech speech) => level > 0 ? speech.Tick(Math.Round(level, 2)) : "–";
}
