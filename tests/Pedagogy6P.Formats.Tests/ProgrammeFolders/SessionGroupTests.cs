using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>Status and group of a session, and what a module trains for, in the tables.</summary>
public sealed class SessionGroupTests
{
    private const string Candidate = ",candidate,1,10,health:1; health:1";

    [Fact]
    public void Each_cell_is_read()
    {
        ProgrammeTables tables = TemporaryFolder.ReadFixture().Programme.Tables;
        tables.Sessions.Select(session => (session.Id, session.Status, session.MinSeats, session.MaxSeats)).ShouldBe(
        [
            ("tele-1-jan", SessionStatus.Planned, 1, null), ("tele-2-mar", SessionStatus.Planned, 1, null),
            ("coding-feb", SessionStatus.Planned, 4, null), ("tele-2-apr", SessionStatus.Candidate, 1, 10),
        ]);
        tables.Sessions.SelectMany(session => session.MinPerAudience).ShouldBe([new AudienceMinimum("health", 1)],
            "what is the same counts once");
        tables.Modules.Where(module => !module.TrainsFor.IsEmpty).Select(module => (module.Id, module.TrainsFor.Single()))
            .ShouldBe([("tele-2", "tele-1")]);
    }

    [Fact]
    public void Folders_from_before_read_as_planned_sessions_of_any_group()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("sessions.csv",
            "id,module,start,end\ncoding-feb,coding,2027-02-01,2027-04-30\n");
        Session read = folder.Read().Programme.Tables.Sessions.ShouldHaveSingleItem();
        read.ShouldBe(new Session("coding-feb", "coding", new DateOnly(2027, 2, 1), new DateOnly(2027, 4, 30)));
    }

    [Theory]
    [InlineData(",health : 2;law:1 ", "health:2;law:1")]
    [InlineData(",a:b:3", "a:b:3")]
    [InlineData(",", "")]
    public void Audiences_may_hold_colons_and_spaces_and_are_written_back_alike(string cell, string written)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("sessions.csv", ",4,,\n", $",4,{cell}\n");
        ProgrammeFolder read = folder.Read();
        ProgrammeFolder.Write(folder.Folder, read.Programme, read.Learners, read.Package, TestContext.Current.CancellationToken);
        folder.Text("sessions.csv").ShouldContain($",Fri 22:00-24:00;Sat 00:00-02:00,planned,4,,{written}\n");
    }

    [Theory]
    [InlineData(",Candidate,1,10,", "status", "Candidate", "one of planned, candidate, cancelled")]
    [InlineData(",open,1,10,", "status", "open", "one of planned, candidate, cancelled")]
    [InlineData(",candidate,0,10,", "min_seats", "0", "a number of 1 or more, finite")]
    [InlineData(",candidate,1.5,10,", "min_seats", "1.5", "a whole number of 1 or more")]
    [InlineData(",candidate,11,10,", "max_seats", "10", "a number not below min_seats, which is 11")]
    [InlineData(",candidate,1,-1,", "max_seats", "-1", "a number of 1 or more, finite")]
    [InlineData(",candidate,1,many,", "max_seats", "many", "a whole number of 1 or more")]
    [InlineData(",candidate,1,10,health", "min_per_audience", "health", Counts)]
    [InlineData(",candidate,1,10,health:", "min_per_audience", "health:", Counts)]
    [InlineData(",candidate,1,10,health:many", "min_per_audience", "health:many", Counts)]
    [InlineData(",candidate,1,10,health:1.0", "min_per_audience", "health:1.0", Counts)]
    [InlineData(",candidate,1,10,health:99999999999", "min_per_audience", "health:99999999999", Counts)]
    [InlineData(",candidate,1,10,health:1;;", "min_per_audience", "health:1;;", Counts)]
    [InlineData(",candidate,1,10,health:0", "min_per_audience", "0", "how many of an audience, a number of 1 or more, finite")]
    [InlineData(",candidate,1,10,health:1;health:2", "min_per_audience", "health", "an id that no earlier row has")]
    [InlineData(",candidate,1,10,health:11", "min_per_audience", "11", "no more learners in all than max_seats, which is 10")]
    [InlineData(",candidate,1,10,law:1", "min_per_audience", "law", "an audience that module tele-2 is open to")]
    [InlineData(",candidate,1,10,:1", "min_per_audience", "",
        "an id of 1 to 100 characters without ';', control characters or white space at the ends")]
    public void What_cannot_be_is_named(string cells, string column, string value, string expected)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("sessions.csv", Candidate, cells);
        Violation violation = folder.Refusal().Violations[0];
        (violation.Table, violation.Row, violation.Column, violation.Value, violation.Expected)
            .ShouldBe(("sessions", 5, column, value, expected));
    }

    [Fact]
    public void A_module_trains_for_modules_that_there_are()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "telehealth,,,,,tele-1",
            "telehealth,,,,,tele-1;tele-9");
        Violation violation = folder.OnlyViolation();
        (violation.Row, violation.Column, violation.Value).ShouldBe((4, "trains_for", "tele-9"));
    }

    private const string Counts = "ids with whole numbers, separated by ';', such as nurse:3;lawyer:1";
}
