using System.CommandLine;
using Pedagogy6P.Cli.Output;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--format</c>: how data are laid out.</summary>
internal static class FormatOption
{
    private static readonly (string Word, OutputFormat Format)[] Words =
    [
        ("table", OutputFormat.Table), ("json", OutputFormat.Json), ("jsonl", OutputFormat.JsonLines), ("csv", OutputFormat.Csv),
        ("html", OutputFormat.Html), ("ics", OutputFormat.Calendar),
    ];

    /// <summary>The word for a format, which is the ending of its files too.</summary>
    public static string WordOf(OutputFormat format) => Array.Find(Words, word => word.Format == format).Word;

    /// <summary>The option of a command that knows some formats; the first is its default.</summary>
    public static Option<OutputFormat> Create(params OutputFormat[] known) => WordOption.Create(
        "--format", "Layout of the data; table, which is for people, by default.",
        [.. Words.Where(word => known.Contains(word.Format)).OrderByDescending(word => word.Format == known[0])]);
}
