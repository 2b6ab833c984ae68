using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Ranking;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Options;

/// <summary>Words that people type in either language, letter case and accents aside.</summary>
internal static class TypedWords
{
    private static readonly Lazy<ImmutableArray<(string Name, Term Term)>> Names = new(() =>
    {
        string[] languages = [.. ExplanationTexts.Languages.Where(IsReadable)];
        return
        [
            .. Enum.GetValues<Term>().SelectMany(
                term => languages.Select(language => ExplanationTexts.For(language).NameOf(term)).Prepend(term.ToString()), (term, name) => (name, term)),
        ];
    });

    /// <summary>Names of the terms in every language.</summary>
    public static IEnumerable<string> TermNames => Names.Value.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the term of a name or code.</summary>
    public static bool TryFindTerm(string name, out Term term)
    {
        string plain = Plain(name);
        (string? found, term) = Names.Value.FirstOrDefault(entry => string.Equals(Plain(entry.Name), plain, StringComparison.Ordinal));
        return found is not null;
    }

    /// <summary>A word without accents, in capitals.</summary>
    public static string Plain(string word) => string.Concat(
        word.Trim().Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    // Without culture data only English can be read.
    private static bool IsReadable(string language)
    {
        try
        {
            ExplanationTexts.For(language);
            return true;
        }
        catch (Exception exception) when (exception is System.Resources.MissingManifestResourceException or CultureNotFoundException)
        {
            return false;
        }
    }
}
