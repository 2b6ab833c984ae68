using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Tests.Moodle;

public sealed class WrittenDaysTests
{
    [Theory]
    [InlineData("28/11/26, 19:20:51", null, "2026-11-28")]
    [InlineData("3/11/26, 07:50:53", null, "2026-11-03")]
    [InlineData("11/28/26, 19:20:51", "en-US", "2026-11-28")]
    [InlineData("28 nov. 26, 19:33:20", null, "2026-11-28")]
    [InlineData("17 févr. 26, 08:00:00", null, "2026-02-17")]
    [InlineData("1 February 2026  2:54 PM", null, "2026-02-01")]
    [InlineData("1 février 2026  14:54", null, "2026-02-01")]
    [InlineData("Saturday, 28 February 2026, 6:40 PM", null, "2026-02-28")]
    [InlineData("samedi 28 février 2026, 18:40", null, "2026-02-28")]
    [InlineData("Samstag, 28. Dezember 2026, 18:40", "de", "2026-12-28")]
    [InlineData("28.11.26, 19:20", null, "2026-11-28")]
    [InlineData("2026-11-28 19:20:51", null, "2026-11-28")]
    public void Dates_of_people_are_read(string text, string? culture, string expected)
    {
        new WrittenDays(culture).TryRead(text, out DateOnly day).ShouldBeTrue();
        day.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("31/02/26, 10:00:00")]
    [InlineData("11/28/26, 19:20:51")]
    [InlineData("28 Blumo 2026, 10:00")]
    [InlineData("15 mins")]
    [InlineData("99999999999999999999, 10:00")]
    public void What_is_no_date_is_none(string text) => new WrittenDays(null).TryRead(text, out _).ShouldBeFalse();
}
