using FsCheck.Xunit;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Catalogue;

public sealed class NumberedProgrammeTests
{
    [Fact]
    public void A_programme_is_compiled_once_whoever_asks()
    {
        Programme programme = new ProgrammeBuilder(Small.Tables).Build();
        NumberedProgramme numbered = NumberedProgramme.Of(programme);
        NumberedProgramme.Of(programme).ShouldBeSameAs(numbered);
        new RankingCore(programme, new PedagogyOptions().Checked()).Index.ShouldBeSameAs(numbered);
        new RankingCore(programme, new PedagogyOptions { ChainFactor = 0 }.Checked()).Index.ShouldBeSameAs(numbered);
        NumberedProgramme.Of(new ProgrammeBuilder(Small.Tables).Build()).ShouldNotBeSameAs(numbered);
    }

    [Property]
    public void Candidates_can_count_as_planned_with_the_places_that_they_would_have(World world)
    {
        ProgrammeTables tables = world.Programme.Tables;
        NumberedProgramme numbered = NumberedProgramme.Of(world.Programme);
        numbered.WithCandidates.ShouldBeSameAs(numbered.WithCandidates);
        numbered.WithCandidates.WithCandidates.ShouldBeSameAs(numbered.WithCandidates);
        ReferenceEquals(numbered.WithCandidates, numbered)
            .ShouldBe(tables.Sessions.All(session => session.Status != SessionStatus.Candidate));
        var opened = new PedagogyEngine(new ProgrammeBuilder(tables with
        {
            Sessions = [.. tables.Sessions.Select(session => session.Status == SessionStatus.Candidate
                ? session with { Status = SessionStatus.Planned, Seats = session.MaxSeats ?? session.Seats } : session)],
        }).Build(), world.Options);
        var counting = new PedagogyEngine(new RankingCore(numbered.WithCandidates, world.Options.Checked()));
        All(counting, world).ShouldBe(All(opened, world));
    }

    private static string All(PedagogyEngine engine, World world) => world.Learners.Select(learner =>
        engine.Recommend(learner, new RecommendationQuery(world.AsOf, 100))).Json();

    [Fact]
    public void It_lives_no_longer_than_its_programme()
    {
        WeakReference numbered = Forgotten();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        numbered.IsAlive.ShouldBeFalse();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Forgotten() => new(NumberedProgramme.Of(new ProgrammeBuilder(Small.Tables).Build()));
}
