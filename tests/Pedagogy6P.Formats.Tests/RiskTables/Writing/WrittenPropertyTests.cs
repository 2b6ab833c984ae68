using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Formats.RiskTables.Writing;

namespace Pedagogy6P.Formats.Tests.RiskTables.Writing;

/// <summary>What programs in English and French write for a number, a date or a duration is read as that.</summary>
public sealed class WrittenPropertyTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly Arbitrary<DateOnly> Days =
        Any.Number(new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber)
            .Convert(DateOnly.FromDayNumber, day => day.DayNumber);

    // Amounts with two decimals, which is what spreadsheets show.
    private static readonly Arbitrary<decimal> Amounts =
        Any.Number(-200_000_000, 200_000_000).Convert(cents => cents / 100m, amount => (int)(100 * amount));

    [Property]
    public Property Numbers_written_in_English_have_decimal_points() => Prop.ForAll(Amounts, amount =>
    {
        WrittenNumber? grouped = WrittenNumber.TryRead(amount.ToString("N2", English));
        WrittenNumber? plain = WrittenNumber.TryRead(amount.ToString("F2", English));
        return grouped?.AsPoint == (double)amount && plain?.AsPoint == (double)amount;
    });

    [Property]
    public Property Numbers_written_in_French_have_decimal_commas() => Prop.ForAll(Amounts, amount =>
    {
        WrittenNumber? grouped = WrittenNumber.TryRead(amount.ToString("N2", French));
        WrittenNumber? plain = WrittenNumber.TryRead(amount.ToString("F2", French));
        return grouped?.AsComma == (double)amount && plain?.AsComma == (double)amount;
    });

    [Property]
    public Property Percents_and_prices_keep_their_unit() => Prop.ForAll(Amounts, amount =>
    {
        string english = Math.Abs(amount).ToString("N2", English), french = Math.Abs(amount).ToString("N2", French);
        double expected = (double)Math.Abs(amount);
        return WrittenNumber.TryRead(english + "%") is { Unit: "%" } share && share.AsPoint == expected
            && WrittenNumber.TryRead("$" + english) is { Unit: "$" } dollars && dollars.AsPoint == expected
            && WrittenNumber.TryRead(french + "\u00A0%") is { Unit: "%" } part && part.AsComma == expected
            && WrittenNumber.TryRead(french + " €") is { Unit: "€" } euros && euros.AsComma == expected;
    });

    [Property]
    public Property Dates_with_a_named_month_have_one_reading() => Prop.ForAll(Days, day =>
    {
        string[] written =
        [
            day.ToString("MMMM d, yyyy", English), day.ToString("dddd, d MMMM yyyy", English), day.ToString("MMM d, yyyy", English),
            day.ToString("d MMMM yyyy", French), day.ToString("dddd d MMMM yyyy", French), day.ToString("O", CultureInfo.InvariantCulture),
        ];
        return written.All(text => WrittenDate.TryRead(text) is { IsAmbiguous: false } date && date.DayFirst == day
            && date.MonthFirst == day);
    });

    [Property]
    public Property Dates_of_numbers_are_ambiguous_exactly_when_day_and_month_may_be_exchanged() => Prop.ForAll(Days, day =>
    {
        WrittenDate? french = WrittenDate.TryRead(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        WrittenDate? english = WrittenDate.TryRead(day.ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        bool exchangeable = day.Day <= 12 && day.Day != day.Month;
        return french?.DayFirst == day && english?.MonthFirst == day && french.Value.IsAmbiguous == exchangeable
            && english.Value.IsAmbiguous == exchangeable;
    });

    [Property]
    public Property A_time_of_day_leaves_the_date_as_it_is() => Prop.ForAll(
        Days, Any.Number(0, (24 * 60) - 1), (day, minute) =>
        {
            DateTime moment = day.ToDateTime(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute)));
            string[] written =
            [
                moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", English), moment.ToString("yyyy-MM-dd HH:mm", English),
                moment.ToString("dddd, d MMMM yyyy, h:mm tt", English), moment.ToString("dddd d MMMM yyyy, HH:mm", French),
                moment.ToString("d MMMM yyyy 'à' HH'h'mm", French),
            ];
            return written.All(text => WrittenDate.TryRead(text)?.DayFirst == day);
        });

    [Property]
    public Property Durations_are_minutes_in_either_language() => Prop.ForAll(
        Any.Number(0, 40), Any.Number(0, (24 * 3600) - 1), (days, seconds) =>
        {
            var time = TimeSpan.FromSeconds(seconds);
            double expected = (days * 1440) + (seconds / 60.0);
            string clock = $"{time.Hours}:{time.Minutes:00}:{time.Seconds:00}";
            string[] written =
            [
                $"{days} days {clock}", $"{days} jours {clock}", $"{days} days, {clock}",
                $"P{days}DT{time.Hours}H{time.Minutes}M{time.Seconds}S",
                $"{days} days {time.Hours} hours {time.Minutes} minutes {time.Seconds} seconds",
                $"{days} jours {time.Hours} heures {time.Minutes} minutes {time.Seconds} secondes",
            ];
            return written.All(text => WrittenDuration.TryRead(text) is double minutes && Math.Abs(minutes - expected) < 1e-9);
        });

    [Property]
    public Property Hours_with_minutes_behind_them_are_durations() => Prop.ForAll(
        Any.Number(0, 99), Any.Number(0, 59), (hours, minutes) =>
            WrittenDuration.TryRead($"{hours}h{minutes:00}") == (hours * 60) + minutes
            && WrittenDuration.TryRead($"{hours} h {minutes} min") == (hours * 60) + minutes
            && WrittenDuration.TryRead($"{hours}:{minutes:00}") is null
            && WrittenDuration.IsAmbiguous($"{hours}:{minutes:00}"));
}
