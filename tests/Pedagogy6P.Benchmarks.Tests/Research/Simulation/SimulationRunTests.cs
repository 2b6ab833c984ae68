using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Simulation;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

public sealed class SimulationRunTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_whatever_the_number_of_threads()
    {
        string Json(int threads) => SimulationJson.Write(new SimulationResults("penso", SmallSimulation.Size(3), SimulationRun.Of(
            SmallSimulation.Source, SmallSimulation.Size(3), [SmallSimulation.Policy("ours"), SmallSimulation.Policy("random")], threads,
            cancellationToken: TestContext.Current.CancellationToken)));
        Json(3).ShouldBe(Json(1));
    }

    [Fact]
    public void Policies_do_not_shift_each_others_chance()
    {
        SimulationSize size = SmallSimulation.Size();
        ImmutableArray<YearFigures> alone = SmallSimulation.Run(size, SmallSimulation.Policy("random"))[0].Worlds;
        ImmutableArray<YearFigures> beside = SmallSimulation.Run(
            size, SmallSimulation.Policy("need-only"), new SilentPolicy(), SmallSimulation.Policy("random"))[2].Worlds;
        beside.ShouldBe(alone);
    }

    [Fact]
    public void More_worlds_change_none_of_those_before()
    {
        ImmutableArray<YearFigures> two = SmallSimulation.Run(SmallSimulation.Size(2), SmallSimulation.Policy("random"))[0].Worlds;
        SmallSimulation.Run(SmallSimulation.Size(3), SmallSimulation.Policy("random"))[0].Worlds[..2].ShouldBe(two);
    }

    [Fact]
    public void Who_is_offered_nothing_reaches_nothing()
    {
        foreach (YearFigures year in SmallSimulation.Run(SmallSimulation.Size(), new SilentPolicy())[0].Worlds)
        {
            year.Goals.ShouldBeGreaterThan(0);
            year.ShouldBe(new YearFigures
            {
                Learners = year.Learners,
                Goals = year.Goals,
                Practising = year.Practising,
                Abandoned = year.Abandoned,
            });
        }
    }

    [Fact]
    public void Knowing_everything_beats_chance()
    {
        // In a large programme, where chance finds little of what is needed.
        ImmutableArray<PolicyFigures> figures = SimulationRun.Of(SimulationSource.Read(SmallSimulation.Folder("esnbyum"),
            TestContext.Current.CancellationToken), SmallSimulation.Size(2, 25, 40),
            [SmallSimulation.Policy("oracle"), SmallSimulation.Policy("random")],
            cancellationToken: TestContext.Current.CancellationToken);
        double PerHour(int policy) => Measure.EverPerHundredHours.Of(figures[policy].Worlds.AsSpan(), [1, 1]);
        PerHour(0).ShouldBeGreaterThan(1.1 * PerHour(1));
    }

    [Fact]
    public void What_cannot_happen_is_a_fault_of_the_policy() =>
        Should.Throw<AggregateException>(() => SmallSimulation.Run(SmallSimulation.Size(), new BegunPolicy()))
            .InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain("has begun");

    [Fact]
    public void A_folder_that_is_no_programme_is_refused() =>
        Should.Throw<InputRefusedException>(() => SimulationSource.Read(Path.Combine(SmallSimulation.Folder("penso"), "models"),
            TestContext.Current.CancellationToken)).Message.ShouldContain("programme");

    [Theory]
    [InlineData("esnbyum")]
    [InlineData("cinerg-e-sante")]
    [InlineData("e-meuse-sante")]
    public void Every_programme_runs(string programme)
    {
        ImmutableArray<PolicyFigures> figures = SimulationRun.Of(SimulationSource.Read(SmallSimulation.Folder(programme),
            TestContext.Current.CancellationToken), SmallSimulation.Size(1, 3, 8), [SmallSimulation.Policy("ours")],
            cancellationToken: TestContext.Current.CancellationToken);
        figures[0].Worlds[0].Lists.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_page_of_docs_shows_a_policy_that_runs()
    {
        string repository = RepositoryFolder.Find()!;
        string code = File.ReadAllText(Path.Combine(repository, "tests", "Pedagogy6P.Benchmarks.Tests", "Research", "Simulation",
            $"{nameof(ShortestFirstPolicy)}.cs")).ReplaceLineEndings("\n");
        File.ReadAllText(Path.Combine(repository, "docs", "simulation.md")).ReplaceLineEndings("\n")
            .ShouldContain(code[code.IndexOf("internal sealed class", StringComparison.Ordinal)..].Trim());
        SmallSimulation.Run(SmallSimulation.Size(), new ShortestFirstPolicy())[0].Worlds.Sum(year => year.Accepted).ShouldBeGreaterThan(0);
    }
}
