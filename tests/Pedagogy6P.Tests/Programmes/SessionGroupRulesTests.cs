using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Programmes;

/// <summary>Each rule of the group of a session, broken alone, gives one violation that names the value and what was expected.</summary>
public sealed class SessionGroupRulesTests
{
    private static readonly Session Free = new("x2", "m1", new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 1));

    private static readonly Session Candidate = Free with { Status = SessionStatus.Candidate };

    private const int All = int.MaxValue;

    public static TheoryData<string, string?, string, Session> Breaches => new()
    {
        { "status", "9", "one of Planned, Candidate, Cancelled", Free with { Status = (SessionStatus)9 } },
        { "min_seats", "0", "a number of 1 or more, finite", Free with { MinSeats = 0 } },
        { "max_seats", "0", "a number of 1 or more, finite", Free with { MaxSeats = 0, MinSeats = 5 } },
        { "max_seats", "11", "a number not below min_seats, which is 12", Free with { MinSeats = 12, MaxSeats = 11 } },
        { "max_seats", "11", "a number not below min_seats, which is 12", Candidate with { MinSeats = 12, MaxSeats = 11, Seats = 20 } },
        { "seats", "11", "a number not below min_seats, which is 12", Candidate with { MinSeats = 12, Seats = 11 } },
        { "seats", "0", "a number not below min_seats, which is 1", Candidate with { Seats = 0 } },
        { "seats", "-1", "a number of 0 or more, finite", Candidate with { Seats = -1, MinSeats = 3 } },
        { "min_per_audience", "a;b", IdRule.Expected, Free with { MinPerAudience = [new("a;b", 1)] } },
        { "min_per_audience", "0", "how many of an audience, a number of 1 or more, finite",
            Free with { MinPerAudience = [new("law", 0)] } },
        { "min_per_audience", "law", "an id that no earlier row has", Free with { MinPerAudience = [new("law", 1), new("law", 2)] } },
        { "min_per_audience", null, "an audience and how many of its learners", Free with { MinPerAudience = [null!] } },
        { "min_per_audience", "law", "an audience that module m4 is open to",
            Free with { ModuleId = "m4", MinPerAudience = [new("health", 1), new("law", 1)] } },
        { "min_per_audience", "4", "no more learners in all than max_seats, which is 3",
            Free with { MaxSeats = 3, MinPerAudience = [new("law", 2), new("health", 2)] } },
        { "min_per_audience", "4294967294", "no more learners in all than seats, which is 3",
            Candidate with { Seats = 3, MinPerAudience = [new("law", All), new("health", All)] } },
    };

    [Theory]
    [MemberData(nameof(Breaches), DisableDiscoveryEnumeration = true)]
    public void A_breach_is_one_violation_of_its_row(string column, string? value, string expected, Session session)
    {
        Violation violation = Should.Throw<InputRefusedException>(() => With(session)).Violations.ShouldHaveSingleItem();
        (violation.Table, violation.Row, violation.Column, violation.Value, violation.Expected, violation.Id)
            .ShouldBe(("sessions", 7, column, value, expected, "x2"));
    }

    public static TheoryData<Session> Lawful =>
    [
        Free with { Seats = 0, MinSeats = 12 },
        Free with { Seats = 3, MinPerAudience = [new("law", 4)] },
        Free with { MinSeats = 12, MaxSeats = 12 },
        Candidate with { MinSeats = 1000 },
        Candidate with { Seats = 0, MinSeats = 2, MaxSeats = 2, MinPerAudience = [new("law", 1), new("health", 1)] },
        Free with { ModuleId = "m4", MinPerAudience = [new("health", 1)] },
        Free with { Status = SessionStatus.Cancelled },
    ];

    [Theory]
    [MemberData(nameof(Lawful), DisableDiscoveryEnumeration = true)]
    public void What_can_be_is_kept(Session session) => With(session).FindSession("x2").ShouldBe(session);

    private static Programme With(Session session) => new ProgrammeBuilder(SampleProgramme.Tables)
        .Add(SampleProgramme.Module("m4") with { Audiences = ["health"] }).Add(session, 7).Build();
}
