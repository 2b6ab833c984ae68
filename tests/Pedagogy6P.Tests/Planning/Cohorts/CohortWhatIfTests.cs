using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Cohorts;

public class CohortWhatIfTests
{
    // What a plan made anew has to be above the plan bettered before it is taken.
    private const double Clearly = 5e-4;

    private static readonly CohortRequest Little = new() { Work = 4_000 };

    [Fact]
    public void A_what_if_is_the_plan_of_the_programme_with_the_additions_written_into_it()
    {
        int gaining = 0, opened = 0, worlds = 0;
        foreach (World world in World.Many(2200, 60, learners: 10))
        {
            Cohort cohort = Open(world.Engine(), world);
            CohortAdditions additions = Additions(world.Programme);
            CohortWhatIf answer = cohort.WhatIf(additions, progress: null, TestContext.Current.CancellationToken,
                TestContext.Current.CancellationToken);
            CohortPlan written = Open(new PedagogyEngine(Written(world.Programme, additions), world.Options), world).Plan;

            answer.Before.ShouldBeSameAs(cohort.Plan);
            answer.After.MandatorySeated.ShouldBeGreaterThanOrEqualTo(written.MandatorySeated, world.ToString());
            if (answer.After.MandatorySeated == written.MandatorySeated)
            {
                answer.After.Objective.ShouldBeGreaterThanOrEqualTo(written.Objective * (1 - Clearly) - 1e-9, world.ToString());
                answer.After.Objective.ShouldBeLessThanOrEqualTo(written.Bound + 1e-9, world.ToString());
            }

            answer.Gain.ShouldBe(answer.Gains.Sum(gain => gain.Score), 1e-9);
            answer.After.Seats.Where(seat => seat.SessionId is not null).CountBy(seat => seat.SessionId!).ShouldAllBe(count =>
                count.Value <= (Written(world.Programme, additions).FindSession(count.Key)!.Places ?? int.MaxValue));
            string[] before = [.. answer.Before.Groups.Select(group => group.SessionId)];
            answer.Opened.ShouldBe(answer.After.Groups.Where(group => !before.Contains(group.SessionId)));
            gaining += answer.Gains.Sum(gain => gain.Gaining);
            opened += answer.Opened.Length;
            worlds++;
        }

        worlds.ShouldBe(60);
        gaining.ShouldBeGreaterThan(20);
        opened.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void What_was_cancelled_stays_cancelled()
    {
        int asked = 0;
        foreach (World world in World.Many(2500, 20, learners: 6))
        {
            Cohort cohort = Open(world.Engine(), world);
            foreach (CohortGroup group in cohort.Plan.Groups.Take(2))
            {
                CohortWhatIf answer = cohort.Repair(new CohortChange { Cancelled = [group.SessionId] }).Cohort.WhatIf(new CohortAdditions(),
                    progress: null, TestContext.Current.CancellationToken, TestContext.Current.CancellationToken);
                answer.After.Seats.ShouldNotContain(seat => seat.SessionId == group.SessionId);
                answer.After.Cancelled.ShouldContain(new CohortCancellation(group.SessionId, CohortCancellationReason.Announced));
                if (answer.After.MandatorySeated == answer.Before.MandatorySeated)
                {
                    answer.Gain.ShouldBeGreaterThanOrEqualTo(-1e-9);
                }

                asked++;
            }
        }

        asked.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Additions_that_make_no_sense_are_refused_by_name()
    {
        World world = World.Many(2200, 30, learners: 3).First(one => one.Programme.Tables.Sessions.Length > 0);
        Cohort cohort = Open(world.Engine(), world);
        Session session = world.Programme.Tables.Sessions[0];
        Refused(new CohortAdditions { Sessions = [session] }).ShouldContain(session.Id);
        Refused(new CohortAdditions { Sessions = [session with { Id = "new", ModuleId = "no-module" }] }).ShouldContain("no-module");
        Refused(new CohortAdditions { Trainers = [new Trainer("new", "New") { Modules = ["no-module"] }] }).ShouldContain("no-module");
        Refused(new CohortAdditions { Seats = [new SeatUpdate("no-session", 3)] }).ShouldContain("no-session");
        Refused(new CohortAdditions { Seats = [new SeatUpdate(session.Id, -3)] }).ShouldContain("-3");

        string Refused(CohortAdditions additions) => Should.Throw<InputRefusedException>(() => cohort.WhatIf(additions, progress: null,
            TestContext.Current.CancellationToken, TestContext.Current.CancellationToken)).Message;
    }

    [Fact]
    public void Seats_in_modules_that_train_trainers_name_them_for_the_next_term()
    {
        int named = 0;
        foreach (World world in World.Many(2400, 20, learners: 6))
        {
            string first = world.Programme.Modules[0].Id;
            Programme training = new ProgrammeBuilder(world.Programme.Tables with
            {
                Modules =
                [
                    .. world.Programme.Tables.Modules.Select((module, place) =>
                        place % 2 == 0 ? module with { TrainsFor = [first] } : module),
                ],
            }).Build();
            CohortPlan plan = Open(new PedagogyEngine(training, world.Options), world).Plan;
            plan.TrainersNextTerm.Select(one => (one.LearnerId, one.ModuleId)).ShouldBe(plan.Seats
                .Where(seat => !training.FindModule(seat.ModuleId)!.TrainsFor.IsEmpty).Select(seat => (seat.LearnerId, seat.ModuleId)),
                ignoreOrder: true);
            plan.TrainersNextTerm.ShouldAllBe(one => one.MayRun.Single() == first);
            plan.MandatorySeated.ShouldBeLessThanOrEqualTo(plan.MandatoryWanted);
            plan.MandatoryWanted.ShouldBeLessThanOrEqualTo(3 * world.Learners.Length);
            named += plan.TrainersNextTerm.Length;
        }

        named.ShouldBeGreaterThan(10);
    }

    private static CohortAdditions Additions(Programme programme) => new()
    {
        Sessions =
        [
            .. programme.Tables.Sessions.Take(4)
                .Select(session => session with { Id = session.Id + "+1", TrainerId = null, Seats = session.MinSeats + 2 }),
        ],
        Trainers = [.. programme.Tables.Trainers.Take(1).Select(trainer => trainer with { Id = trainer.Id + "+1" })],
        Seats = [.. programme.Tables.Sessions.Where(session => session is { MaxSeats: null, Seats: not null }).Skip(4).Take(2)
            .Select(session => new SeatUpdate(session.Id, session.Seats + 2))],
    };

    private static Programme Written(Programme programme, CohortAdditions additions) => new ProgrammeBuilder(programme.Tables with
    {
        Sessions =
        [
            .. programme.Tables.Sessions.Select(session => additions.Seats.FirstOrDefault(seats => seats.SessionId == session.Id) is
                { SessionId: not null } more ? session with { Seats = more.Seats } : session),
            .. additions.Sessions,
        ],
        Trainers = [.. programme.Tables.Trainers, .. additions.Trainers],
    }).Build();

    private static Cohort Open(PedagogyEngine engine, World world) => engine.OpenCohort(world.Learners, world.AsOf, Little, progress: null,
        TestContext.Current.CancellationToken, TestContext.Current.CancellationToken);
}
