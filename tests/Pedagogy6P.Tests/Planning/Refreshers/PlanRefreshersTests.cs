using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Refreshers;

public sealed class PlanRefreshersTests
{
    // A Monday.
    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static readonly PedagogyEngine Engine = new(Ward(), new PedagogyOptions
    {
        Fading = new HalfLifeFading(new Dictionary<string, double> { ["wounds"] = 60 }),
    });

    private static readonly Learner Learner = new()
    {
        Id = "ada", Audience = "nurse", Level = 6, HoursPerWeek = 4, CurrentRoleId = "ward", Completed = ["basic"],
        Mastery = [new MasteryEstimate("wounds", 0.9, 4) { AsOf = AsOf }],
    };

    [Fact]
    public void What_the_role_asks_never_falls_below_the_threshold()
    {
        RefresherPlan plan = Plan(Learner, AsOf, new RefresherRequest { Weeks = 20 });
        plan.Unmet.ShouldBeEmpty();

        // 0.9 of what was attained lasts for 9 days: 2^(−9 ÷ 60) = 0.901, 2^(−10 ÷ 60) = 0.891.
        plan.Refreshers.Select(refresher => refresher.Day.DayNumber - AsOf.DayNumber)
            .ShouldBe(Enumerable.Range(1, 13).Select(time => 10 * time));
        plan.Refreshers.ShouldAllBe(refresher => refresher.After == 0.9 && refresher.Before < 0.81 && refresher.Before > 0.8);
        plan.Refreshers.ShouldAllBe(refresher => refresher.ModuleId == "basic" && refresher.Hours == 0.5);
    }

    [Fact]
    public void A_week_never_has_more_than_its_share()
    {
        // Half an hour a week is 12.5 % of four hours; 10 % has no room for it, nor for exercises of as long.
        RefresherPlan none = Plan(Learner, AsOf, new RefresherRequest { Share = 0.1, Hours = 0.5 });
        none.Refreshers.ShouldBeEmpty();
        UnmetRecall unmet = none.Unmet.ShouldHaveSingleItem();
        (unmet.Need.Day, unmet.IsNeverAttained).ShouldBe((AsOf.AddDays(10), false));
        Plan(Learner, AsOf, new RefresherRequest { Share = 0.1 }).Refreshers
            .ShouldAllBe(refresher => refresher.ModuleId == null && refresher.Hours == 0.25);
        RefresherPlan some = Plan(Learner, AsOf, new RefresherRequest { Share = 0.125, Threshold = 0.98 });
        some.Refreshers.GroupBy(refresher => refresher.Day.DayNumber / 7).ShouldAllBe(week => week.Sum(one => one.Hours) <= 0.5);
        some.Unmet.ShouldNotBeEmpty();
        some.Refreshers.ShouldContain(refresher => refresher.IsLate);
    }

    [Fact]
    public void Refreshers_fall_on_days_on_which_the_learner_is_free()
    {
        Learner busy = Learner with { Availability = Availability.Parse("Sat 10:00-11:00", SlotRounding.Inward) };
        RefresherPlan plan = Plan(busy, AsOf);
        plan.Refreshers.ShouldNotBeEmpty();
        plan.Refreshers.ShouldAllBe(refresher => refresher.Day.DayOfWeek == DayOfWeek.Saturday);
    }

    [Fact]
    public void Entry_of_a_session_to_come_is_refreshed_before_it_begins()
    {
        Learner taking = Learner with
        {
            CurrentRoleId = null,
            Outcomes = [new Outcome("advanced", "spring", AsOf, OutcomeStatus.Active)],
        };
        RefresherPlan plan = Plan(taking, AsOf);
        Refresher only = plan.Refreshers.ShouldHaveSingleItem();
        (only.Day, only.For.ModuleId, only.For.Cause).ShouldBe((new DateOnly(2027, 3, 7), "advanced", RecallCause.Entry));
        RefresherPlan never = Plan(taking with { Completed = [], Mastery = [] }, AsOf);
        never.Refreshers.ShouldBeEmpty();
        never.Unmet.ShouldHaveSingleItem().IsNeverAttained.ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_by_name()
    {
        Should.Throw<InputRefusedException>(() => new PedagogyEngine(Ward())
            .PlanRefreshers(Learner, AsOf, cancellationToken: TestContext.Current.CancellationToken))
            .Violations.ShouldHaveSingleItem().Column.ShouldBe("Fading");
        InputRefusedException refused = Should.Throw<InputRefusedException>(() => Plan(Learner, AsOf, new RefresherRequest
        {
            Weeks = 0, Share = 0, Threshold = double.NaN, Hours = 9,
            Needs = [new RecallNeed("nothing", AsOf, 0.5), new RecallNeed("wounds", AsOf, 0)],
        }));
        refused.Violations.Select(violation => violation.Column)
            .ShouldBe(["Weeks", "Share", "Threshold", "Hours", "Needs", "Needs"], ignoreOrder: true);
        Should.Throw<InputRefusedException>(() => Plan(Learner, DateOnly.MaxValue));
    }

    private static RefresherPlan Plan(Learner learner, DateOnly asOf, RefresherRequest? request = null) =>
        Engine.PlanRefreshers(learner, asOf, request, TestContext.Current.CancellationToken);

    private static Programme Ward() => new ProgrammeBuilder(new ProgrammeTables
    {
        Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "en",
        Competencies = [new Competency("wounds", "Wounds"), new Competency("team", "Team")],
        Roles = [new Role("ward", "Ward")],
        RoleCompetencies = [new RoleCompetency("ward", "wounds", 0.9), new RoleCompetency("ward", "team", 0.9)],
        Modules =
        [
            new Module { Id = "basic", Title = "Basic", Hours = 4, Modality = Modality.OnlineAsync, RefreshHours = 0.5 },
            new Module { Id = "advanced", Title = "Advanced", Hours = 4, Modality = Modality.OnlineSync },
        ],
        ModuleCompetencies =
        [
            new ModuleCompetency("basic", "wounds", 0, 0.9), new ModuleCompetency("advanced", "wounds", 0.7, 0.7),
            new ModuleCompetency("advanced", "team", 0, 0.9),
        ],
        Sessions =
        [
            new Session("spring", "advanced", new DateOnly(2027, 3, 8), new DateOnly(2027, 3, 12))
            {
                WeeklySlots = Availability.Parse("Mon 10:00-11:00", SlotRounding.Outward),
            },
        ],
    }).Build();
}
