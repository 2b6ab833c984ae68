using System.Collections.Immutable;
using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking;

public sealed class SeatUpdateTests
{
    [Property]
    public void Other_seats_are_as_good_as_a_rebuild(World world)
    {
        var dice = new Dice(world.Shape.Seed);
        ProgrammeTables tables = world.Programme.Tables;
        SeatUpdate[] updates = [.. dice.Some(tables.Sessions, 0.5)
            .Select(session => new SeatUpdate(session.Id, dice.Pick<int?>([0, 1, null])))];
        var seats = updates.ToDictionary(update => update.SessionId, update => update.Seats);
        ImmutableArray<Session> sessions =
            [.. tables.Sessions.Select(session => seats.TryGetValue(session.Id, out int? left)
                ? session with { Seats = left, MaxSeats = 9 } : session)];
        var rebuilt = new PedagogyEngine(new ProgrammeBuilder(tables with { Sessions = sessions }).Build(), world.Options);
        PedagogyEngine engine = world.Engine();
        string before = All(engine, world);
        All(engine.WithSeats(updates), world).ShouldBe(All(rebuilt, world));
        All(engine, world).ShouldBe(before, "the original is as it was");
    }

    [Fact]
    public void Later_updates_win_and_earlier_ones_stay()
    {
        ProgrammeTables tables = Small.WithSessions(new("s", "m", Small.Today, Small.Today), new("t", "m", Small.Today, Small.Today));
        PedagogyEngine full = Small.Engine(tables)
            .WithSeats(new SeatUpdate("s", 0)).WithSeats(new SeatUpdate("t", 3), new SeatUpdate("t", 0));
        full.Infeasible(Small.Learner, Small.Today).Single().Codes.ShouldBe([ReasonCode.Seats]);
        full.WithSeats(new SeatUpdate("t", 1)).Recommend(Small.Learner, Small.Today, 1,
            withFacts: true).Recommendations[0].SessionId.ShouldBe("t");
    }

    [Fact]
    public void Unknown_sessions_and_negative_seats_are_refused_all_at_once()
    {
        PedagogyEngine engine = Small.Engine(Small.WithSessions(new Session("s", "m", Small.Today, Small.Today)));
        SeatUpdate[] wrong = [new("nowhere", 1), new("s", -1)];
        Should.Throw<InputRefusedException>(() => engine.WithSeats(wrong)).Count.ShouldBe(2);
    }

    [Property]
    public void A_compiled_learner_is_ranked_with_the_seats_of_the_engine_that_ranks(World world)
    {
        PedagogyEngine engine = world.Engine();
        PedagogyEngine full = engine.WithSeats(world.Programme.Tables.Sessions.Select(session => new SeatUpdate(session.Id, 0)));
        PedagogyEngine open = full.WithSeats(world.Programme.Tables.Sessions.Select(session => new SeatUpdate(session.Id, null)));
        var results = new RankedModule[100];
        foreach (Learner learner in world.Learners)
        {
            CompiledLearner compiled = engine.Compile(learner, world.AsOf);
            foreach (PedagogyEngine other in new[] { engine, full, open, engine, open, full })
            {
                RankedModule[] found = [.. results.Take(other.Rank(compiled, results))];
                found.ShouldBe(results.Take(other.Rank(other.Compile(learner, world.AsOf), results)));
            }
        }
    }

    [Fact]
    public void One_session_of_many_costs_next_to_nothing()
    {
        PedagogyEngine engine = Small.Engine(Small.WithSessions(
            [.. Enumerable.Range(0, 20_000).Select(number => new Session($"s{number}", "m", Small.Today, Small.Today))]));
        SeatUpdate[] update = [new SeatUpdate("s7777", 3)];
        engine.WithSeats(update);
        long before = GC.GetAllocatedBytesForCurrentThread();
        PedagogyEngine changed = engine.WithSeats(update);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4096);
        changed.Programme.ShouldBeSameAs(engine.Programme);
    }

    [Fact]
    public void All_but_the_seats_is_shared()
    {
        Programme programme = new ProgrammeBuilder(Small.WithSessions(new Session("s", "m", Small.Today, Small.Today))).Build();
        var core = new RankingCore(programme, new PedagogyOptions().Checked());
        QueryScratch pooled = core.Rent();
        core.Return(pooled);
        RankingCore changed = core.WithSeats([new SeatUpdate("s", 0)]);
        changed.Scorer.ShouldBeSameAs(core.Scorer);
        changed.Catalogue.ShouldBeSameAs(core.Catalogue);
        changed.Rent().ShouldBeSameAs(pooled);
        (core.Seats[0], changed.Seats[0]).ShouldBe((int.MaxValue, 0));
    }

    private static string All(PedagogyEngine engine, World world) =>
        world.Learners.Select(learner => engine.Recommend(learner, new RecommendationQuery(world.AsOf, 100))).Json();
}
