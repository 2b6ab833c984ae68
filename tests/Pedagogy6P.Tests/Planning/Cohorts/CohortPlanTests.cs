using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class CohortPlanTests
{
    private const int DaysOfWeek = 7;

    private static readonly CohortRequest Little = new() { Work = 4_000 };

    [Theory]
    [InlineData(CohortMechanism.Optimised)]
    [InlineData(CohortMechanism.Fair)]
    [InlineData(CohortMechanism.Draft)]
    [InlineData(CohortMechanism.Dictatorship)]
    public void Seats_are_those_of_the_programme_and_nobody_is_at_two_places(CohortMechanism mechanism)
    {
        foreach (World world in World.Many(500, 25, learners: 6))
        {
            CohortPlan plan = Plan(world.Engine(), world.Learners, world.AsOf, Little with { Mechanism = mechanism });

            plan.Objective.ShouldBe(plan.Seats.Sum(seat => seat.Score), 1e-9);
            plan.Seats.Where(seat => seat.SessionId is not null).CountBy(seat => seat.SessionId!).ShouldAllBe(count =>
                count.Value <= (world.Programme.FindSession(count.Key)!.Places ?? int.MaxValue));
            plan.Groups.Sum(group => group.Seated).ShouldBe(plan.Seats.Count(seat => seat.SessionId is not null));
            plan.Groups.Where(group => group.IsOpened).ShouldAllBe(group => group.TrainerId != null);
            foreach (IGrouping<string, CohortSeat> learner in plan.Seats.GroupBy(seat => seat.LearnerId))
            {
                learner.Count().ShouldBeLessThanOrEqualTo(3);
                learner.Select(seat => seat.ModuleId).ShouldBeUnique();
                plan.Waiting.Where(wait => wait.LearnerId == learner.Key).Select(wait => wait.ModuleId)
                    .Intersect(learner.Select(seat => seat.ModuleId)).ShouldBeEmpty();
                Meetings(world.Programme, learner).ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void A_seat_is_worth_what_the_ranking_gives_the_module_were_there_no_other_session()
    {
        int compared = 0;
        foreach (World world in World.Many(700, 40))
        {
            CohortPlan plan = Plan(world.Engine(), world.Learners, world.AsOf, Little);
            foreach (CohortSeat seat in plan.Seats.Where(seat => seat.SessionId is not null))
            {
                Learner learner = world.Learners.Single(one => one.Id == seat.LearnerId);
                LearnerRecommendations alone = new PedagogyEngine(Only(world.Programme, seat), world.Options)
                    .Recommend(learner, world.AsOf, world.Programme.Modules.Length);
                alone.Recommendations.Single(item => item.ModuleId == seat.ModuleId).Score.ShouldBe(seat.Score, 1e-12);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Requests_that_make_no_sense_are_refused_by_name()
    {
        World world = World.Many(1, 1).First();
        PedagogyEngine engine = world.Engine();
        Refused(new CohortRequest { ModulesPerLearner = 0 }).ShouldContain("ModulesPerLearner");
        Refused(new CohortRequest { ModulesPerLearner = 11 }).ShouldContain("1 to 10");
        Refused(new CohortRequest { Work = 0 }).ShouldContain("Work");
        Refused(new CohortRequest { Rotation = -1 }).ShouldContain("Rotation");
        Refused(new CohortRequest { MostLoss = 1.5 }).ShouldContain("MostLoss");
        Refused(new CohortRequest { MostLoss = double.NaN }).ShouldContain("0 to 1");
        Refused(new CohortRequest { Mechanism = (CohortMechanism)9 }).ShouldContain("Mechanism");
        Should.Throw<InputRefusedException>(() => Plan(engine, [world.Learners[0], world.Learners[0]], world.AsOf, Little))
            .Message.ShouldContain("each learner once");
        Plan(engine, [], world.AsOf, Little).Seats.ShouldBeEmpty();

        string Refused(CohortRequest request) =>
            Should.Throw<InputRefusedException>(() => Plan(engine, world.Learners, world.AsOf, request)).Message;
    }

    private static CohortPlan Plan(PedagogyEngine engine, IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest request) =>
        engine.PlanCohort(learners, asOf, request, progress: null, TestContext.Current.CancellationToken,
            TestContext.Current.CancellationToken);

    // Where all sessions of a module are cancelled but one, no other can be chosen; chains see the other modules as before.
    private static Programme Only(Programme programme, CohortSeat seat) => new ProgrammeBuilder(programme.Tables with
    {
        Sessions =
        [
            .. programme.Tables.Sessions.Select(session => session with
            {
                Status = session.ModuleId == seat.ModuleId && session.Id != seat.SessionId ? SessionStatus.Cancelled
                    : session.Status == SessionStatus.Candidate ? SessionStatus.Planned : session.Status,
                Seats = null,
                MaxSeats = null,
            }),
        ],
    }).Build();

    private static ImmutableArray<(int Day, int Cell)> Meetings(Programme programme, IEnumerable<CohortSeat> seats) =>
    [
        .. from seat in seats
           where seat.SessionId is not null
           let session = programme.FindSession(seat.SessionId!)
           from day in Enumerable.Range(session.Start.DayNumber, session.End.DayNumber - session.Start.DayNumber + 1)
           from cell in Enumerable.Range(0, Availability.CellsPerDay)
           where session.WeeklySlots[(day % DaysOfWeek * Availability.CellsPerDay) + cell]
           select (day, cell),
    ];
}
