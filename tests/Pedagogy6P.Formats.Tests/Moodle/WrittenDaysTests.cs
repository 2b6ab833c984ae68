using System.Globalization;
using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Tests.Moodle;

public sealed class WrittenDaysTests
{
    [Theory]
    [InlineData("28/11/26, 19:20:51", null, "DayFirst", "2026-11-28")]
    [InlineData("3/11/26, 07:50:53", null, "Figures", "2026-11-03")]
    [InlineData("3/11/26, 07:50:53", "en", "Figures", "2026-11-03")]
    [InlineData("11/28/26, 19:20:51", "en-US", "MonthFirst", "2026-11-28")]
    [InlineData("11/3/2026 7:20 PM", "en_us", "Figures", "2026-11-03")]
    [InlineData("28 nov. 26, 19:33:20", null, "Named", "2026-11-28")]
    [InlineData("17 févr. 26, 08:00:00", null, "Named", "2026-02-17")]
    [InlineData("1 February 2026  2:54 PM", null, "Named", "2026-02-01")]
    [InlineData("November 28, 2026, 2:54 pm", null, "Named", "2026-11-28")]
    [InlineData("1 février 2026  14:54", null, "Named", "2026-02-01")]
    [InlineData("Saturday, 28 February 2026, 6:40 PM", null, "Named", "2026-02-28")]
    [InlineData("samedi 28 février 2026, 18:40", null, "Named", "2026-02-28")]
    [InlineData("Samstag, 28. Dezember 2026, 18:40", "de", "Named", "2026-12-28")]
    [InlineData("sábado, 28 de marzo de 2026, 18:40", "es", "Named", "2026-03-28")]
    [InlineData("28.11.26, 19:20", null, "DayFirst", "2026-11-28")]
    [InlineData("28.11.2026 19:20", null, "DayFirst", "2026-11-28")]
    [InlineData("28-11-2026", null, "DayFirst", "2026-11-28")]
    [InlineData("2026-11-28 19:20:51", null, "YearFirst", "2026-11-28")]
    [InlineData("2026-11-28 19:20", null, "YearFirst", "2026-11-28")]
    [InlineData("2026-11-28T19:20:51", null, "YearFirst", "2026-11-28")]
    [InlineData("2026/11/28", null, "YearFirst", "2026-11-28")]
    [InlineData("2026年11月28日 19:20", null, "YearFirst", "2026-11-28")]
    public void Dates_of_people_are_read(string text, string? culture, string forms, string expected)
    {
        var days = new WrittenDays(culture);
        days.FormsOf(text).ToString().ShouldBe(forms);
        days.TryRead(text, days.Order is DateForms.MonthFirst ? DateForms.MonthFirst : DateForms.DayFirst, out _, out DateOnly day, out _)
            .ShouldBeTrue();
        day.ToString("O", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("31/02/26, 10:00:00")]
    [InlineData("2026-02-30 10:00:00")]
    [InlineData("2026-11-28 25:00:00")]
    [InlineData("28/11/26, 10:61")]
    [InlineData("28/11-26, 10:00")]
    [InlineData("28 11 26")]
    [InlineData("28 Blumo 2026")]
    [InlineData("Completed (set by Trainer 01)")]
    [InlineData("Quiz 1: 28 May 2026")]
    [InlineData("15 mins")]
    [InlineData("192.0.2.1")]
    [InlineData("99999999999999999999, 10:00")]
    public void What_is_no_date_is_none(string text) => new WrittenDays(null).FormsOf(text).ShouldBe(DateForms.None);

    [Theory]
    [InlineData("28 Blumo 2026, 10:00")]
    [InlineData("Samstag, 28. Dezember 2026, 18:40")]
    public void A_month_of_no_known_language_is_told_from_what_is_no_date(string text)
    {
        var days = new WrittenDays(null);
        days.FormsOf(text).ShouldBe(DateForms.Foreign);
        days.TryRead(text, DateForms.DayFirst, out _, out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", "DayFirst")]
    [InlineData("en-GB", "DayFirst")]
    [InlineData("fr", "DayFirst")]
    [InlineData("en-US", "MonthFirst")]
    [InlineData(null, "Figures")]
    [InlineData("zz-bogus-qq", "Figures")]
    public void A_culture_tells_the_order_of_figures(string? culture, string expected) =>
        new WrittenDays(culture).Order.ToString().ShouldBe(expected);

    [Fact]
    public void Figures_that_contradict_an_order_are_not_read_in_it()
    {
        new WrittenDays(null).TryRead("11/28/26, 19:20:51", DateForms.DayFirst, out _, out _, out _).ShouldBeFalse();
        new WrittenDays(null).TryRead("28/11/26, 19:20:51", DateForms.MonthFirst, out _, out _, out _).ShouldBeFalse();
    }
}
