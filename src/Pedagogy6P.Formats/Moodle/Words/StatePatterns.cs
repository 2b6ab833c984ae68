using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Writes completion states that are asked about without the names of people: "completed (set by a trainer)" is a state too, in any
/// language. Words in the brackets at the end that may be of a name are <c>*</c>, as side tables have it, so that one answer is for all
/// trainers.
/// </summary>
internal static class StatePatterns
{
    /// <summary>The patterns of some states of one file, each once.</summary>
    /// <param name="states">The states, with the names they hold.</param>
    /// <param name="people">Whoever is known by name.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> states, PersonDirectory people)
    {
        string[] inside = [.. states.Select(state => state[Opening(state)..^1]).Distinct(StringComparer.Ordinal)];
        return states.Select(state =>
        {
            int opening = Opening(state);
            return state[..opening] + Masked(state[opening..^1], inside, people) + state[^1];
        }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>Whether a state ends in brackets.</summary>
    public static bool HasBrackets(string state) => state.Length > 0 && state[^1] is ')' or '）' && Opening(state) > 1;

    // Behind the first bracket: names may have brackets of their own.
    private static int Opening(string state) => state.AsSpan().IndexOfAny('(', '（') + 1;

    private static string Masked(string text, string[] all, PersonDirectory people)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool opensOthers = words.Length > 1 && all.Count(other => other.StartsWith(words[0] + " ", StringComparison.Ordinal)) > 1;
        var kept = new List<string>();
        for (int i = 0; i < words.Length; i++)
        {
            // Names are capitalised, or of letters that have no case; a first word that several wordings share is none.
            bool isPlain = words[i].All(letter => char.IsLower(letter) || letter is '-' or '\'' or '’');
            if ((isPlain || (i == 0 && opensOthers && words[i].All(char.IsLetter))) && !people.HasInName(words[i]))
            {
                kept.Add(words[i]);
            }
            else if (kept is not [.., "*"])
            {
                kept.Add("*");
            }
        }

        return string.Join(' ', kept);
    }
}
