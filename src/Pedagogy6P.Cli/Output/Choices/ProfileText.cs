using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>What is known of a learner, in the layouts of the tool.</summary>
internal static class ProfileText
{
    private const string None = "–";

    public static byte[] Table(OpenLearnerModel model, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        (FoldedLearner folded, DateOnly asOf) = (model.Folded, model.AsOf);
        canvas.Say(string.Create(CultureInfo.InvariantCulture, $"Learner {folded.Learner.Id}, as of {asOf:yyyy-MM-dd}"), Styles.Heading);
        Table facts = Canvas.Table([.. canvas.Words("Fact", "Value", "From", "Standing")]);
        foreach (FoldedFact fact in folded.Facts)
        {
            facts.AddRow(Canvas.Literal(fact.Name), Canvas.Literal(fact.Value ?? None),
                fact.Source is null ? canvas.Said("the record") : Canvas.Literal(Named(fact.Source)),
                fact.Standing == FactStanding.Accepted ? Canvas.Literal(None)
                    : Canvas.Literal($"{canvas.Word(StandingOf(fact.Standing))} ({Named(fact.Contest!)})"));
        }

        canvas.Add(facts);
        canvas.Say("Facts are changed with 'profile edit' and contested with 'profile contest'; the school attests level, mastery and "
            + "completion.");
        if (!folded.Counting.IsEmpty)
        {
            Table choices = Canvas.Table([.. canvas.Words("Choice", "Kind", "About", "Made by", "When", "Why")]);
            foreach (Choice choice in folded.Counting.Select(stored => stored.Choice))
            {
                choices.AddRow(Canvas.Literal(choice.Id), canvas.Said(ChoiceWords.Of(choice.Kind)),
                    Canvas.Literal(choice.ModuleId ?? choice.RoleId ?? None), canvas.Said(ChoiceWords.Of(choice.By)),
                    Canvas.Literal(ChoiceFile.Text(choice.When)), Canvas.Literal(choice.Reason ?? None));
            }

            canvas.Add(choices);
            canvas.Say("A choice is taken back with 'profile undo'.");
        }

        BeliefText.AddTo(canvas, model.Beliefs);
        AddRisk(canvas, model);
        ShownText.AddTo(canvas, model.Shown);
        canvas.Line();
        foreach (Commitment commitment in folded.Commitments)
        {
            canvas.Say($"Module {commitment.Choice.ModuleId} is in progress by choice and takes "
                + $"{canvas.Word(NumberText.Amount(commitment.HoursPerWeek))} h a week.");
        }

        canvas.Say($"Free hours a week: {canvas.Word(NumberText.Amount(folded.Learner.HoursPerWeek))}");
        if (folded.ForTraining is null)
        {
            canvas.Say("While a fact is contested that a record is never without, no model learns from this learner.");
        }

        foreach ((string kind, string version) in model.Models)
        {
            canvas.Say($"Version of the {kind} model: {version}.");
        }

        return canvas.ToUtf8();
    }

    public static byte[] Json(OpenLearnerModel model, MessageCatalogue messages) => JsonText.Document(json =>
    {
        (FoldedLearner folded, DateOnly asOf) = (model.Folded, model.AsOf);
        json.WriteStartObject();
        json.WriteString("learner", folded.Learner.Id);
        json.WriteString("asOf", asOf.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartArray("facts");
        foreach (FoldedFact fact in folded.Facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Name);
            json.WriteString("value", fact.Value);
            json.WriteString("source", fact.Source?.Id);
            json.WriteString("standing", StandingWord(fact.Standing));
            json.WriteString("contest", fact.Contest?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonText.Words(json, "roles", folded.Learner.Roles);
        JsonText.Words(json, "pinned", folded.Learner.Pinned);
        JsonText.Words(json, "vetoed", folded.Learner.Vetoed);
        json.WriteStartArray("declined");
        foreach (Decline decline in folded.Learner.Declined)
        {
            json.WriteStartObject();
            json.WriteString("module", decline.ModuleId);
            json.WriteString("date", decline.Date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("inProgressByChoice");
        foreach (Commitment commitment in folded.Commitments)
        {
            json.WriteStartObject();
            json.WriteString("module", commitment.Choice.ModuleId);
            json.WriteString("session", commitment.SessionId);
            json.WriteNumber("hoursPerWeek", commitment.HoursPerWeek);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("freeHoursPerWeek", folded.Learner.HoursPerWeek);
        json.WriteBoolean("barredFromTraining", folded.ForTraining is null);
        json.WriteStartArray("choices");
        foreach (StoredChoice stored in folded.Counting)
        {
            Write(json, stored.Choice);
        }

        json.WriteEndArray();
        BeliefText.Write(json, model.Beliefs, messages);
        json.WriteStartObject("risk");
        json.WriteString("standing", RiskStanding(model));
        json.WriteString("told", messages.Say(RiskSentence(model)));
        json.WriteStartArray("help");
        foreach ((string module, ImmutableArray<string> lines) in model.Help)
        {
            json.WriteStartObject();
            json.WriteString("module", module);
            JsonText.Words(json, "lines", lines);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        ShownText.Write(json, model.Shown);
        json.WriteStartArray("models");
        foreach ((string kind, string version) in model.Models)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("version", version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void AddRisk(Canvas canvas, OpenLearnerModel model)
    {
        canvas.Say(RiskSentence(model));
        foreach ((string module, ImmutableArray<string> lines) in model.Help)
        {
            canvas.Line($" - {module}");
            foreach (string line in lines)
            {
                canvas.Line($"     - {line}", Styles.Faint);
            }
        }
    }

    private static string RiskStanding(OpenLearnerModel model) => model.IsOptedOut switch
    {
        null => "not-asked",
        true => "opted-out",
        _ => "estimated",
    };

    private static string RiskSentence(OpenLearnerModel model) => model.IsOptedOut switch
    {
        null => "Whether you might drop out is only estimated where a school asks for it, with its reasons; you can opt out of that.",
        true => "You opted out of being profiled: nobody estimates whether you might drop out, and rankings take an even chance.",
        _ => "That you might drop out is estimated for the modules that come first; what makes it harder to stay, and what helps:",
    };

    private static void Write(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        json.WriteString("id", choice.Id);
        json.WriteString("when", ChoiceFile.Text(choice.When));
        json.WriteString("by", ChoiceWords.Of(choice.By));
        json.WriteString("kind", ChoiceWords.Of(choice.Kind));
        json.WriteString("module", choice.ModuleId);
        json.WriteString("session", choice.SessionId);
        json.WriteString("role", choice.RoleId);
        json.WriteString("value", choice.Value);
        json.WriteString("reason", choice.Reason);
        json.WriteEndObject();
    }

    private static string Named(Choice choice) => choice.Id;

    private static string StandingWord(FactStanding standing) => standing switch
    {
        FactStanding.Contested => "contested",
        FactStanding.SetAside => "set-aside",
        FactStanding.Removed => "removed",
        _ => "accepted",
    };

    private static string StandingOf(FactStanding standing) => standing switch
    {
        FactStanding.Contested => "contested, used meanwhile",
        FactStanding.SetAside => "contested, set aside meanwhile",
        _ => "removed",
    };
}
