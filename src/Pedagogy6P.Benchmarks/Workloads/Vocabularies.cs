using System.Collections.Immutable;
using System.Globalization;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>The words that generated modules and learners share.</summary>
internal static class Vocabularies
{
    public static ImmutableArray<string> Audiences { get; } = Words("audience", 6);

    public static ImmutableArray<string> Settings { get; } = Words("setting", 12);

    public static ImmutableArray<string> Topics { get; } = Words("topic", 40);

    public static ImmutableArray<string> Labels { get; } = Words("label", 5);

    public static ImmutableArray<string> Backgrounds { get; } = Words("background", 30);

    /// <summary>Numbered words, padded so that ordinal order is numeric order.</summary>
    public static ImmutableArray<string> Words(string stem, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Word(stem, number))];

    public static string Word(string stem, int number) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number:D7}");
}
