using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Tests.Texts;

/// <summary>French texts of the tool keep their signs with the word before them, on whatever line they are shown.</summary>
public sealed class FrenchTypographyTests
{
    public static TheoryData<string> Tables => [.. MessageCatalogue.FrenchFiles];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Spaces_before_signs_and_inside_quotation_marks_do_not_break(string table)
    {
        using Stream stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        string[] translations = [.. reader.ReadToEnd().Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)
            && line[0] != '#').Select(line => line.Split('\t')[1])];
        translations.Length.ShouldBeGreaterThan(10);
        translations.Where(text => HasBreakingSpace(text)).ShouldBeEmpty();
    }

    // A space that begins a text is that of a separator between items.
    private static bool HasBreakingSpace(string text) => text.Contains("« ", StringComparison.Ordinal)
        || Enumerable.Range(1, Math.Max(0, text.Length - 2)).Any(at => text[at] == ' ' && text[at - 1] != ' '
            && text[at + 1] is (':' or ';' or '?' or '!' or '»'));
}
