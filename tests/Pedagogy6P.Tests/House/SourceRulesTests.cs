using System.Text.RegularExpressions;

namespace Pedagogy6P.Tests.House;

/// <summary>Rules of the house that only the source text shows.</summary>
public sealed partial class SourceRulesTests
{
    private const int LongestLine = 140;
    private const int MostLines = 300;

    private static readonly string[] Sources = [.. RepositoryFolder.Files("src", "*.cs")
        .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal))];
    private static readonly string[] Everything = [.. Sources, .. RepositoryFolder.Files("tests", "*.cs")];

    [Fact]
    public void A_file_holds_one_type_and_carries_its_name()
    {
        var wrong =
            from file in Everything
            let types = TopLevelType().Matches(Read(file)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)
                .ToArray()
            where types.Length > 1
                || (types.Length == 1 && !string.Equals(types[0], Path.GetFileName(file).Split('.')[0], StringComparison.Ordinal))
            select $"{file}: {string.Join(", ", types)}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Files_stay_short()
    {
        int[] lengths = [.. Sources.Select(Lines).Order()];
        lengths[lengths.Length / 2].ShouldBeLessThanOrEqualTo(60, "median length of a file");
        lengths[(int)(0.95 * lengths.Length)].ShouldBeLessThanOrEqualTo(180, "length that 95 % of files stay under");
        Everything.Where(file => Lines(file) > MostLines).ShouldBeEmpty();
    }

    [Fact]
    public void Lines_fit_a_screen()
    {
        var wide =
            from file in Everything.Concat(RepositoryFolder.Files("eng", "*.cs"))
            from line in File.ReadLines(RepositoryFolder.PathOf(file)).Index()
            where line.Item.Length > LongestLine
            select $"{file}:{line.Index + 1} has {line.Item.Length} columns";
        wide.ShouldBeEmpty();
    }

    [Fact]
    public void Unsafe_code_and_intrinsics_live_in_rooms_named_Kernels() =>
        Sources.Where(file => !file.Split('/', '\\').Contains("Kernels", StringComparer.Ordinal) && Unsafe().IsMatch(Read(file)))
            .ShouldBeEmpty();

    [Fact]
    public void No_word_of_unfinished_or_silenced_work_stays()
    {
        var wrong = Everything.Where(file => Path.GetFileName(file) is not nameof(SourceRulesTests) + ".cs")
            .SelectMany(file => BannedWords().Matches(Read(file)).Select(match => $"{file}: {match.Value}"));
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_drawer_for_odds_and_ends()
    {
        string[] drawers = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc"];
        Everything.Where(file =>
            file.Split('/', '.')
                .Any(part => drawers.Contains(part, StringComparer.Ordinal) || part.EndsWith("Helper", StringComparison.Ordinal)))
                .ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var wrong =
            from file in Everything
            let match = FileNamespace().Match(Read(file))
            let folder = Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/')[1..]
            where match.Success && !string.Equals(match.Groups["name"].Value, string.Join('.', folder), StringComparison.Ordinal)
            select $"{file}: {match.Groups["name"].Value}";
        wrong.ShouldBeEmpty();
    }

    private static string Read(string file) => File.ReadAllText(RepositoryFolder.PathOf(file)).ReplaceLineEndings("\n");

    private static int Lines(string file) => File.ReadLines(RepositoryFolder.PathOf(file)).Count();

    // With file-scoped namespaces a top-level type starts at the beginning of its line.
    [GeneratedRegex(
        @"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe) )*"
        + @"(?:class|record struct|record class|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\bunsafe\b|\bUnsafe\.|\bMemoryMarshal\b|\bSystem\.Runtime\.Intrinsics\b", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FileNamespace();

    [GeneratedRegex(
        @"\bTODO\b|\bFIXME\b|\bHACK\b|\bXXX\b|#region\b|#pragma warning disable\b|\bNotImplementedException\b|\bSkip = ",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex BannedWords();
}
