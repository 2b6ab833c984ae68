using Pedagogy6P.Formats.RiskTables.Writing;

namespace Pedagogy6P.Formats.Tests.RiskTables;

public sealed class NumberWritingTests
{
    [Theory]
    [InlineData("1,234.5", 1234.5, double.NaN, "")]
    [InlineData("1.234,5", double.NaN, 1234.5, "")]
    [InlineData("1,5", double.NaN, 1.5, "")]
    [InlineData("0,123", double.NaN, 0.123, "")]
    [InlineData("1,234", 1234.0, 1.234, "")]
    [InlineData("1.234", 1.234, 1234.0, "")]
    [InlineData("1,234,567", 1234567.0, double.NaN, "")]
    [InlineData("12,34,567.25", 1234567.25, double.NaN, "")]
    [InlineData("1 234", 1234.0, 1234.0, "")]
    [InlineData("1\u202F234,5", double.NaN, 1234.5, "")]
    [InlineData("1\u00A0234.5", 1234.5, double.NaN, "")]
    [InlineData("1'234.5", 1234.5, double.NaN, "")]
    [InlineData("1’234.5", 1234.5, double.NaN, "")]
    [InlineData("−5", -5.0, -5.0, "")]
    [InlineData("+7", 7.0, 7.0, "")]
    [InlineData("85.00 %", 85.0, double.NaN, "%")]
    [InlineData("85,5%", double.NaN, 85.5, "%")]
    [InlineData("12,50 €", double.NaN, 12.5, "€")]
    [InlineData("EUR 12.50", 12.5, double.NaN, "€")]
    [InlineData("-$1,234.50", -1234.5, double.NaN, "$")]
    [InlineData("$-3", -3.0, -3.0, "$")]
    [InlineData("1 200 euros", 1200.0, 1200.0, "€")]
    [InlineData("15/20", 15.0, 15.0, "/20")]
    [InlineData("12.5 / 20", null, null, null)]
    [InlineData("1:30:00", 90.0, 90.0, "min")]
    [InlineData("1h30", 90.0, 90.0, "min")]
    [InlineData("2 h 15 min", 135.0, 135.0, "min")]
    [InlineData("45 minutes", 45.0, 45.0, "min")]
    [InlineData("90 s", null, null, null)]
    [InlineData("90 sec", 1.5, 1.5, "min")]
    [InlineData("1 jour 2 heures", 1560.0, 1560.0, "min")]
    [InlineData("2 days 00:30:00", 2910.0, 2910.0, "min")]
    [InlineData("PT1H30M", 90.0, 90.0, "min")]
    public void Numbers_are_read_however_written(string text, double? point, double? comma, string? unit)
    {
        WrittenNumber? number = WrittenNumber.TryRead(text);
        (number?.AsPoint, number?.AsComma, number?.Unit).ShouldBe((point, comma, unit));
    }

    [Theory]
    [InlineData("6e")]
    [InlineData("1S")]
    [InlineData("5A")]
    [InlineData("10-20")]
    [InlineData("0-10%")]
    [InlineData("2013/2014")]
    [InlineData("2013J")]
    [InlineData("55<=")]
    [InlineData("1.2.3")]
    [InlineData("12,3,4")]
    [InlineData("1,2345.0,1")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("A1")]
    [InlineData("%")]
    [InlineData("€")]
    [InlineData("-")]
    [InlineData("1.5.")]
    [InlineData("3:1")]
    [InlineData("٣")]
    public void Codes_ranges_and_years_are_no_numbers(string text) => WrittenNumber.TryRead(text).ShouldBeNull();

    [Theory]
    [InlineData("2026-09-30", "2026-09-30", "2026-09-30")]
    [InlineData("2026/9/3", "2026-09-03", "2026-09-03")]
    [InlineData("2026-09-30T12:05:00Z", "2026-09-30", "2026-09-30")]
    [InlineData("2026-09-30 12:05:00.123", "2026-09-30", "2026-09-30")]
    [InlineData("30/09/2026", "2026-09-30", null)]
    [InlineData("09/30/2026", null, "2026-09-30")]
    [InlineData("01/02/2027 08:15", "2027-02-01", "2027-01-02")]
    [InlineData("01.02.2027", "2027-02-01", null)]
    [InlineData("1 septembre 2026", "2026-09-01", "2026-09-01")]
    [InlineData("1er août 2026", "2026-08-01", "2026-08-01")]
    [InlineData("Sep 1, 2026", "2026-09-01", "2026-09-01")]
    [InlineData("01-Sep-2026", "2026-09-01", "2026-09-01")]
    [InlineData("Wednesday, 30 September 2026, 10:15 AM", "2026-09-30", "2026-09-30")]
    [InlineData("mercredi 30 septembre 2026, 10:15", "2026-09-30", "2026-09-30")]
    public void Dates_are_read_however_written(string text, string? dayFirst, string? monthFirst)
    {
        WrittenDate date = WrittenDate.TryRead(text).ShouldNotBeNull();
        (date.DayFirst?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            date.MonthFirst?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((dayFirst, monthFirst));
    }

    [Theory]
    [InlineData("31/31/2026")]
    [InlineData("2026-13-01")]
    [InlineData("Room 12, 2026")]
    [InlineData("2013/2014")]
    [InlineData("12345678")]
    [InlineData("Group 3 of 2026")]
    public void Other_texts_are_no_dates(string text) => WrittenDate.TryRead(text).ShouldBeNull();
}
