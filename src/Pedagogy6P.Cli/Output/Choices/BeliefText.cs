using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Participative.LearnerModel;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>What rankings believe of a learner, each with its source, how sure it is and how to change it.</summary>
internal static class BeliefText
{
    private const string None = "–";

    private static readonly (BeliefTopic Topic, string Heading)[] Headings =
    [
        (BeliefTopic.Mastery, "What you are taken to master"), (BeliefTopic.Goal, "What you are taken to aim at"),
        (BeliefTopic.Gap, "What is missing of your goals"), (BeliefTopic.Interest, "What you are taken to like"),
    ];

    /// <summary>Adds a table for each topic of which anything is believed.</summary>
    public static void AddTo(Canvas canvas, ImmutableArray<Belief> beliefs)
    {
        foreach ((BeliefTopic topic, string heading) in Headings)
        {
            Belief[] some = [.. beliefs.Where(belief => belief.Topic == topic)];
            if (some.Length == 0)
            {
                continue;
            }

            canvas.Line();
            canvas.Say(heading, Styles.Heading);
            Table table = Canvas.Table([.. canvas.Words("About", "Value", "How sure", "From", "How to change it")]);
            foreach (Belief belief in some)
            {
                table.AddRow(Canvas.Literal(belief.Id), canvas.Said(NumberText.Amount(belief.Value)), canvas.Said(SurenessOf(belief)),
                    canvas.Said(SourceOf(belief)), canvas.Said(ChangeOf(belief)));
            }

            canvas.Add(table);
        }
    }

    /// <summary>Writes them as <c>beliefs</c>.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Belief> beliefs)
    {
        json.WriteStartArray("beliefs");
        foreach (Belief belief in beliefs)
        {
            json.WriteStartObject();
            json.WriteString("topic", belief.Topic.ToString());
            json.WriteString("about", belief.Id);
            json.WriteNumber("value", belief.Value);
            JsonText.Number(json, "evidence", belief.Evidence);
            json.WriteString("source", belief.Source.ToString());
            json.WriteString("sourceId", belief.SourceId);
            json.WriteString("change", ChangeOf(belief));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string SurenessOf(Belief belief) => belief.Evidence switch
    {
        null => "as declared",
        >= 1 => "proven",
        > 0 => "little evidence",
        _ => "nothing is known",
    };

    private static string SourceOf(Belief belief) => belief.Source switch
    {
        BeliefSource.Record => "the record",
        BeliefSource.Choice => $"a choice of record ({belief.SourceId})",
        BeliefSource.Completion => $"completing {belief.SourceId}",
        BeliefSource.Background => $"the background {belief.SourceId}",
        BeliefSource.TargetRole => $"the target role {belief.SourceId}",
        BeliefSource.OpenRole => $"the role {belief.SourceId}, as none is aimed at",
        _ => None,
    };

    private static string ChangeOf(Belief belief) => belief.Topic switch
    {
        BeliefTopic.Gap => "complete a module that teaches it",
        BeliefTopic.Goal => "add or drop a target role",
        BeliefTopic.Interest => "profile edit --fact topics",
        _ => belief.Source switch
        {
            BeliefSource.Completion => $"profile contest --fact completed:{belief.SourceId}",
            BeliefSource.Background => "profile edit --fact background",
            _ => $"profile contest --fact mastery:{belief.Id}; tutors and schools edit it",
        },
    };
}
