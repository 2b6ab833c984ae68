using System.Text.Json;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.LearnerModel;
using Pedagogy6P.Programmes;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>What is believed of a learner, each thing with its source, how sure it is and how to change it.</summary>
internal static class BeliefText
{
    private const string None = "–";

    // Smaller weights change no ranking that anybody sees.
    private const double LeastWeight = 0.005;

    private static readonly (BeliefTopic Topic, string Heading)[] Headings =
    [
        (BeliefTopic.Mastery, "What you are taken to master"), (BeliefTopic.Goal, "What you are taken to aim at"),
        (BeliefTopic.Gap, "What is missing of your goals"), (BeliefTopic.Interest, "What you are taken to like"),
        (BeliefTopic.Taste, "What your choices say you like"), (BeliefTopic.Availability, "What time you are taken to have"),
        (BeliefTopic.Risk, "Whether you might leave a module before its end"),
    ];

    /// <summary>Adds a table for each topic of which anything is believed.</summary>
    public static void AddTo(Canvas canvas, OpenLearnerModel model)
    {
        foreach ((BeliefTopic topic, string heading) in Headings)
        {
            Belief[] all = [.. model.Beliefs.Where(belief => belief.Topic == topic)];
            if (all.Length == 0)
            {
                continue;
            }

            canvas.Line();
            canvas.Say(heading, Styles.Heading);
            Belief[] some = topic != BeliefTopic.Taste ? all
                : [.. all.Where(belief => Math.Abs(belief.Value) >= LeastWeight).OrderByDescending(belief => Math.Abs(belief.Value))];
            AddTable(canvas, some, model);
            if (some.Length < all.Length)
            {
                canvas.Say($"Of what neither your choices nor those of others tell anything, which --format json has: "
                    + $"{NumberText.Whole(all.Length - some.Length)}.");
            }
        }
    }

