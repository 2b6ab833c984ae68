using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>The five session filters, their order and what counts as self-paced.</summary>
public sealed class SessionFilterTests
{
    private static readonly Session Open = new("s", "m", Small.Today, Small.Today);

    private static readonly Session Past = Open with { Id = "past", Start = Small.Today.AddDays(-1) };

    private static readonly Session Clashing = Open with { Id = "clashing", WeeklySlots = Slots("Mon 18:00-20:00") };

    private static readonly Session Heavy = Open with { Id = "heavy" };

    private static readonly Session Far = Open with { Id = "far", SiteId = "site", End = Small.Today.AddDays(20) };

    private static readonly Session Full = Open with { Id = "full", Seats = 0, End = Small.Today.AddDays(20) };

    // 10 hours in one week are too many for this learner, in three weeks they are not.
    private static readonly Learner Busy = Small.Learner with
    {
        HoursPerWeek = 5,
        Availability = Slots("Tue 08:00-20:00"),
        Location = new Location(0, 0)
    };

    [Fact]
    public void The_code_is_the_filter_that_left_none()
    {
        Codes().ShouldBe("NoSession");
        Codes(Past).ShouldBe("NoSession");
        Codes(Past, Clashing).ShouldBe("Schedule");
        Codes(Clashing, Heavy, Past).ShouldBe("Load");
        Codes(Far, Past, Clashing, Heavy).ShouldBe("Distance");
        Codes(Heavy, Full, Past, Far, Clashing).ShouldBe("Seats");
        Codes(Heavy, Full, Full with { Id = "free", Seats = 1 }).ShouldBeEmpty();
        Codes(Full with { Id = "unlimited", Seats = null }).ShouldBeEmpty();
    }

    [Fact]
    public void A_session_may_start_on_the_query_date()
    {
        Codes(Small.Learner, Open).ShouldBeEmpty();
        Codes(Small.Learner, Past).ShouldBe("NoSession");
    }

    [Theory]
    [InlineData(SessionStatus.Candidate)]
    [InlineData(SessionStatus.Cancelled)]
    public void Only_planned_sessions_are_sessions_for_a_learner(SessionStatus status)
    {
        Session other = Open with { Id = "other", Status = status, MaxSeats = 10 };
        Codes(Small.Learner, other).ShouldBe("NoSession");
        Codes(Small.Learner, other with { Start = DateOnly.MaxValue, End = DateOnly.MaxValue }).ShouldBe("NoSession");
        Codes(other, Clashing).ShouldBe("Schedule");
        Codes(Small.Learner, other, Open).ShouldBeEmpty();
        Small.First(Tables(other, Open with { Id = "z", Start = Small.Today.AddDays(1), End = Small.Today.AddDays(1) })).SessionId
            .ShouldBe("z", "the other would be as good, and is earlier");
        Small.Engine(Tables(other)).Infeasible(Small.Learner, DateOnly.MinValue)[0].Codes.ShouldBe([ReasonCode.NoSession]);
        Small.Engine(Tables(other)).WithSeats(new SeatUpdate("other", 5)).Infeasible(Small.Learner, Small.Today)[0].Codes
            .ShouldBe([ReasonCode.NoSession]);
    }

    [Fact]
    public void Every_quarter_hour_must_be_free()
    {
        Codes(Small.Learner with { Availability = Slots("Mon 18:00-20:00") }, Clashing).ShouldBeEmpty();
        Codes(Small.Learner with { Availability = Slots("Mon 18:00-19:45") }, Clashing).ShouldBe("Schedule");
        Codes(Small.Learner with { Availability = Availability.Never }, Clashing).ShouldBe("Schedule");
        Codes(Small.Learner with { Availability = Availability.Never }, Open).ShouldBeEmpty("any time in the week will do");
    }

    [Theory]
    [InlineData(0, 10, "")]
    [InlineData(6, 10, "")]
    [InlineData(6, 9.99, "Load")]
    [InlineData(7, 5, "")]
    [InlineData(13, 5, "")]
    [InlineData(14, 10 / 3.0, "")]
    [InlineData(6, 10 - 0.9e-9, "")]
    [InlineData(6, 10 - 1.1e-9, "Load")]
    [InlineData(6, 0, "Load")]
    public void Load_is_hours_over_whole_weeks_begun(int days, double hoursPerWeek, string codes) =>
        Codes(Small.Learner with { HoursPerWeek = hoursPerWeek }, Open with { End = Small.Today.AddDays(days) }).ShouldBe(codes);

    [Fact]
    public void Only_online_async_modules_without_any_session_are_self_paced()
    {
        Small.First().SessionId.ShouldBeNull();
        Small.Codes(Small.With(module => module with { Modality = Modality.OnlineSync })).ShouldBe("NoSession");
        Codes(Small.Learner, Past).ShouldBe("NoSession", "it has a session, if a past one");
        Small.Codes(Small.WithSessions(Open with { Status = SessionStatus.Candidate })).ShouldBe("NoSession");
        Small.Codes(Small.WithSessions(Open with { Status = SessionStatus.Cancelled })).ShouldBe("NoSession");
    }

    [Fact]
    public void Self_paced_modules_ask_for_some_time_only()
    {
        Small.Codes(learner: Small.Learner with { HoursPerWeek = 0 }).ShouldBe("Load");
        Small.Codes(learner: Small.Learner with { HoursPerWeek = 0.001 }).ShouldBeEmpty();
        Recommendation found = Small.First(learner: Small.Learner with
        {
            Availability = Availability.Never,
            MaxDistanceKm = 0,
            HoursPerWeek = 2.5
        });
        found.Contributions.Schedule.ShouldBe(0.08 * 0.5 * (1 - (10 / 30.0)), 1e-15);
        found.Contributions.Travel.ShouldBe(0.07 * 0.5, 1e-15);
    }

    [Fact]
    public void Self_paced_weeks_are_an_option() => Small.First(options: new PedagogyOptions { SelfPacedWeeks = 2 })
        .Contributions.Schedule.ShouldBe(0.08 * 0.5 * 0.5, 1e-15);

    [Fact]
    public void Reasons_say_how_far_and_how_heavy()
    {
        Reason load = Small.Engine(Tables(Heavy)).Infeasible(Busy, Small.Today)[0].Reasons.Single();
        (load.Code, load.Found, load.Needed).ShouldBe((ReasonCode.Load, 10, 5));
        Reason distance = Small.Engine(Tables(Far)).Infeasible(Busy, Small.Today)[0].Reasons.Single();
        distance.Ids.ShouldBe(["far"]);
        distance.Found!.Value.ShouldBe(10007.5, 0.1);
        distance.Needed.ShouldBe(50);
    }

    private static Availability Slots(string text) => Availability.Parse(text, SlotRounding.Outward);

    private static ProgrammeTables Tables(params Session[] sessions) =>
        Small.With(module => module with { Modality = Modality.Hybrid }) with
        {
            Sessions = [.. sessions],
            Sites = [new Site("site", "Site", new Location(0, 90))],
        };

    private static string Codes(params Session[] sessions) => Codes(Busy, sessions);

    private static string Codes(Learner learner, params Session[] sessions) => Small.Codes(Tables(sessions), learner);
}
