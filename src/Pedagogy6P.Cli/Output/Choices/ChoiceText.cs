using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>
/// What a learner, or others for them, chose of modules and roles: what counts, by choice or by the record, and what was taken back.
/// </summary>
internal static class ChoiceText
{
    private const string None = "–";

    /// <summary>Adds a table of what counts, and one of what was taken back.</summary>
    public static void AddTo(Canvas canvas, OpenLearnerModel model, Speech speech)
    {
        (string Kind, string About, string Change)[] record = [.. OfRecord(model)];
        if (!model.Folded.Counting.IsEmpty || record.Length > 0)
        {
            canvas.Line();
            canvas.Say("What was chosen", Styles.Heading);
            Table table = Canvas.Table([.. canvas.Words("Choice", "What", "About", "Made by", "When", "Why", "How to change it")]);
            foreach (Choice choice in model.Folded.Counting.Select(stored => stored.Choice))
            {
                table.AddRow([.. Cells(choice, canvas, model.Names, speech), canvas.Said(ChangeOf(choice))]);
            }

            foreach ((string kind, string about, string change) in record)
            {
                table.AddRow(Canvas.Literal(None), canvas.Said(kind), Canvas.Literal(about), canvas.Said("the record"),
                    Canvas.Literal(None), Canvas.Literal(None), canvas.Said(change));
            }

            canvas.Add(table);
        }

        if (!model.Undone.IsEmpty)
        {
            canvas.Line();
            canvas.Say("What was taken back, and counts no more", Styles.Heading);
            Table table = Canvas.Table([.. canvas.Words("Choice", "What", "About", "Made by", "When", "Why", "Taken back by")]);
            foreach (UndoneChoice undone in model.Undone)
            {
                table.AddRow([.. Cells(undone.Choice, canvas, model.Names, speech), Canvas.Literal(Told(undone.Undo, canvas, speech))]);
            }

            canvas.Add(table);
        }
    }

    /// <summary>A choice by its id, with who made it, on which day, and why.</summary>
    public static string Told(Choice choice, Canvas canvas, Speech speech)
    {
        string told = canvas.Word($"choice {choice.Id} ({ChoiceWords.Of(choice.By)}, {speech.Numbers.Day(choice.Date)})");
        return choice.Reason is null ? told : $"{told}{speech.Captions.Colon}{Why(choice, canvas)}";
    }

