using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

public sealed class SeatUpdateTests
{
    [Fact]
    public void Other_seats_are_as_good_as_a_rebuild() => AnyWorld.Obeys(world =>
    {
        var dice = new Dice(world.Shape.Seed);
        ProgrammeTables tables = world.Programme.Tables;
        SeatUpdate[] updates = [.. dice.Some(tables.Sessions, 0.5).Select(session => new SeatUpdate(session.Id, dice.Pick<int?>([0, 1, null])))];
        var seats = updates.ToDictionary(update => update.Session, update => update.Seats);
        ImmutableArray<Session> sessions =
            [.. tables.Sessions.Select(session => seats.TryGetValue(session.Id, out int? left) ? session with { Seats = left } : session)];
        var rebuilt = new PedagogyEngine(new ProgrammeBuilder(tables with { Sessions = sessions }).Build(), world.Options);
        PedagogyEngine engine = world.Engine();
        string before = All(engine, world);
        All(engine.With(updates), world).ShouldBe(All(rebuilt, world));
        All(engine, world).ShouldBe(before, "the original is as it was");
    });

    [Fact]
    public void Later_updates_win_and_earlier_ones_stay()
    {
        ProgrammeTables tables = Small.WithSessions(new("s", "m", Small.Today, Small.Today), new("t", "m", Small.Today, Small.Today));
        PedagogyEngine full = Small.Engine(tables).With(new SeatUpdate("s", 0)).With(new SeatUpdate("t", 3), new SeatUpdate("t", 0));
        full.Infeasible(Small.Learner, Small.Today).Single().Codes.ShouldBe([ReasonCode.Seats]);
        full.With(new SeatUpdate("t", 1)).Recommend(Small.Learner, 1, Small.Today).Recommendations[0].Session.ShouldBe("t");
    }

    [Fact]
    public void Unknown_sessions_and_negative_seats_are_refused_all_at_once()
    {
        PedagogyEngine engine = Small.Engine(Small.WithSessions(new Session("s", "m", Small.Today, Small.Today)));
        Should.Throw<InputRefusedException>(() => engine.With(new SeatUpdate("nowhere", 1), new SeatUpdate("s", -1))).Count.ShouldBe(2);
    }

    private static string All(PedagogyEngine engine, World world) =>
        world.Learners.Select(learner => engine.Recommend(learner, new RecommendationQuery(world.AsOf, 100))).Json();
}
