using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Worths;

/// <summary>In which round modules are reached: the same whoever asks, however many wait and whatever was asked before.</summary>
public sealed class ReachabilityTests
{
    [Property]
    public void Rounds_are_those_of_the_definitions(World world)
    {
        RankingCore core = Core(world.Programme, world.Options);
        QueryScratch scratch = core.NewScratch();
        var kept = new Reachability(core.Index, core.Openness);
        var all = new RoundsInFull(core.Index);
        foreach (Learner learner in world.Learners)
        {
            core.Compile(scratch, learner, world.AsOf);
            int[] rounds = RoundsOf(all, core, scratch.Query);
            int[] modules = [.. Enumerable.Range(0, core.Index.Count)];
            kept.Begin(scratch.Query);
            modules.Select(kept.Round).ShouldBe(rounds);
            modules.Select(module => Alone(core, scratch.Query).Round(module)).ShouldBe(rounds);
            modules.Where(kept.IsReachable).Select(module => core.Index.Modules[module].Id)
                .ShouldBe(world.Oracle().Answer(learner, world.AsOf).Reachable, ignoreOrder: true);
        }
    }

    /// <summary>
    /// Every second step of the chain is an entry level, which only the step before teaches; more steps than are sought one by one.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(199)]
    [InlineData(250)]
    public void Each_step_of_a_chain_is_reached_a_round_later(int steps)
    {
        RankingCore core = Core(new ProgrammeBuilder(Chain(steps)).Build(), new PedagogyOptions());
        QueryScratch scratch = core.NewScratch();
        core.Compile(scratch, Small.Learner with { Completed = ["z"] }, Small.Today);
        var reach = new Reachability(core.Index, core.Openness);
        reach.Begin(scratch.Query);
        int done = core.Index.Count - 1;
        reach.IsNever(done).ShouldBeFalse("nobody has asked yet");
        reach.Round(steps - 1).ShouldBe(Reachability.First + steps - 1, "asked before any other");
        Enumerable.Range(0, steps).Select(reach.Round).ShouldBe(Enumerable.Range(Reachability.First, steps));
        reach.IsFirst(0).ShouldBeTrue();
        reach.IsFirst(1).ShouldBeFalse();
        reach.IsReachable(done).ShouldBeFalse("it is completed, so closed");
        reach.IsNever(done).ShouldBeTrue();
        RoundsOf(new RoundsInFull(core.Index), core, scratch.Query)[..steps].ShouldBe(Enumerable.Range(Reachability.First, steps));

        core.Compile(scratch, Small.Learner with { Vetoed = ["m001"] }, Small.Today);
        reach.Begin(scratch.Query);
        reach.Round(steps - 1).ShouldBe(Reachability.Never, "nothing leads past what is vetoed");
        reach.Round(0).ShouldBe(Reachability.First);
        reach.Round(done).ShouldBe(Reachability.First);
    }

    private static ProgrammeTables Chain(int steps) => Small.Tables with
    {
        Modules = [.. Enumerable.Range(0, steps).Select(step => Small.Module with { Id = Step(step) }), Small.Module with { Id = "z" }],
        Competencies = [.. Small.Tables.Competencies, .. Enumerable.Range(0, steps).Select(step => new Competency(Taught(step), "T"))],
        ModuleCompetencies =
        [
            .. Enumerable.Range(0, steps).Select(step => new ModuleCompetency(Step(step), Taught(step), 0, 0.5)),
            .. Entries(steps).Select(step => new ModuleCompetency(Step(step), Taught(step - 1), 0.5, 0.5)),
        ],
        Prerequisites =
        [
            .. Enumerable.Range(1, steps - 1).Except(Entries(steps)).Select(step => new Prerequisite(Step(step), Step(step - 1))),
        ],
    };

    private static IEnumerable<int> Entries(int steps) => Enumerable.Range(1, steps - 1).Where(step => step % 2 == 0);

    private static string Taught(int step) => FormattableString.Invariant($"t{step:D3}");

    private static string Step(int step) => FormattableString.Invariant($"m{step:D3}");

    private static Reachability Alone(RankingCore core, LearnerQuery query)
    {
        var reach = new Reachability(core.Index, core.Openness);
        reach.Begin(query);
        return reach;
    }

    private static int[] RoundsOf(RoundsInFull all, RankingCore core, LearnerQuery query)
    {
        int[] rounds = new int[core.Index.Count];
        all.Fill(query, core.Openness, rounds);
        return rounds;
    }

    private static RankingCore Core(Programme programme, PedagogyOptions options) => new(programme, options.Checked());
}