    /// <summary>
    /// Writes pins, vetoes and target roles that no choice made as <c>ofRecord</c>, and <c>choices</c> and <c>undone</c>.
    /// </summary>
    public static void Write(Utf8JsonWriter json, OpenLearnerModel model, MessageCatalogue messages)
    {
        json.WriteStartArray("ofRecord");
        foreach ((string kind, string about, string change) in OfRecord(model, named: false))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("about", about);
            json.WriteString("how", messages.Say(change));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("choices");
        foreach (StoredChoice stored in model.Folded.Counting)
        {
            json.WriteStartObject();
            WriteParts(json, stored.Choice);
            json.WriteString("how", messages.Say(ChangeOf(stored.Choice)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("undone");
        foreach (UndoneChoice undone in model.Undone)
        {
            json.WriteStartObject();
            WriteParts(json, undone.Choice);
            Write(json, "undo", undone.Undo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A property with all that a choice says; null without one.</summary>
    public static void Write(Utf8JsonWriter json, string name, Choice? choice)
    {
        if (choice is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteParts(json, choice);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Choice choice)
    {
        json.WriteString("id", choice.Id);
        json.WriteString("when", ChoiceFile.Text(choice.When));
        json.WriteString("by", ChoiceWords.Of(choice.By));
        json.WriteString("kind", ChoiceWords.Of(choice.Kind));
        json.WriteString("module", choice.ModuleId);
        json.WriteString("session", choice.SessionId);
        json.WriteString("role", choice.RoleId);
        json.WriteString("fact", choice.Fact);
        json.WriteString("value", choice.Value);
        json.WriteString("reason", choice.Reason);
    }

    private static IEnumerable<Text> Cells(Choice choice, Canvas canvas, ThingNames names, Speech speech) =>
    [
        Canvas.Literal(choice.Id), canvas.Said(ChoiceWords.Of(choice.Kind)), Canvas.Literal(About(choice, canvas, names, speech)),
        canvas.Said(ChoiceWords.Of(choice.By)), Canvas.Literal(Time(choice, speech)), Canvas.Literal(Why(choice, canvas)),
    ];

    private static string Time(Choice choice, Speech speech) =>
        string.Create(CultureInfo.InvariantCulture, $"{speech.Numbers.Day(choice.Date)}, {choice.When:HH:mm}");

    private static string Why(Choice choice, Canvas canvas) =>
        choice.Reason is null ? None : choice.Kind == ChoiceKind.Declined ? canvas.Word(choice.Reason) : choice.Reason;

    private static string About(Choice choice, Canvas canvas, ThingNames names, Speech speech)
    {
        string[] parts = choice switch
        {
            { ModuleId: string module } => [names.Module(module), choice.SessionId ?? "", choice.Value ?? ""],
            { RoleId: string role } => [names.Role(role)],
            { Fact: string fact } => [new FactWords(names, speech, canvas.Word).NameOf(fact), choice.Value ?? ""],
            _ => [None],
        };
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    // What the record says itself, as no choice made it so.
    private static IEnumerable<(string Kind, string About, string Change)> OfRecord(OpenLearnerModel model, bool named = true)
    {
        (string Kind, ChoiceKind Made, ChoiceKind Back, string Option, IEnumerable<string> Ids, Func<string, string> Name)[] all =
        [
            ("pinned", ChoiceKind.Pinned, ChoiceKind.Unpinned, "--module", model.Folded.Learner.Pinned, model.Names.Module),
            ("vetoed", ChoiceKind.Vetoed, ChoiceKind.Unvetoed, "--module", model.Folded.Learner.Vetoed, model.Names.Module),
            ("aimed at", ChoiceKind.GoalAdded, ChoiceKind.GoalDropped, "--role", model.Folded.Learner.Roles, model.Names.Role),
        ];
        return all.SelectMany(wish => wish.Ids.Where(id => !model.Folded.Counting.Any(stored => stored.Choice.Kind == wish.Made
                && string.Equals(stored.Choice.ModuleId ?? stored.Choice.RoleId, id, StringComparison.Ordinal)))
            .Select(id => (
                wish.Kind, named ? wish.Name(id) : id, $"choices record --kind {ChoiceWords.Of(wish.Back)} {wish.Option} {id}")));
    }

    // What tutors and schools chose they take back themselves; but for vetoes and completions a learner may choose otherwise.
    private static string ChangeOf(Choice choice)
    {
        if (choice.By == ChoiceActor.Learner)
        {
            return $"profile undo --choice {choice.Id}";
        }

        ChoiceKind? otherwise = choice.Kind switch
        {
            ChoiceKind.Accepted or ChoiceKind.Started => ChoiceKind.Declined,
            ChoiceKind.Declined => ChoiceKind.Accepted,
            ChoiceKind.Pinned => ChoiceKind.Unpinned,
            ChoiceKind.Unpinned => ChoiceKind.Pinned,
            ChoiceKind.Unvetoed => ChoiceKind.Vetoed,
            ChoiceKind.GoalAdded => ChoiceKind.GoalDropped,
            ChoiceKind.GoalDropped => ChoiceKind.GoalAdded,
            ChoiceKind.Rated => ChoiceKind.Rated,
            _ => null,
        };
        return otherwise is ChoiceKind kind
            ? $"choices record --kind {ChoiceWords.Of(kind)} {(choice.RoleId is null ? "--module" : "--role")} "
                + (choice.ModuleId ?? choice.RoleId)
            : choice.Kind == ChoiceKind.Completed ? $"profile contest --fact {LearnerFacts.CompletionOf(choice.ModuleId!)}"
            : "ask a tutor or the school: they lift their vetoes themselves";
    }
}
