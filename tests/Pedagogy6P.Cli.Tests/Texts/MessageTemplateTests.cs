using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Tests.Texts;

public sealed class MessageTemplateTests
{
    // French counts in the singular up to, and without, two.
    [Theory]
    [InlineData("0 rows", "0 ligne")]
    [InlineData("1 row", "1 ligne")]
    [InlineData("2 rows", "2 lignes")]
    [InlineData("1600 rows", "1600 lignes")]
    [InlineData("some rows", null)]
    [InlineData("2 rowss", null)]
    public void Words_agree_with_their_number(string english, string? french) =>
        new MessageTemplate("{0} {0|row|rows}", "{0} {0|ligne|lignes}").Apply(english, part => part).ShouldBe(french);

    [Theory]
    [InlineData("0.5 to 1.25", "0,5 à 1,25")]
    [InlineData("10.0% to –", "10,0\u00a0% à –")]
    [InlineData("-0.394 to 1e-05", "−0,394 à 1e-05")]
    [InlineData("here to there", null)]
    public void Numbers_are_told_from_words(string english, string? french) =>
        new MessageTemplate("{0#} to {1#}", "{0#} à {1#}").Apply(english, part => part).ShouldBe(french);

    [Theory]
    [InlineData("0.4 hours", "0,4 heure")]
    [InlineData("1 hour", "1 heure")]
    [InlineData("2.5 hours", "2,5 heures")]
    public void Words_agree_with_fractions(string english, string french) =>
        new MessageTemplate("{0#} {0|hour|hours}", "{0#} {0|heure|heures}").Apply(english, part => part).ShouldBe(french);

    [Theory]
    [InlineData("since 2027-01-04", "depuis le 4 janvier 2027")]
    [InlineData("since ever", "depuis le ever")]
    public void Days_are_written_out(string english, string french) =>
        new MessageTemplate("since {0}", "depuis le {0@}").Apply(english, part => part).ShouldBe(french);

    [Fact]
    public void Parts_are_translated_where_asked() =>
        new MessageTemplate("{0}: {1*}", "{1*} : {0}").Apply("a: b", part => part.ToUpperInvariant()).ShouldBe("B : a");

    [Theory]
    [InlineData(0, "0 people")]
    [InlineData(1, "1 person")]
    [InlineData(2, "2 people")]
    public void English_has_one_singular(int count, string expected) => Plural.Of(count, "person", "people").ShouldBe(expected);
}
