using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Places;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Calendars;

/// <summary>Events come out as they went in: time zones, recurrence, exceptions and changes.</summary>
public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Text = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VTIMEZONE
        TZID:Our zone
        X-LIC-LOCATION:America/New_York
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:u1
        DTSTART;TZID=Romance Standard Time:20260302T090000
        DURATION:PT2H
        RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260406T065959Z
        EXDATE;TZID=Europe/Paris:20260309T090000
        SUMMARY:Long\, folded
          title
        GEO:47.2;-1.55
        LOCATION:Nantes
        END:VEVENT
        BEGIN:VEVENT
        UID:u1
        RECURRENCE-ID:20260316T080000Z
        DTSTART:20260317T130000Z
        DTEND:20260317T150000Z
        END:VEVENT
        BEGIN:VEVENT
        UID:u2
        DTSTART;TZID="Our zone":20260302T090000
        DTEND;TZID="Our zone":20260302T100000
        END:VEVENT
        BEGIN:VEVENT
        UID:u3
        DTSTART;TZID=Mars/Olympus:20260302T090000
        END:VEVENT
        BEGIN:VEVENT
        UID:u4
        DTSTART;VALUE=DATE:20260302
        RRULE:FREQ=DAILY;COUNT=3
        END:VEVENT
        BEGIN:VEVENT
        UID:u5
        DTSTART:20260302T090000Z
        RRULE:FREQ=WEEKLY;BYDAY=XX
        END:VEVENT
        END:VCALENDAR
        """.ReplaceLineEndings("\r\n");

    [Fact]
    public void Zones_rules_exceptions_and_changes_are_understood()
    {
        var violations = new ViolationCollector();
        CalendarSeries[] read = [.. CalendarFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "c", violations)];
        read.Select(series => $"{series.Uid} {series.TimeZone}").ShouldBe(["u1 Europe/Paris", "u2 America/New_York", "u4 "]);
        read[0].Summary.ShouldBe("Long, folded title");
        read[0].Occurrences(DateTime.MaxValue).Select(time => time.Start.ToString("MM-dd HH:mm", null)).ShouldBe(
            ["03-02 09:00", "03-17 14:00", "03-23 09:00", "03-30 09:00"],
                "the clock goes forward on 29 March, and the rule ends before 6 April");
        read[2].Occurrences(DateTime.MaxValue).Length.ShouldBe(3);
        violations.Violations.Select(violation => $"{violation.Row} {violation.Column}").ShouldBe(["4 DTSTART", "6 "], ignoreOrder: true);
    }

    [Property]
    public Property What_is_written_is_read_again() => Prop.ForAll(Any.Array(Series, 0, 4), many =>
    {
        CalendarSeries[] numbered = [.. many.Select((series, at) => series with { Uid = $"{at}@x" })];
        Canonical(Again(numbered)).ShouldBe(Canonical(numbered));
    });

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MINUTELY;BYMONTH=1;BYDAY=MO;INTERVAL=99999")]
    public void Rules_without_end_end(string rule)
    {
        var series = new CalendarSeries
        {
            Uid = "u", Start = new DateTime(2026, 1, 1), End = new DateTime(2026, 1, 1, 1, 0, 0),
            Rule = rule
        };
        series.Occurrences(DateTime.MaxValue).Length.ShouldBeLessThanOrEqualTo(10_000);
    }

    [Fact]
    public void What_is_no_calendar_is_refused() => Should.Throw<InputRefusedException>(() =>
        CalendarFile.Read(new MemoryStream("x"u8.ToArray()), "c", new ViolationCollector())).Message.ShouldContain("BEGIN:VCALENDAR");

    [Fact]
    public void Damaged_calendars_are_read_or_refused()
    {
        foreach (byte[] damaged in Damage.Of(Encoding.UTF8.GetBytes(Text), seed: 17))
        {
            try
            {
                CalendarSeries[] read = [.. CalendarFile.Read(new MemoryStream(damaged), "c", new ViolationCollector())];
                foreach (CalendarSeries series in read)
                {
                    series.Occurrences(new DateTime(2030, 1, 1), 1000).Length.ShouldBeLessThanOrEqualTo(1000);
                }
            }
            catch (InputRefusedException refusal)
            {
                refusal.Violations.ShouldHaveSingleItem();
            }
        }
    }

    private static Arbitrary<CalendarSeries> Series => Arb.From(
        from day in Gen.Choose(0, 700)
        from minute in Gen.Choose(0, 1439)
        from length in Gen.Choose(1, 3000)
        from zone in Gen.Elements("Europe/Paris", "America/New_York", "UTC", null)
        from rule in Gen.Elements(null, "FREQ=WEEKLY;COUNT=5;BYDAY=MO,TH", "FREQ=DAILY;UNTIL=20280101T120000",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "FREQ=YEARLY")
        from allDay in Gen.Elements(false, false, true)
        from summary in Gen.Elements("Algèbre", "a;b,c\\d\ne \"f\"", "x: " + new string('é', 90), null)
        from exceptions in Gen.Choose(1, 900).ArrayOf(2)
        from additions in Gen.Choose(1, 900).ArrayOf(1)
        from change in Gen.Choose(1, 500)
        from cancelled in Gen.Elements(false, true)
        from place in Gen.Elements<Location?>(null, new Location(47.25, -1.5))
        select Make(new DateTime(2026, 1, 1).AddDays(day).AddMinutes(minute), TimeSpan.FromMinutes(length), zone, rule, allDay, summary,
            exceptions, additions, change, cancelled, place));

    private static CalendarSeries Make(DateTime start, TimeSpan length, string? zone, string? rule, bool allDay, string? summary,
        int[] exceptions, int[] additions, int change, bool cancelled, Location? place)
    {
        DateTime begin = allDay ? start.Date : start;
        DateTime end = allDay ? start.Date.AddDays(1 + length.Days) : start + length;
        rule = allDay ? rule?.Replace("UNTIL=20280101T120000", "UNTIL=20280101", StringComparison.Ordinal) : rule;
        return new CalendarSeries
        {
            Uid = "u", Start = begin, End = end, TimeZone = allDay ? null : zone, Rule = rule, IsAllDay = allDay, Summary = summary,
            Exceptions = [.. rule is null ? [] : exceptions.Distinct().Order().Select(days => begin.AddDays(days))],
            Additions = [.. rule is null ? [] : additions.Select(days => begin.AddDays(days))],
            Changes = rule is null ? [] : [new CalendarChange(begin.AddDays(change), begin.AddDays(change + 1),
                end.AddDays(change + 1), cancelled)],
            Location = place, Place = place is null ? null : "Nantes", Categories = place is null ? [] : ["a,b", "c"],
            IsCancelled = cancelled && rule is null,
            Extensions = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("X-A", "v;1,é"),
        };
    }

    private static CalendarSeries[] Again(CalendarSeries[] series)
    {
        using var stream = new MemoryStream();
        CalendarFile.Write(stream, series, Stamp);
        stream.Position = 0;
        var violations = new ViolationCollector();
        CalendarSeries[] read = [.. CalendarFile.Read(stream, "c", violations)];
        violations.Violations.ShouldBeEmpty(Encoding.UTF8.GetString(stream.ToArray()));
        return read;
    }

    private static string Canonical(CalendarSeries[] series) => JsonSerializer.Serialize(series.OrderBy(one => one.Uid,
        StringComparer.Ordinal));
}
