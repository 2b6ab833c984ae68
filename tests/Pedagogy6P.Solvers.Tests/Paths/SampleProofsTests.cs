using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Solvers.Paths;
using Pedagogy6P.Tests.House;
using Pedagogy6P.Tests.Planning.Paths;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Solvers.Tests.Paths;

/// <summary>Paths of sample learners: the same both ways, and proven by CP-SAT where the search leaves them open.</summary>
public sealed class SampleProofsTests
{
    [Theory]
    [InlineData("esnbyum", 40)]
    [InlineData("cinerg-e-sante", 25)]
    [InlineData("penso", 25)]
    [InlineData("e-meuse-sante", 25)]
    public void CP_SAT_finds_the_same_paths(string name, int step)
    {
        Sample sample = Sample.Of(name);
        Learner[] learners = [.. sample.Folder.Learners.Learners.Where((_, place) => place % step == 0)];
        learners.Length.ShouldBeGreaterThan(4);
        foreach (Learner learner in learners)
        {
            TwoProofs.Compare(sample.Engine, sample.Facts(learner), new PathRequest(), learner.Id).Paths.ShouldNotBeEmpty(learner.Id);
        }
    }

    [Fact]
    public void What_the_search_leaves_open_is_proven()
    {
        Sample sample = Sample.Of("esnbyum");
        var request = new PathRequest { Prover = new CpSatPathProver() };
        foreach (string id in (string[])["L00036", "L00174"])
        {
            Learner learner = sample.Folder.Learners.Learners.Single(one => one.Id == id);
            LearningPath before = Best(sample, learner, request with { Prover = null });
            LearningPath path = Best(sample, learner, request);
            PathChecker.Faults(sample.Facts(learner), path).ShouldBeEmpty(id);
            (before.IsOptimal, path.IsOptimal, path.Gap).ShouldBe((false, true, 0), id);
            path.UnmetNeed.ShouldBeLessThanOrEqualTo(before.UnmetNeed + 1e-9, id);
        }
    }

    [Fact]
    public void A_limit_of_work_leaves_a_path_that_holds_and_says_how_far_it_may_be_from_the_best()
    {
        Sample sample = Sample.Of("esnbyum");
        Learner learner = sample.Folder.Learners.Learners.Single(one => one.Id == "L00174");
        var request = new PathRequest { Prover = new CpSatPathProver(new CpSatOptions { Work = 0.3 }) };
        LearningPath one = Best(sample, learner, request), again = Best(sample, learner, request);
        PathChecker.Faults(sample.Facts(learner), one).ShouldBeEmpty();
        one.IsOptimal.ShouldBeFalse();
        one.Gap.ShouldBeInRange(double.Epsilon, 1);
        (again.UnmetNeed, again.Gap, again.Hours).ShouldBe((one.UnmetNeed, one.Gap, one.Hours));
    }

    private static LearningPath Best(Sample sample, Learner learner, PathRequest request) =>
        sample.Engine.PlanPaths(learner, sample.AsOf, request, TestContext.Current.CancellationToken).Paths[0];

    /// <summary>A sample programme with its learners.</summary>
    private sealed record Sample(ProgrammeFolder Folder, PedagogyEngine Engine, Oracle Oracle, DateOnly AsOf)
    {
        public static Sample Of(string name)
        {
            ProgrammeFolder folder = ProgrammeFolder.Read(RepositoryFolder.PathOf($"datasets/{name}"),
                cancellationToken: TestContext.Current.CancellationToken);
            return new Sample(folder, new PedagogyEngine(folder.Programme), new Oracle(folder.Programme, new OracleOptions()),
                folder.Programme.Tables.ReferenceDate!.Value);
        }

        public PathFacts Facts(Learner learner) => new(Folder.Programme, Engine, Oracle, learner, AsOf, new PathRequest().Weeks);
    }
}
