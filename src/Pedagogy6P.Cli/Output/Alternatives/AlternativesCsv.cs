using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Planning.Alternatives.Edits;

namespace Pedagogy6P.Cli.Output.Alternatives;

/// <summary>Alternatives and edits as comma-separated values: a record for each.</summary>
internal static class AlternativesCsv
{
    /// <summary>The first choice, of the kind <c>First</c>, and the alternatives.</summary>
    public static byte[] Of(LearnerAlternatives answer, bool spreadsheetSafe)
    {
        var text = new CsvText(spreadsheetSafe);
        Header(text, "learner", "kind", "module", "title", "session", "rank", "score", "isFirst", "sameAs", "people", "scoreLost", "hours",
            "hoursPerWeek", "daysLater", "kilometres", "euros", "lack");
        if (answer.First is not null)
        {
            var none = new AlternativePrice(0, 0, 0, 0, 0, 0);
            Add(text, answer.LearnerId, "First", new Alternative(default) { Choice = answer.First, IsFirst = true, Price = none });
        }

        foreach (Alternative item in answer.Alternatives)
        {
            Add(text, answer.LearnerId, item.Kind.ToString(), item);
        }

        return text.ToUtf8();
    }

    /// <summary>A record for each edit, or one without where there is none.</summary>
    public static byte[] Of(SmallestEdits answer, bool spreadsheetSafe)
    {
        var text = new CsvText(spreadsheetSafe);
        Header(text, "learner", "module", "aim", "outcome", "kind", "id", "from", "to", "slots", "cost", "rank", "session", "reasons",
            "lasting");
        foreach (LearnerEdit? edit in answer.Edits.DefaultIfEmpty())
        {
            text.Cell(answer.LearnerId).Cell(answer.ModuleId).Cell(answer.Aim.ToString()).Cell(answer.Outcome.ToString())
                .Cell(edit?.Kind.ToString()).Cell(edit?.Id).Cell(edit?.From).Cell(edit?.To).Cell(edit?.Slots?.ToString()).Cell(edit?.Cost)
                .Cell(answer.Standing?.Rank).Cell(answer.Standing?.SessionId)
                .Cell(string.Join(';', answer.Reasons.Select(reason => reason.Code).Distinct()))
                .Cell(string.Join(';', answer.Lasting.Select(reason => reason.Code).Distinct())).EndRecord();
        }

        return text.ToUtf8();
    }

    private static void Add(CsvText text, string learner, string kind, Alternative item) =>
        text.Cell(learner).Cell(kind).Cell(item.Choice?.ModuleId).Cell(item.Choice?.Title).Cell(item.Choice?.SessionId)
            .Cell(item.Choice?.Rank).Cell(item.Choice?.Score).Cell(item.IsFirst).Cell(item.SameAs?.ToString()).Cell(item.People)
            .Cell(item.Price?.Score).Cell(item.Price?.Hours).Cell(item.Price?.HoursPerWeek).Cell(item.Price?.Days)
            .Cell(item.Price?.Kilometres).Cell(item.Price?.Euros).Cell(item.Lack?.ToString()).EndRecord();

    private static void Header(CsvText text, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            text.Cell(column);
        }

        text.EndRecord();
    }
}
