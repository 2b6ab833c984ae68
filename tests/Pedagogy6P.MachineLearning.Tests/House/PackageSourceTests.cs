using System.Text.RegularExpressions;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.MachineLearning.Tests.House;

/// <summary>Rules of the house that only the source text of the package shows.</summary>
public sealed partial class PackageSourceTests
{
    private const int LongestLine = 140;
    private const int MostLines = 300;

    private static readonly string[] Sources = Files("src/Pedagogy6P.MachineLearning");
    private static readonly string[] Tests = Files("tests/Pedagogy6P.MachineLearning.Tests");

    [Fact]
    public void Unsafe_code_and_intrinsics_live_in_rooms_named_Kernels() =>
        Sources.Where(file => !file.Split('/').Contains("Kernels", StringComparer.Ordinal)
            && Unsafe().IsMatch(File.ReadAllText(RepositoryFolder.PathOf(file))))
            .ShouldBeEmpty();

    [Fact]
    public void Lines_fit_a_screen()
    {
        var wide =
            from file in (string[])[.. Sources, .. Tests]
            from line in File.ReadLines(RepositoryFolder.PathOf(file)).Index()
            where line.Item.Length > LongestLine
            select $"{file}:{line.Index + 1} has {line.Item.Length} columns";
        wide.ShouldBeEmpty();
    }

    [Fact]
    public void Files_are_short() => Sources.Concat(Tests).Where(file => Lines(file) > MostLines).ShouldBeEmpty();

    private static string[] Files(string folder) => [.. RepositoryFolder.Files(folder, "*.cs").Select(file => file.Replace('\\', '/'))];

    private static int Lines(string file) => File.ReadLines(RepositoryFolder.PathOf(file)).Count();

    [GeneratedRegex(@"\bunsafe\b|\bUnsafe\.|\bMemoryMarshal\b|\bCollectionsMarshal\b|\bSystem\.Runtime\.Intrinsics\b",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Unsafe();
}
