using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>Options that take one of a few words.</summary>
internal static class WordOption
{
    /// <summary>An option of words, each with what it means; the first is its default.</summary>
    public static Option<T> Create<T>(string name, string description, (string Word, T Meaning)[] words)
    {
        string list = string.Join('|', words.Select(word => word.Word));
        Option<T> option = ParsedOption.Create(name, list, description, $"one of {list.Replace("|", ", ", StringComparison.Ordinal)}",
            (string text, out T meaning) =>
            {
                int at = Array.FindIndex(words, word => string.Equals(word.Word, text, StringComparison.Ordinal));
                meaning = words[Math.Max(0, at)].Meaning;
                return at >= 0;
            });
        option.DefaultValueFactory = _ => words[0].Meaning;
        return option;
    }
}
