using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>What is known of a learner, in the layouts of the tool.</summary>
internal static class ProfileText
{
    private const string None = "–";

    public static byte[] Table(OpenLearnerModel model, Speech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line($"{speech.Captions.Learner}{model.Folded.Learner.Id}, {speech.Captions.AsOf}{speech.Numbers.Day(model.AsOf)}",
            Styles.Heading);
        AddFacts(canvas, model, speech);
        ChoiceText.AddTo(canvas, model, speech);
        BeliefText.AddTo(canvas, model);
        AddRisk(canvas, model);
        ShownText.AddTo(canvas, model.Shown, model.Names, speech);
        canvas.Line();
        AddTime(canvas, model);
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
            json.WriteBoolean("usedForTraining", fact.Standing == FactStanding.Accepted);
            ChoiceText.Write(json, "sourceChoice", fact.Source);
            ChoiceText.Write(json, "contestChoice", fact.Contest);
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
        json.WriteNumber("declaredHoursPerWeek", folded.Declared.HoursPerWeek);
        json.WriteNumber("freeHoursPerWeek", folded.Learner.HoursPerWeek);
        json.WriteBoolean("barredFromTraining", folded.ForTraining is null);
        json.WriteNumber("laterChoices", folded.Later);
        ChoiceText.Write(json, model, messages);
        BeliefText.Write(json, model, messages);
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

    private static void AddFacts(Canvas canvas, OpenLearnerModel model, Speech speech)
    {
        var words = new FactWords(model.Names, speech, canvas.Word);
        Table facts = Canvas.Table([.. canvas.Words("Fact", "Name for commands", "Value", "From", "Standing")]);
        foreach (FoldedFact fact in model.Folded.Facts)
        {
            facts.AddRow(Canvas.Literal(words.NameOf(fact.Name)), Canvas.Literal(fact.Name),
                Canvas.Literal(fact.Value is null ? None : words.ValueOf(fact.Name, fact.Value)),
                fact.Source is null ? canvas.Said("the record") : Canvas.Literal(ChoiceText.Told(fact.Source, canvas, speech)),
                Canvas.Literal(fact.Standing == FactStanding.Accepted ? None : canvas.Word(StandingOf(fact.Standing))
                    + speech.Captions.Semicolon + ChoiceText.Told(fact.Contest!, canvas, speech)));
        }

        canvas.Add(facts);
        canvas.Say("Facts are changed with 'profile edit' and contested with 'profile contest'; the school attests level, mastery and "
            + "completion.");
        if (model.Folded.ForTraining is null)
        {
            canvas.Say("While a fact is contested that a record is never without, no model learns from this learner.");
        }
    }

    private static void AddTime(Canvas canvas, OpenLearnerModel model)
    {
        FoldedLearner folded = model.Folded;
        foreach (Commitment commitment in folded.Commitments)
        {
            canvas.Say($"Module {model.Names.Module(commitment.Choice.ModuleId!)} is in progress by choice and takes "
                + $"{NumberText.Amount(commitment.HoursPerWeek)} h a week.");
        }

        canvas.Say($"Hours a week: {NumberText.Amount(folded.Declared.HoursPerWeek)} declared, "
            + $"{NumberText.Amount(folded.Commitments.Sum(commitment => commitment.HoursPerWeek))} taken by modules in progress by choice, "
            + $"{NumberText.Amount(folded.Learner.HoursPerWeek)} free.");
    }

    private static void AddRisk(Canvas canvas, OpenLearnerModel model)
    {
        canvas.Say(RiskSentence(model));
        foreach ((string module, ImmutableArray<string> lines) in model.Help)
        {
            canvas.Line($" - {model.Names.Module(module)}");
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

    private static string StandingWord(FactStanding standing) => standing switch
    {
        FactStanding.Contested => "contested",
        FactStanding.SetAside => "set-aside",
        FactStanding.Removed => "removed",
        _ => "accepted",
    };

    private static string StandingOf(FactStanding standing) => standing switch
    {
        FactStanding.Contested => "contested, used meanwhile; no model learns from it",
        FactStanding.SetAside => "contested, set aside meanwhile; no model learns from it",
        _ => "removed; no model learns from it",
    };
}
