using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Teams;

/// <summary>Lays out who could teach a module.</summary>
/// <param name="module">The module.</param>
/// <param name="speech">How people are spoken to.</param>
internal sealed class TrainersLayout(Module module, TeamSpeech speech)
{
    private static readonly string[] Heads =
        ["Learner", "Audience", "Why", "Training that is open to them", "Mastery beyond", "Evidence", "Hours a week"];

    /// <summary>The suggestions in a format.</summary>
    public byte[] Write(ImmutableArray<TrainerSuggestion> found, OutputFormat format, bool spreadsheetSafe, CanvasStyle style) =>
        format switch
        {
            OutputFormat.Json => JsonText.Document(json => Write(json, found)),
            OutputFormat.Csv => Csv(found, spreadsheetSafe),
            OutputFormat.Html => DocumentPage.Of(Document(found), speech.Language),
            _ => DocumentTable.Of(Document(found), style),
        };

    private void Write(Utf8JsonWriter json, ImmutableArray<TrainerSuggestion> found)
    {
        json.WriteStartObject();
        json.WriteString("module", module.Id);
        json.WriteStartArray("trainers");
        foreach (TrainerSuggestion one in found)
        {
            json.WriteStartObject();
            json.WriteString("learner", one.LearnerId);
            json.WriteString("trainedBy", one.TrainedBy);
            JsonText.Words(json, "canTrainBy", one.CanTrainBy);
            json.WriteBoolean("hasCompleted", one.HasCompleted);
            json.WriteNumber("margin", one.Margin);
            json.WriteNumber("evidence", one.Evidence);
            json.WriteNumber("hoursPerWeek", one.HoursPerWeek);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Csv(ImmutableArray<TrainerSuggestion> found, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("learner").Cell("trained_by").Cell("can_train_by").Cell("has_completed")
            .Cell("margin").Cell("evidence").Cell("hours_per_week").EndRecord();
        foreach (TrainerSuggestion one in found)
        {
            text.Cell(one.LearnerId).Cell(one.TrainedBy).Cell(string.Join(';', one.CanTrainBy)).Cell(one.HasCompleted)
                .Cell((double?)one.Margin).Cell((double?)one.Evidence).Cell((double?)one.HoursPerWeek).EndRecord();
        }

        return text.ToUtf8();
    }

    private ReportDocument Document(ImmutableArray<TrainerSuggestion> found) => new(speech.Say($"Who could teach “{module.Title}”"),
        [
            speech.Say("Who masters all that it teaches, at least as far as it leads and with proof: suggestions whom to ask."),
            .. found.IsEmpty ? [speech.Say("Nobody has come that far yet.")] : Array.Empty<string>(),
        ],
        found.IsEmpty ? [] :
        [
            new ReportSection(null)
            {
                Heads = [.. Heads.Select(speech.Say)],
                WordColumns = 4,
                Rows = [.. found.Select(one => (IReadOnlyList<string>)
                [
                    one.LearnerId, speech.AudienceOf(one.LearnerId), Why(one), string.Join(", ", one.CanTrainBy.Select(speech.Module)),
                    speech.Percent(one.Margin), speech.Tick(Math.Round(one.Evidence, 2)), speech.Tick(one.HoursPerWeek),
                ])],
            },
        ]);

    private string Why(TrainerSuggestion one) => speech.Say(one switch
    {
        { TrainedBy: not null } => "trained to teach it",
        { HasCompleted: true } => "completed it and masters it",
        _ => "masters it by other ways",
    }) + (one.TrainedBy is string by ? $" ({speech.Module(by)})" : "");
}