    /// <summary>Writes them as <c>beliefs</c>: codes, and words in the language of the reader.</summary>
    public static void Write(Utf8JsonWriter json, OpenLearnerModel model, MessageCatalogue messages)
    {
        json.WriteStartArray("beliefs");
        foreach (Belief belief in model.Beliefs)
        {
            json.WriteStartObject();
            json.WriteString("topic", belief.Topic.ToString());
            json.WriteString("about", belief.Id);
            json.WriteString("session", belief.SessionId);
            json.WriteNumber("value", belief.Value);
            JsonText.Number(json, "evidence", belief.Evidence);
            JsonText.Number(json, "spread", belief.Spread);
            JsonText.Number(json, "declared", belief.Declared);
            json.WriteString("sure", messages.Say(SurenessOf(belief, messages.SayCell)));
            json.WriteString("source", belief.Source.ToString());
            json.WriteString("sourceId", belief.SourceId);
            json.WriteString("recordedBy", belief.RecordedBy);
            json.WriteString("from", messages.Say(SourceOf(belief, model)));
            JsonText.Words(json, "levers", belief.Levers);
            json.WriteString("change", belief.Change.ToString());
            json.WriteString("fact", belief.Fact);
            json.WriteString("how", messages.Say(ChangeOf(belief)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void AddTable(Canvas canvas, Belief[] beliefs, OpenLearnerModel model)
    {
        if (beliefs.Length == 0)
        {
            return;
        }

        Table table = Canvas.Table([.. canvas.Words("About", "Value", "How sure", "From", "How to change it")]);
        foreach (Belief belief in beliefs)
        {
            table.AddRow(About(canvas, belief, model.Names), canvas.Said(NumberText.Amount(belief.Value)),
                canvas.Said(SurenessOf(belief, canvas.Word)), canvas.Said(SourceOf(belief, model)), canvas.Said(ChangeOf(belief)));
        }

        canvas.Add(table);
    }

    private static Text About(Canvas canvas, Belief belief, ThingNames names) => belief.Topic switch
    {
        BeliefTopic.Taste => canvas.Said(TasteWords.Of(belief.Id, names)),
        BeliefTopic.Availability => canvas.Said(belief.Fact is "availability" ? "free hours in the week's timetable"
            : "hours a week for learning"),
        BeliefTopic.Interest => Canvas.Literal(names.Term(VocabularyKind.Topic, belief.Id)),
        BeliefTopic.Risk => Canvas.Literal(names.Module(belief.Id) + (belief.SessionId is null ? "" : $", {belief.SessionId}")),
        _ => Canvas.Literal(names.Competency(belief.Id)),
    };

    // Numbers within a phrase are to be in the language of the reader as others are.
    private static string SurenessOf(Belief belief, Func<string, string> word) => belief switch
    {
        { Spread: double spread } => $"give or take {word(NumberText.Amount(spread))}",
        { Topic: BeliefTopic.Risk } => "an estimate, never a certainty",
        { Declared: double declared } when !declared.Equals(belief.Value) =>
            $"declared: {word(NumberText.Amount(declared))}; modules in progress by choice take the rest",
        { Evidence: null } => "as declared",
        { Evidence: >= 1 } => "proven",
        { Evidence: > 0 } => "little evidence",
        _ => "nothing is known",
    };

    private static string SourceOf(Belief belief, OpenLearnerModel model) => belief.Source switch
    {
        BeliefSource.Record when Outweighed(belief, model) is string module =>
            $"the record, which counts more than having completed {model.Names.Module(module)}",
        BeliefSource.Record => "the record",
        BeliefSource.Choice => $"a choice of record ({belief.SourceId})",
        BeliefSource.Completion when belief.RecordedBy is string choice =>
            $"completing {model.Names.Module(belief.SourceId!)}, by the choice {choice}",
        BeliefSource.Completion => $"completing {model.Names.Module(belief.SourceId!)}, by the record",
        BeliefSource.Background => $"the background {belief.SourceId}",
        BeliefSource.TargetRole => $"the target role {model.Names.Role(belief.SourceId!)}",
        BeliefSource.OpenRole => $"the role {model.Names.Role(belief.SourceId!)}, as none is aimed at",
        BeliefSource.OwnChoices => $"your choices, by the preference model {belief.SourceId}",
        BeliefSource.OthersChoices => $"what people like you chose, by the preference model {belief.SourceId}",
        BeliefSource.RiskModel => $"the risk model {belief.SourceId}",
        _ => None,
    };

    // An assessed mastery counts more than a module that the record calls completed (the row of mastery.csv wins).
    private static string? Outweighed(Belief belief, OpenLearnerModel model) => belief.Topic != BeliefTopic.Mastery ? null
        : model.Names.Programme.Tables.ModuleCompetencies
            .Where(row => row.Teaches && string.Equals(row.CompetencyId, belief.Id, StringComparison.Ordinal)
                && row.Attainment > belief.Value && LearnerFacts.CompletionOf(row.ModuleId) is var name
                && model.Folded.Facts.Any(fact => fact is { Source: null, Value: not null, Standing: FactStanding.Accepted }
                    && string.Equals(fact.Name, name, StringComparison.Ordinal)))
            .Select(row => row.ModuleId).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string ChangeOf(Belief belief) => belief.Change switch
    {
        BeliefChange.CompleteModule => "complete a module that teaches it",
        BeliefChange.ChangeGoals => "add or drop a target role",
        BeliefChange.Choose => "choose otherwise, or 'profile undo'",
        BeliefChange.ActOrOptOut => "do something about what is told below, take another session, or opt out",
        BeliefChange.ContestFact when belief.Source != BeliefSource.Completion =>
            $"profile contest --fact {belief.Fact}; tutors and schools edit it",
        BeliefChange.ContestFact => $"profile contest --fact {belief.Fact}",
        _ => $"profile edit --fact {belief.Fact}",
    };
}
