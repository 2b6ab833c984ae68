using System.Globalization;

namespace Pedagogy6P.Cli.Texts;

/// <summary>A number with the English word for what is counted, in the form that goes with it.</summary>
internal static class Plural
{
    /// <summary>"1 row", "0 rows", "2 rows".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for any other number; that for one with an s when left out.</param>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {Word(count, one, many)}");

    /// <summary>The word alone, for a number that stands elsewhere.</summary>
    public static string Word(long count, string one, string? many = null) => count == 1 ? one : many ?? $"{one}s";
}
