using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Calendars;

/// <summary>Sessions go out as a calendar and come in as the same sessions; other calendars come in as well.</summary>
public sealed class SessionCalendarTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Property]
    public Property Sessions_survive_a_calendar() => Prop.ForAll(Sessions, session =>
    {
        ProgrammeFacts facts = Importing.Read("calendar", new ImportOptions { TimeZone = "Europe/Paris" },
            MemoryFile.Of("c.ics", Written(session))).Facts;
        FactRow row = facts.Sessions.Rows.ShouldHaveSingleItem();
        row.Cells.ShouldBe([session.Id, "m", IsoDay(session.Start), IsoDay(session.End), session.SiteId,
            session.Seats?.ToString(CultureInfo.InvariantCulture), session.TrainerId, session.WeeklySlots.IsNever
                ? null : session.WeeklySlots.ToString(), null, null, null, null]);
    });

    [Fact]
    public void A_cancelled_session_goes_out_as_such_and_a_candidate_not_at_all()
    {
        Session session = new("k1", "m", new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 19));
        string cancelled = Encoding.UTF8.GetString(Written(session with { Status = SessionStatus.Cancelled }));
        cancelled.ShouldContain("STATUS:CANCELLED");
        Encoding.UTF8.GetString(Written(session)).ShouldNotContain("STATUS");
        Encoding.UTF8.GetString(Written(session with { Status = SessionStatus.Candidate })).ShouldNotContain("VEVENT");
    }

    [Fact]
    public void Events_of_a_school_become_sessions_of_their_courses()
    {
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("calendar", new ImportOptions { TimeZone = "Europe/Paris" },
            MemoryFile.Of("c.ics", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:1
                SUMMARY:Suturing
                CATEGORIES:PED-101
                DTSTART:20260601T080000Z
                DTEND:20260601T100000Z
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE:20260608T080000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                SUMMARY:Essay is due
                DTSTART:20260601T080000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:3
                SUMMARY:Off
                STATUS:CANCELLED
                DTSTART:20260601T080000Z
                DTEND:20260601T100000Z
                END:VEVENT
                END:VCALENDAR
                """));
        facts.Sessions.Rows.ShouldHaveSingleItem().Cells.ShouldBe(
            ["1", "PED-101", "2026-06-01", "2026-06-22", null, null, null, "Mon 10:00-12:00", null, null, null, null]);
        facts.Modules.Rows.ShouldHaveSingleItem()["title"].ShouldBe("Suturing");
        report.Files[0].LeftOut.Select(rows => rows.Rows[0]).ShouldBe([2, 3]);
        report.Files[0].Notes.ShouldHaveSingleItem().ShouldStartWith("Not every week");
    }

    [Theory]
    [InlineData(true, false, "on-site")]
    [InlineData(true, true, "hybrid")]
    [InlineData(false, true, "online-sync")]
    public void Where_the_events_of_a_module_are_says_how_it_is_taught(bool atSite, bool elsewhere, string modality)
    {
        string events = (atSite ? Event(1, "GEO:47.2;-1.5") : "") + (elsewhere ? Event(2, "LOCATION:Online") : "");
        Importing.Read("calendar", null, MemoryFile.Of("c.ics", $"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n")).Facts.Modules.Rows
            .ShouldHaveSingleItem()["modality"].ShouldBe(modality);

        static string Event(int uid, string place) =>
            $"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:m\n{place}\nDTSTART:20260601T080000Z\nDTEND:20260601T100000Z\nEND:VEVENT\n";
    }

    [Fact]
    public void A_session_of_whole_days_comes_back_unchanged()
    {
        var session = new Session("k1", "m", new DateOnly(2026, 3, 9), new DateOnly(2026, 5, 29));
        Importing.Read("calendar", new ImportOptions { TimeZone = "Europe/Paris" }, MemoryFile.Of("c.ics", Written(session)))
            .Report.Files[0].Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_calendar_of_moodle_is_read()
    {
        ImportReport report = Importing.Run("calendar", new ImportOptions { TimeZone = "Europe/Paris" },
            DataFolder.File("moodle/5.1/calendar.custom.fr.ics")).Report;
        (report.Files[0].RowsRead, report.Files[0].RowsTaken).ShouldBe((4, 2));
    }

    private static Arbitrary<Session> Sessions => Arb.From(
        from start in Gen.Choose(0, 700)
        from length in Gen.Choose(0, 120)
        from cells in Gen.Choose(0, Availability.Cells - 1).ArrayOf()
        from runs in Gen.Choose(1, 30)
        from seats in Gen.Elements<int?>(null, 0, 12)
        from site in Gen.Elements(null, "s")
        from trainer in Gen.Elements(null, "t")
        let first = new DateOnly(2026, 1, 1).AddDays(start)
        select new Session("k;1", "m", first, first.AddDays(length))
        {
            Seats = seats, SiteId = site, TrainerId = trainer,
            WeeklySlots = Availability.Of(cells.Take(3).SelectMany(cell => Enumerable.Range(cell, runs)).Select(cell =>
                cell % Availability.Cells)),
        } with
        { Id = "k1" });

    private static byte[] Written(Session session)
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr" });
        builder.Add(new Module { Id = "m", Title = "Module", Hours = 1, Modality = Modality.Hybrid });
        builder.Add(new Site("s", "Site", new Location(47.2, -1.5)));
        builder.Add(new Trainer("t", "T") { Modules = ["m"] });
        builder.Add(session);
        using var stream = new MemoryStream();
        Programme programme = builder.Build();
        CalendarFile.Write(stream, SessionCalendar.Of(programme, programme.Tables.Sessions), Stamp);
        return stream.ToArray();
    }

    private static string IsoDay(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
