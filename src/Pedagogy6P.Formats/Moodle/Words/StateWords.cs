using Pedagogy6P.Formats.Imports.SideTables;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Understands completion states: by the words of Moodle in English and French, by a side table (<c>states,WORD,means,completed</c>), else
/// by position and value. A state with a date is one of completion; words in brackets behind it tell one of several ways, and without a
/// date in a report that leaves the date out for those who failed, failure. Not thread-safe.
/// </summary>
/// <param name="side">What people answered.</param>
internal sealed class StateWords(SideTable side)
{
    // Moodle's strings completion-y, -n, -pass, -fail and their overridden forms.
    private static readonly (string Start, StateMeaning Meaning, string Language)[] Known =
    [
        ("Completed (achieved pass grade)", StateMeaning.Completed, "en"),
        ("Completed (did not achieve pass grade)", StateMeaning.Failed, "en"),
        ("Completed", StateMeaning.Completed, "en"),
        ("Not completed", StateMeaning.Open, "en"),
        ("Terminé (note minimale de réussite atteinte)", StateMeaning.Completed, "fr"),
        ("Terminé (n’a pas atteint la note minimale de réussite)", StateMeaning.Failed, "fr"),
        ("Terminé", StateMeaning.Completed, "fr"),
        ("Pas terminé", StateMeaning.Open, "fr"),
        ("Non terminé", StateMeaning.Open, "fr"),
    ];

    private readonly HashSet<string> _languages = new(StringComparer.Ordinal);

    /// <summary>Words that neither language nor value explained, each once; they may hold names: <see cref="StatePatterns"/>.</summary>
    public SortedSet<string> Unexplained { get; } = new(StringComparer.Ordinal);

    /// <summary>The languages whose words were met; null where none was known.</summary>
    public string? Languages => _languages.Count == 0 ? null : string.Join(", ", _languages.Order(StringComparer.Ordinal));

    /// <summary>What a state means.</summary>
    /// <param name="state">The word.</param>
    /// <param name="hasDate">Whether a date stands beside it.</param>
    /// <param name="failuresHaveNoDate">Whether the report leaves the date of a failure out, as that of course completion does.</param>
    public StateMeaning Of(string state, bool hasDate, bool failuresHaveNoDate)
    {
        if (failuresHaveNoDate && hasDate)
        {
            // The criterion is met, whatever the word says: no pass grade is asked for.
            Note(state);
            return StateMeaning.Completed;
        }

        if (Answered(state) is StateMeaning answered)
        {
            return answered;
        }

        if (Note(state) is StateMeaning known)
        {
            return known == StateMeaning.Completed && !hasDate ? StateMeaning.Open : known;
        }

        bool hasBrackets = StatePatterns.HasBrackets(state);
        if (!hasDate)
        {
            return failuresHaveNoDate && hasBrackets ? StateMeaning.Failed : StateMeaning.Open;
        }

        if (!hasBrackets)
        {
            return StateMeaning.Completed;
        }

        Unexplained.Add(state);
        return StateMeaning.Unknown;
    }

    private StateMeaning? Note(string state)
    {
        foreach ((string start, StateMeaning meaning, string language) in Known)
        {
            if (state.StartsWith(start, StringComparison.Ordinal) && (state.Length == start.Length || state[start.Length] == ' '))
            {
                _languages.Add(language);
                return meaning;
            }
        }

        return null;
    }

    private StateMeaning? Answered(string state) => side.Answer("states", state, "means") switch
    {
        "completed" => StateMeaning.Completed,
        "failed" => StateMeaning.Failed,
        "open" => StateMeaning.Open,
        _ => null,
    };
}
