using Pedagogy6P.Formats.Imports.Facts;

namespace Pedagogy6P.Formats.Tests.Imports;

/// <summary>Foreign ids become lawful ones, and what differs stays apart.</summary>
public sealed class FactIdTests
{
    [Theory]
    [InlineData(" a ", "a")]
    [InlineData("a;b", "a%3Bb")]
    [InlineData("a,b", "a,b")]
    [InlineData("a%3Bb", "a%253Bb")]
    [InlineData("a%253Bb", "a%25253Bb")]
    [InlineData("a\tb", "a%09b")]
    [InlineData("50%", "50%")]
    [InlineData("a%20b", "a%20b")]
    [InlineData("%zz;", "%zz%3B")]
    [InlineData(" \n", null)]
    public void Special_characters_are_encoded(string text, string? id) => FactId.Of(text).ShouldBe(id);

    [Fact]
    public void Ids_that_differ_stay_apart()
    {
        string[] pieces = [";", "%3B", "%253B", ",", "%", "25", "3B", "\t", " ", "%09", "a"];
        string[] all = [.. from a in pieces from b in pieces from c in pieces select $"x{a}{b}{c}x"];
        all.Select(FactId.Of).Distinct().Count().ShouldBe(all.Distinct().Count());
    }

    [Fact]
    public void Long_ids_end_in_a_hash_and_stay_apart() =>
        FactId.Of(new string(';', 200))!.ShouldNotBe(FactId.Of(new string(';', 201)));
}
