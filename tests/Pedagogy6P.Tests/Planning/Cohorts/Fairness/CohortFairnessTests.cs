using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Cohorts.Fairness;

public class CohortFairnessTests
{
    private const double Smallest = 1e-9;

    private static readonly Session Weekly = new("s", "m", Small.Today, Small.Today.AddDays(20))
    {
        SiteId = "here",
        Seats = 5,
        WeeklySlots = Availability.Parse("Mon 09:00-11:00", SlotRounding.Outward),
    };

    private static readonly Learner Goal = Small.Learner with { Roles = ["r"], Location = new Location(48.1, 5.1) };

    [Fact]
    public void What_is_missing_is_put_down_to_what_keeps_it_away()
    {
        Loss(Weekly, Goal).ShouldBe(new CohortLoss(0, 0, 0, 0, 0));
        Loss(Weekly with { Seats = 0 }, Goal).ShouldBe(new CohortLoss(1, 0, 0, 0, 0));
        Loss(Weekly with { MinSeats = 2 }, Goal).ShouldBe(new CohortLoss(0, 1, 0, 0, 0));
        Loss(Weekly with { Status = SessionStatus.Candidate }, Goal).ShouldBe(new CohortLoss(0, 0, 1, 0, 0));
        Loss(Weekly, Goal with { Availability = Availability.Never }).ShouldBe(new CohortLoss(0, 0, 0, 1, 0));
        Loss(Weekly, Goal with { HoursPerWeek = 1 }).ShouldBe(new CohortLoss(0, 0, 0, 1, 0));
        Loss(Weekly, Goal with { Location = new Location(45, 1) }).ShouldBe(new CohortLoss(0, 0, 0, 0, 1));
        Loss(Weekly, Goal with { Location = null }).ShouldBe(new CohortLoss(0, 0, 0, 0, 1));
        Loss(Weekly with { Seats = 0 }, Goal with { Availability = Availability.Never }).ShouldBe(new CohortLoss(0, 0, 0, 1, 0));
        Loss(Weekly, Goal with { Completed = ["m"] }).ShouldBe(new CohortLoss(0, 0, 0, 0, 0));
    }

    [Fact]
    public void Groups_make_up_all_learners()
    {
        int envious = 0, wanted = 0, sites = 0;
        foreach (World world in World.Many(900, 40, learners: 8))
        {
            CohortPlan plan = Plan(world.Engine(), world.Learners, world.AsOf);
            CohortFairness fairness = plan.Fairness.ShouldNotBeNull();
            foreach (ImmutableArray<CohortFairnessGroup> groups in new[] { fairness.ByAudience, fairness.ByDistance }
                .Where(groups => !groups.IsEmpty))
            {
                groups.Sum(group => group.Learners).ShouldBe(world.Learners.Length);
                groups.Sum(group => group.Envy.Envious).ShouldBe(fairness.All.Envy.Envious);
                groups.Sum(group => group.FirstChoices.Wanted).ShouldBe(fairness.All.FirstChoices.Wanted);
                groups.Sum(group => group.FirstChoices.Sessions).ShouldBe(fairness.All.FirstChoices.Sessions);
                groups.Max(group => group.Envy.Largest).ShouldBe(fairness.All.Envy.Largest);
                fairness.All.Loss.Total.ShouldBeInRange(groups.Min(group => group.Loss.Total) - Smallest,
                    groups.Max(group => group.Loss.Total) + Smallest);
            }

            CohortFirstChoices first = fairness.All.FirstChoices;
            first.Sessions.ShouldBeInRange(0, first.Modules);
            first.Modules.ShouldBeInRange(0, first.Wanted);
            (first.Wanted - first.Modules).ShouldBeInRange(plan.Waiting.Count(wait => !wait.IsMandatory), plan.Waiting.Length);
            fairness.ByDistance.Where(group => group.FromKm is not null).ShouldAllBe(group => group.FromKm <= group.ToKm);
            (envious, wanted, sites) = (envious + fairness.All.Envy.Envious, wanted + first.Wanted, sites + fairness.ByDistance.Length);
        }

        wanted.ShouldBeGreaterThan(100);
        sites.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Modules_that_close_the_same_gap_are_named_with_the_lesser_first()
    {
        ProgrammeTables tables = Small.Tables with
        {
            RoleCompetencies = [new RoleCompetency("r", "c", 1), new RoleCompetency("r", "d", 1)],
            Modules = [Small.Module, Small.Module with { Id = "n" }, Small.Module with { Id = "o" }],
            ModuleCompetencies =
            [
                new ModuleCompetency("m", "c", 0, 0.8), new ModuleCompetency("n", "c", 0, 0.4), new ModuleCompetency("n", "d", 0, 0.3),
                new ModuleCompetency("o", "d", 0, 0.9),
            ],
        };
        CohortPlan plan = Plan(Small.Engine(tables), [Goal], Small.Today);
        plan.Seats.Select(seat => seat.ModuleId).ShouldBe(["m", "n", "o"], ignoreOrder: true);
        CohortSameGap gap = plan.SameGaps.ShouldHaveSingleItem();
        (gap.ModuleId, gap.OtherModuleId, gap.Share).ShouldBe(("n", "m", 0.4 / 0.7));
        gap.CompetencyIds.ShouldBe(["c"]);
    }

    [Fact]
    public void Trainers_weeks_count_what_takes_place()
    {
        var trainer = new Trainer("t", "T") { Modules = ["m"], MaxHoursPerWeek = 2.5 };
        ProgrammeTables tables = Tables(Weekly with { Status = SessionStatus.Candidate }) with { Trainers = [trainer] };
        Plan(Small.Engine(tables), [Goal], Small.Today).TrainerWeeks.ShouldBe(
        [
            .. Enumerable.Range(0, 3).Select(week => new CohortTrainerWeek("t", Small.Today.AddDays(7 * week), 120, 150)),
        ]);
        Plan(Small.Engine(tables), [], Small.Today).TrainerWeeks.ShouldBeEmpty();
        ProgrammeTables planned = tables with { Sessions = [Weekly with { TrainerId = "t", Start = Small.Today.AddDays(-7) }] };
        Plan(Small.Engine(planned), [], Small.Today).TrainerWeeks.Select(week => week.Monday).ShouldBe(
            [Small.Today, Small.Today.AddDays(7), Small.Today.AddDays(14)]);
    }

    private static CohortLoss Loss(Session session, Learner learner) =>
        Plan(Small.Engine(Tables(session)), [learner], Small.Today).Fairness.ShouldNotBeNull().All.Loss;

    private static ProgrammeTables Tables(Session session) => Small.WithSessions(session) with
    {
        Modules = [Small.Module with { Hours = 6, Modality = Modality.OnSite }],
        Sites = [new Site("here", "Here", new Location(48.1, 5.1))],
        Trainers = [new Trainer("other", "Other") { Modules = [] }],
    };

    private static CohortPlan Plan(PedagogyEngine engine, IReadOnlyList<Learner> learners, DateOnly asOf) => engine.PlanCohort(learners,
        asOf, new CohortRequest { Work = 4_000 }, progress: null, TestContext.Current.CancellationToken,
        TestContext.Current.CancellationToken);
}
