using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Options;

/// <summary>Words that people type in either language, letter case and accents aside.</summary>
internal static partial class TypedWords
{
    private static readonly Lazy<ImmutableArray<(string Name, Term Term)>> Names = new(() =>
    {
        ExplanationTexts[] texts = Texts();
        return [.. Enum.GetValues<Term>().SelectMany(term => texts.Select(one => one.NameOf(term)).Prepend(term.ToString()),
            (term, name) => (name, term))];
    });

    // Languages that explanations name.
    private static readonly string[] Tags = ["en", "fr", "de", "es", "it", "nl", "pt"];

    // The words of the format, in the order of the enumeration.
    private static readonly ImmutableArray<(Modality Modality, string Word)> ModalityWords =
        [(Modality.OnlineAsync, "online-async"), (Modality.OnlineSync, "online-sync"), (Modality.OnSite, "on-site"), (Modality.Hybrid,
            "hybrid"), (Modality.Workplace, "workplace")];

    private static readonly Lazy<Dictionary<string, string>> Modalities = new(() =>
        Lookup(Texts().SelectMany(texts => ModalityWords.Select(entry => (Plain(texts.NameOf(entry.Modality)), entry.Word)))));

    private static readonly Lazy<Dictionary<string, string>> LanguageTags = new(() =>
        Lookup(Texts().SelectMany(texts => Tags.Select(tag => (WithoutArticle(texts.NameOfLanguage(tag)), tag)))));

    /// <summary>Names of the terms in every language.</summary>
    public static IEnumerable<string> TermNames => Names.Value.Select(entry => entry.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the term of a name or code.</summary>
    public static bool TryFindTerm(string name, out Term term)
    {
        string plain = Plain(name);
        (string? found, term) = Names.Value.FirstOrDefault(entry => string.Equals(Plain(entry.Name), plain, StringComparison.Ordinal));
        return found is not null;
    }

    /// <summary>The word of the format for a modality as explanations tell it in any language; null for any other text.</summary>
    public static string? FindModality(string name) => Modalities.Value.GetValueOrDefault(Plain(name));

    /// <summary>The tag of a language by its name in any language, with or without an article; null for any other text.</summary>
    public static string? FindLanguage(string name) => LanguageTags.Value.GetValueOrDefault(WithoutArticle(name));

    /// <summary>A word without accents, in capitals, with a hyphen wherever it has spaces or other marks between its parts.</summary>
    public static string Plain(string word) => Between().Replace(
        string.Concat(word.Trim().Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant(),
        "-");

    private static string WithoutArticle(string name) => Article().Replace(Plain(name), "");

    private static Dictionary<string, string> Lookup(IEnumerable<(string Name, string Word)> words) =>
        words.DistinctBy(entry => entry.Name, StringComparer.Ordinal).ToDictionary(entry => entry.Name, entry => entry.Word,
            StringComparer.Ordinal);

    private static ExplanationTexts[] Texts() => [.. ExplanationTexts.Languages.Where(IsReadable).Select(ExplanationTexts.For)];

    [GeneratedRegex(@"[\s_,'’-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex("^(LE|LA|L)-", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article();

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
