using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Proof.Decisions;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>What a learner was shown, and what became of it.</summary>
internal static class ShownText
{
    private const string None = "–";

    // Of older lists the table says how many there are; JSON has them all.
    private const int MostLists = 10;

    /// <summary>Adds the last lists, the newest first.</summary>
    public static void AddTo(Canvas canvas, IReadOnlyList<LoggedDecision>? shown, ThingNames names, Speech speech)
    {
        canvas.Line();
        canvas.Say("What you were shown", Styles.Heading);
        if (shown is null or { Count: 0 })
        {
            canvas.Say(shown is null ? "No decision log was given to look it up in (--decisions)." : "Nothing, by the decision log.");
            return;
        }

        Table table = Canvas.Table(
            [.. canvas.Words("When", "Place", "Module", "Session", "Chance", "What became of it", "Policy", "Model")]);
        foreach (LoggedDecision logged in shown.Reverse().Take(MostLists))
        {
            string model = logged.Decision.Versions.Model;
            foreach ((int place, DecisionItem item) in logged.Decision.Items.Index())
            {
                table.AddRow(Canvas.Literal(Moment(logged, speech)), Canvas.Literal(NumberText.Whole(place + 1)),
                    Canvas.Literal(names.Module(item.ModuleId)),
                    Canvas.Literal(item.SessionId ?? None), canvas.Said(NumberText.Amount(item.Propensity)),
                    canvas.Said(logged.Outcomes[place] is { } outcome ? NumberText.Amount(outcome.Value) : "nothing yet"),
                    Canvas.Literal(logged.Decision.Policy), Canvas.Literal(model.Length > 0 ? model : None));
            }
        }

        canvas.Add(table);
        if (shown.Count > MostLists)
        {
            canvas.Say($"Earlier lists, which --format json has: {NumberText.Whole(shown.Count - MostLists)}.");
        }
    }

    /// <summary>Writes all of it as <c>shown</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<LoggedDecision>? shown)
    {
        if (shown is null)
        {
            json.WriteNull("shown");
            return;
        }

        json.WriteStartArray("shown");
        foreach (LoggedDecision logged in shown)
        {
            DecisionVersions versions = logged.Decision.Versions;
            json.WriteStartObject();
            json.WriteString("decision", logged.Decision.Id);
            json.WriteString("time", Time(logged));
            json.WriteString("policy", logged.Decision.Policy);
            json.WriteStartObject("versions");
            json.WriteString("programme", versions.Programme);
            json.WriteString("model", versions.Model);
            json.WriteString("policy", versions.Policy);
            json.WriteString("forecast", versions.Forecast);
            json.WriteString("library", versions.Library);
            json.WriteEndObject();
            json.WriteStartArray("items");
            foreach ((int place, DecisionItem item) in logged.Decision.Items.Index())
            {
                json.WriteStartObject();
                json.WriteNumber("place", place + 1);
                json.WriteString("module", item.ModuleId);
                json.WriteString("session", item.SessionId);
                json.WriteNumber("chance", item.Propensity);
                JsonText.Number(json, "outcome", logged.Outcomes[place]?.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Moment(LoggedDecision logged, Speech speech) => string.Create(CultureInfo.InvariantCulture,
        $"{speech.Numbers.Day(DateOnly.FromDateTime(logged.Decision.Time.UtcDateTime))}, {logged.Decision.Time.UtcDateTime:HH:mm} UTC");

    private static string Time(LoggedDecision logged) =>
        logged.Decision.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
