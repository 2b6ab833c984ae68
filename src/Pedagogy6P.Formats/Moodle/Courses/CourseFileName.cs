using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>
/// The course that a file name tells, as Moodle names its downloads: <c>completion-ped-101-20261128_1857-comma_separated.csv</c>,
/// <c>progress.ped-101.csv</c>, <c>logs_PED-101_20261128-1957.csv</c>, <c>PED-101 Grades-20261128_1857-….csv</c>,
/// <c>courseid_2_participants.csv</c>. Stateless.
/// </summary>
internal static partial class CourseFileName
{
    /// <summary>The number of the course; null where the name has none.</summary>
    public static long? NumberIn(string fileName) =>
        Numbered().Match(fileName) is { Success: true } match && long.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None,
            CultureInfo.InvariantCulture, out long number) ? number
            : null;

    /// <summary>The short name of the course, or what the file name has of it; null where the name has none.</summary>
    public static string? ShortNameIn(string fileName)
    {
        Match dated = Dated().Match(fileName);
        if (dated.Success)
        {
            return dated.Groups["name"].Value;
        }

        Match dotted = Dotted().Match(fileName);
        return dotted.Success ? dotted.Groups["name"].Value : null;
    }

    /// <summary>Whether a file name has the short name as <see cref="CourseSlug.Of"/> writes it, and not almost as it is.</summary>
    public static bool HasSlug(string fileName) => fileName.StartsWith("completion", StringComparison.OrdinalIgnoreCase)
        || fileName.StartsWith("progress", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"courseid_(?<n>[0-9]{1,18})_", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(completion-(?<name>.+?)-[0-9]{8}_[0-9]{4}\b"
        + @"|logs_(?<name>.+?)_[0-9]{8}-[0-9]{4}\b"
        + @"|(?<name>.+) [^\s-]+-[0-9]{8}_[0-9]{4}\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(completion|progress|grades|participants|logs?)\.(?<name>[^.]+)\.",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dotted();
}
