using System.Text.RegularExpressions;
using Pedagogy6P.Tests.House;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Documentation.Tests;

/// <summary>Every page shows code that compiles and output that is what the code prints.</summary>
public sealed partial class PageTests(Workshop workshop) : IClassFixture<Workshop>
{
    private static readonly string[] AllPages = ["README.md", "CONTRIBUTING.md", .. RepositoryFolder.Files("docs", "*.md")];

    public static TheoryData<string> Pages => [.. AllPages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_what_its_code_does(string page)
    {
        string committed = Read(page);
        string actual = Page.WrittenAgain(committed, workshop.Root);

        // Left in the build output for eng/update-docs.sh to copy; the page itself is never written from here.
        string received = Path.Combine(AppContext.BaseDirectory, "docs-received", page);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        actual.ShouldBe(committed, $"{page} is stale. If the change is meant, run eng/update-docs.sh and read what it changed.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_inside_the_repository_lead_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(RepositoryFolder.PathOf(page))!;
        var dead =
            from match in Link().Matches(Read(page))
            let target = match.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target))
            select target;
        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Every_example_is_shown_on_some_page()
    {
        string all = string.Concat(AllPages.Select(Read));
        ExampleCode.Names.Where(name => !all.Contains($"<!-- example: {name} -->", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_front_page_is_short_and_starts_with_an_example()
    {
        string[] lines = Read("README.md").Split('\n');
        lines.Length.ShouldBeLessThan(200);
        Array.FindIndex(lines, line => line.StartsWith("$ dotnet run", StringComparison.Ordinal)).ShouldBeInRange(0, 29);
    }

    private static string Read(string page) => File.ReadAllText(RepositoryFolder.PathOf(page)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
