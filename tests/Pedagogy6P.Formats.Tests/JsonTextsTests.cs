using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Formats.Tests;

/// <summary>Documents whose every text can be read.</summary>
public sealed class JsonTextsTests
{
    [Theory]
    [InlineData("{\"a\": \"\\ud83d\\ude00 é\"}")]
    [InlineData("\uFEFF[1, \"x\"]")]
    public void Texts_that_are_letters_are_taken(string json)
    {
        using JsonDocument document = JsonTexts.Parse(Encoding.UTF8.GetBytes(json));
        document.RootElement.ToString().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{\"a\": \"\\ud83d\"}")]
    [InlineData("{\"\\ude00\": 1}")]
    public void Halves_of_surrogate_pairs_are_refused(string json) =>
        Should.Throw<JsonException>(() => JsonTexts.Parse(Encoding.UTF8.GetBytes(json))).Message.ShouldContain("Unicode");

    [Fact]
    public void Bytes_that_are_no_letters_are_refused() =>
        Should.Throw<JsonException>(() => JsonTexts.Parse((byte[])[.. "{\"a\": \""u8, 0xE9, .. "\"}"u8])).Message.ShouldContain("Unicode");

    [Fact]
    public void Too_deep_a_document_is_refused() =>
        Should.Throw<JsonException>(() => JsonTexts.Parse(Encoding.UTF8.GetBytes(new string('[', 100))));
}
