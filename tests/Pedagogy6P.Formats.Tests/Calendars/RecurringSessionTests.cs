using System.Diagnostics;
using System.Text;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Calendars;

/// <summary>Rules are read to their ends, and what weekly hours cannot say of them is said of the event.</summary>
public sealed class RecurringSessionTests
{
    private static readonly ImportOptions Paris = new() { TimeZone = "Europe/Paris" };

    [Theory]
    [InlineData("FREQ=WEEKLY;UNTIL=20271231T120000Z", "2026-10-05 2027-12-27 Mon 09:00-10:00", null)]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE;UNTIL=20271231", "2026-10-05 2027-12-29 Mon-Wed 09:00-10:00", null)]
    [InlineData("FREQ=WEEKLY;COUNT=4", "2026-10-05 2026-10-26 Mon 09:00-10:00", null)]
    [InlineData("FREQ=WEEKLY", "2026-10-05 2027-10-04 Mon 09:00-10:00", "Rules without an end were read for a year (1): u")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;COUNT=4", "2026-10-05 2026-11-16 Mon 09:00-10:00", "Not every week")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO;COUNT=6", "2026-10-05 2027-03-01 Mon 09:00-10:00", "Not every week")]
    [InlineData("FREQ=YEARLY;UNTIL=99991231T000000Z", "2026-10-05 2036-10-05 ", "Only ten years")]
    [InlineData("FREQ=WEEKLY;COUNT=3\nEXDATE:20261012T070000Z", "2026-10-05 2026-10-19 Mon 09:00-10:00", "Not every week")]
    [InlineData("FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261012", "2026-10-05 2026-10-19 Mon 09:00-10:00", "Not every week")]
    [InlineData("FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261019", "2026-10-05 2026-10-12 Mon 09:00-10:00", null)]
    [InlineData("FREQ=DAILY;COUNT=5", "2026-10-05 2026-10-09 Mon-Fri 09:00-10:00", null)]
    public void Rules_are_read_to_their_end_and_what_is_not_weekly_is_said(string rule, string session, string? note)
    {
        (ProgrammeFacts facts, ImportReport report) = Read(Event("u", $"RRULE:{rule}"));
        FactRow row = facts.Sessions.Rows.ShouldHaveSingleItem();
        $"{row["start"]} {row["end"]} {row["weekly_slots"]}".ShouldStartWith(session);
        if (note is null)
        {
            report.Files[0].Notes.ShouldBeEmpty();
        }
        else
        {
            report.Files[0].Notes.ShouldContain(said => said.StartsWith(note, StringComparison.Ordinal)
                && said.EndsWith("(1): u", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_moved_time_is_no_weekly_one()
    {
        (ProgrammeFacts facts, ImportReport report) = Read(Event("u", "RRULE:FREQ=WEEKLY;COUNT=6") + """
            BEGIN:VEVENT
            UID:u
            RECURRENCE-ID;TZID=Europe/Paris:20261019T090000
            DTSTART;TZID=Europe/Paris:20261020T140000
            DTEND;TZID=Europe/Paris:20261020T170000
            END:VEVENT

            """);
        facts.Sessions.Rows.ShouldHaveSingleItem()["weekly_slots"].ShouldBe("Mon 09:00-10:00");
        report.Files[0].Notes.Length.ShouldBe(2);
        report.Files[0].Notes.ShouldAllBe(note => note.EndsWith("(1): u", StringComparison.Ordinal));
        report.Files[0].Notes[0].ShouldStartWith("Times that were moved");
    }

    [Theory]
    [InlineData("FREQ=SECONDLY;COUNT=100000000")]
    [InlineData("FREQ=MINUTELY")]
    [InlineData("FREQ=HOURLY;COUNT=3")]
    [InlineData("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6;BYMINUTE=0,10,20,30")]
    public void Rules_below_days_are_refused_by_name(string rule) => Read(Event("u", $"RRULE:{rule}")).Report.Files[0].LeftOut
        .ShouldHaveSingleItem().Reason.ShouldStartWith("a rule that recurs more often than daily");

    [Fact]
    public void Times_looked_at_are_bounded_over_a_whole_import()
    {
        var clock = Stopwatch.StartNew();
        ImportReport report = Read(string.Concat(Enumerable.Range(0, 4000).Select(at => Event($"u{at}",
            at % 2 == 0 ? "RRULE:FREQ=DAILY" : "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")))).Report;
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        report.Files[0].LeftOut.ShouldContain(rows => rows.Reason.StartsWith("a recurring event behind others", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99991230T230000", "99991231T235900")]
    [InlineData("00010101T000000", "00010101T010000")]
    public void Years_at_the_ends_of_the_calendar_are_left_out(string start, string end) => Read($"""
        BEGIN:VEVENT
        UID:u
        SUMMARY:M
        DTSTART:{start}
        DTEND:{end}
        RRULE:FREQ=DAILY
        END:VEVENT

        """).Report.Files[0].RowsTaken.ShouldBe(0);

    [Theory]
    [InlineData("+0100", "+0200", "10;BYDAY=-1SU", "3;BYDAY=-1SU", "T020000", "T030000", 8)]
    [InlineData("-0500", "-0400", "11;BYDAY=1SU", "3;BYDAY=2SU", "T020000", "T020000", 14)]
    public void A_zone_that_the_calendar_defines_is_known(string standard, string daylight, string autumn, string spring, string forward,
        string back, int hourInUtc)
    {
        string zone = $"""
            BEGIN:VTIMEZONE
            TZID:Custom
            BEGIN:STANDARD
            DTSTART:19701101{back}
            TZOFFSETFROM:{daylight}
            TZOFFSETTO:{standard}
            RRULE:FREQ=YEARLY;BYMONTH={autumn}
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700301{forward}
            TZOFFSETFROM:{standard}
            TZOFFSETTO:{daylight}
            RRULE:FREQ=YEARLY;BYMONTH={spring}
            END:DAYLIGHT
            END:VTIMEZONE

            """;
        ProgrammeFacts facts = Importing.Read("calendar", new ImportOptions { TimeZone = "UTC" },
            MemoryFile.Of("c.ics", Calendar(zone + Event("u", "CLASS:PUBLIC").Replace("Europe/Paris", "Custom",
                StringComparison.Ordinal).Replace("20261005", "20261130", StringComparison.Ordinal)))).Facts;
        facts.Sessions.Rows.ShouldHaveSingleItem()["weekly_slots"].ShouldBe($"Mon {hourInUtc:00}:00-{hourInUtc + 1:00}:00");
    }

    [Fact]
    public void A_zone_that_no_place_has_is_refused() => Importing.Read("calendar", Paris, MemoryFile.Of("c.ics", Calendar("""
        BEGIN:VTIMEZONE
        TZID:Europe-Nowhere
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0017
        TZOFFSETTO:+0017
        END:STANDARD
        END:VTIMEZONE

        """ + Event("u", "CLASS:PUBLIC").Replace("Europe/Paris", "Europe-Nowhere", StringComparison.Ordinal)))).Report.Files[0].LeftOut
        .ShouldHaveSingleItem().Reason.ShouldContain("a time zone of IANA or Windows");

    [Fact]
    public void An_exported_event_that_was_edited_comes_back_edited()
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr" });
        builder.Add(new Module { Id = "m", Title = "Module", Hours = 1, Modality = Modality.OnlineSync });
        builder.Add(new Session("s", "m", new DateOnly(2027, 1, 8), new DateOnly(2027, 3, 5))
        {
            WeeklySlots = Availability.Parse("Mon 18:00-20:00;Thu 09:00-10:00", SlotRounding.Outward),
        });
        Programme programme = builder.Build();
        using var stream = new MemoryStream();
        CalendarFile.Write(stream, SessionCalendar.Of(programme, programme.Tables.Sessions), new DateTimeOffset(2026, 11, 29, 0, 0, 0,
            TimeSpan.Zero));
        string written = Encoding.UTF8.GetString(stream.ToArray());
        Session(written).ShouldBe("2027-01-08 2027-03-05 Mon 18:00-20:00;Thu 09:00-10:00");
        string edited = written.Replace("T180000", "T140000", StringComparison.Ordinal)
            .Replace("T200000", "T160000", StringComparison.Ordinal);
        Session(edited).ShouldBe("2027-01-11 2027-03-04 Mon 14:00-16:00;Thu 09:00-10:00");
        Importing.Read("calendar", Paris, MemoryFile.Of("c.ics", edited)).Report.Files[0].Notes.ShouldHaveSingleItem()
            .ShouldStartWith("Changed since");

        static string Session(string text)
        {
            FactRow row = Importing.Read("calendar", Paris, MemoryFile.Of("c.ics", text)).Facts.Sessions.Rows.ShouldHaveSingleItem();
            return $"{row["start"]} {row["end"]} {row["weekly_slots"]}";
        }
    }

    private static (ProgrammeFacts Facts, ImportReport Report) Read(string events) =>
        Importing.Read("calendar", Paris, MemoryFile.Of("c.ics", Calendar(events)));

    private static string Calendar(string events) => $"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n";

    private static string Event(string uid, string more) => $"""
        BEGIN:VEVENT
        UID:{uid}
        SUMMARY:M
        DTSTART;TZID=Europe/Paris:20261005T090000
        DTEND;TZID=Europe/Paris:20261005T100000
        {more}
        END:VEVENT

        """;
}
