using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

public sealed class ProgrammeCalendarTests
{
    [Theory]
    [InlineData("Europe/Paris", true)]
    [InlineData("UTC", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("europe/paris", false)]
    [InlineData("UTC+01", false)]
    [InlineData("Romance Standard Time", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_ids_of_the_iana_database_are_zones(string? id, bool expected) => ProgrammeCalendar.IsTimeZone(id).ShouldBe(expected);

    [Theory]
    [InlineData("UTC", "2027-01-03")]
    [InlineData("Europe/Paris", "2027-01-04")]
    [InlineData("Pacific/Kiritimati", "2027-01-04")]
    [InlineData("America/New_York", "2027-01-03")]
    public void Today_is_the_day_in_the_zone(string zone, string expected)
    {
        var clock = new StoppedClock(new DateTimeOffset(2027, 1, 3, 23, 30, 0, TimeSpan.Zero));
        ProgrammeCalendar.Today(In(zone), clock).ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_query_date_is_the_reference_date_or_today()
    {
        var clock = new StoppedClock(new DateTimeOffset(2027, 6, 1, 12, 0, 0, TimeSpan.Zero));
        ProgrammeCalendar.QueryDate(In("UTC"), clock).ShouldBe(new DateOnly(2027, 6, 1));
        ProgrammeCalendar.QueryDate(TemporaryFolder.ReadFixture().Programme, clock).ShouldBe(new DateOnly(2027, 1, 4));
    }

    [Fact]
    public void A_zone_that_a_host_made_up_is_refused() =>
        Should.Throw<InputRefusedException>(() =>
            ProgrammeCalendar.Today(In("Mars/Olympus"), TimeProvider.System)).Violations[0].Column.ShouldBe("time_zone");

    private static Programme In(string zone) =>
        new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = zone, Language = "en" }).Build();

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
