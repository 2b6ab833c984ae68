using System.Text.RegularExpressions;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Tests.Ranking.Explanations;

public sealed partial class WordingTests
{
    // Words and shapes that are the same in both languages.
    private static readonly string[] Shared =
    [
        "Format.Date", "Format.ListSeparator", "Pillar.Preference",
    ];

    private static readonly Wording English = Wording.Load("en");
    private static readonly Wording French = Wording.Load("fr");

    [Fact]
    public void Both_languages_have_the_same_texts() =>
        French.Keys.Order(StringComparer.Ordinal).ShouldBe(English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_have_the_same_placeholders()
    {
        foreach (string key in English.Keys)
        {
            Placeholders(French.Raw(key)).ShouldBe(Placeholders(English.Raw(key)), key);
        }
    }

    [Fact]
    public void No_english_is_left_in_french()
    {
        string[] same = [.. English.Keys.Where(key => string.Equals(English.Raw(key), French.Raw(key), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        same.Except(Shared, StringComparer.Ordinal).ShouldBeEmpty();
        French.Keys.Where(key => EnglishWords().IsMatch(PlaceholderPattern().Replace(French.Raw(key), ""))).ShouldBeEmpty();
    }

    [Fact]
    public void French_punctuation_never_breaks_from_its_word()
    {
        foreach (string key in French.Keys.Where(key => !key.StartsWith("Format.DecimalSeparator", StringComparison.Ordinal)))
        {
            Regex.IsMatch(French.Raw(key), "(?<!\u00A0)[:%€»]|«(?!\u00A0)|(?<!\u202F)[;!?]|'", RegexOptions.None, TimeSpan.FromSeconds(1))
                .ShouldBeFalse(key);
        }
    }

    [Fact]
    public void Braces_in_a_value_are_only_braces() =>
        English.Fill("Difference", ("term", "{difference}"), ("difference", "x{term}")).ShouldBe("{difference}: x{term}.");

    [Fact]
    public void A_missing_value_is_a_programming_error() =>
        Should.Throw<InvalidOperationException>(() => English.Fill("Difference", ("term", "x")));

    [Theory]
    [InlineData("en", 1234567.25, "1,234,567.25")]
    [InlineData("fr", 1234567.25, "1\u202F234\u202F567,25")]
    [InlineData("fr", -0.5, "\u22120,5")]
    public void Numbers_are_written_as_the_language_writes_them(string language, double value, string expected) =>
        Wording.Load(language).Number(value, 2).ShouldBe(expected);

    [Theory]
    [InlineData(0.0004, "less than 0.1")]
    [InlineData(0.034, "3.4")]
    [InlineData(0.4, "40")]
    [InlineData(0, "0")]
    public void Small_points_never_read_as_nothing(double share, string expected) => English.Points(share).ShouldBe(expected);

    [Theory]
    [InlineData(0.0301, "+0.030")]
    [InlineData(-0.0301, "\u22120.030")]
    [InlineData(0, "0")]
    public void Differences_carry_their_sign(double value, string expected) => English.Signed(value).ShouldBe(expected);

    [Theory]
    [InlineData("en", 1, 1, "1 January 2026")]
    [InlineData("fr", 1, 1, "1er janvier 2026")]
    [InlineData("fr", 8, 14, "14 août 2026")]
    public void Dates_are_written_out(string language, int month, int day, string expected) =>
        Wording.Load(language).Date(new DateOnly(2026, month, day)).ShouldBe(expected);

    [Theory]
    [InlineData("en", 1, ".One")]
    [InlineData("en", 1.5, ".Many")]
    [InlineData("en", 0, ".Many")]
    [InlineData("fr", 1.5, ".One")]
    [InlineData("fr", 2, ".Many")]
    public void Plurals_follow_the_language(string language, double count, string ending) =>
        Wording.Load(language).Plural("x", count).ShouldBe("x" + ending);

    private static string[] Placeholders(string text) =>
        [.. PlaceholderPattern().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.None, 1000)]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex("\\b(the|you|your|it|is|of|and|with|module is|session falls|weeks?|needs?)\\b", RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishWords();
}
