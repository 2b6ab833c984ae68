using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Output;

/// <summary>Violations as lines for people: what is wrong with many rows of a column in the same way is said once, with the first of them
/// as an example.</summary>
internal static class ViolationLines
{
    private const int MostAlike = 3;

    /// <summary>The lines in English, in the order of the first violation of each.</summary>
    public static IEnumerable<string> Of(IEnumerable<Violation> violations) => violations
        .GroupBy(violation => (violation.Table, violation.Column, violation.Expected, violation.Row is null))
        .SelectMany(alike => alike.Count() > MostAlike && alike.First().Row is not null
            ? Said(alike.First(), string.Create(CultureInfo.InvariantCulture, $" (and in {Plural.Of(alike.Count() - 1, "more row")})"))
            : alike.SelectMany(violation => Said(violation, "")));

    /// <summary>How many there are, in words where reading stopped at the limit.</summary>
    /// <param name="count">Number of violations.</param>
    /// <param name="one">The word for one.</param>
    public static string Count(int count, string one) => count < ViolationCollector.Limit ? Plural.Of(count, one)
        : string.Create(CultureInfo.InvariantCulture, $"more than {ViolationCollector.Limit} {one}s");

    // Of a word that is none of some, the nearest of them.
    private static IEnumerable<string> Said(Violation violation, string more)
    {
        const string OneOf = "one of ";
        yield return $"{violation}{more}";
        if (violation.Value is string word && violation.Expected.StartsWith(OneOf, StringComparison.Ordinal)
            && NearestIds.Advice(word, violation.Expected[OneOf.Length..].Split(", ")) is string advice)
        {
            yield return advice;
        }
    }
}
