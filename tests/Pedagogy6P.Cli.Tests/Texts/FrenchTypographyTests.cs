using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Tests.Texts;

/// <summary>French texts of the tool keep their signs with the word before them, on whatever line they are shown.</summary>
public sealed partial class FrenchTypographyTests
{
    public static TheoryData<string> Tables => ["messages.fr.tsv", "risk.fr.tsv", "refusals.fr.tsv", "parser.fr.tsv"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Spaces_before_signs_and_inside_quotation_marks_do_not_break(string table)
    {
        using Stream stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        string[] translations = [.. reader.ReadToEnd().Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)
            && line[0] != '#').Select(line => line.Split('\t')[1])];
        translations.Length.ShouldBeGreaterThan(10);
        translations.Where(text => BreakingSpace().IsMatch(text)).ShouldBeEmpty();
    }

    // A space that begins a text is that of a separator between items.
    [GeneratedRegex(@"(?<=\S) [:;?!»]|« ")]
    private static partial Regex BreakingSpace();
}
