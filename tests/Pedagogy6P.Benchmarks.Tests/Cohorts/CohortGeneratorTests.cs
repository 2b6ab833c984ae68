using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

/// <summary>Cohorts are the same every time, and as tight as they say.</summary>
public sealed class CohortGeneratorTests
{
    private static readonly CohortShape Small = CohortShape.TightOpen with
    {
        Learners = 60,
        Options = 12,
        Modules = 15,
        Sessions = 40,
        Candidates = 20,
        Trainers = 5,
    };

    [Fact]
    public void The_same_seed_gives_the_same_cohort_and_another_one_another()
    {
        CohortCase one = new CohortGenerator(Small, 7).Make(), same = new CohortGenerator(Small, 7).Make();
        same.Problem.Score.ShouldBe(one.Problem.Score);
        same.Problem.Offering.ShouldBe(one.Problem.Offering);
        same.Problem.Offerings.Seats.ShouldBe(one.Problem.Offerings.Seats);
        same.Supply!.Model.Clashes.ShouldBe(one.Supply!.Model.Clashes);
        same.Supply.Model.Trainers.SelectMany(trainer => trainer.Left).ShouldBe(
            one.Supply.Model.Trainers.SelectMany(trainer => trainer.Left));
        new CohortGenerator(Small, 8).Make().Problem.Score.ShouldNotBe(one.Problem.Score);
    }

    [Fact]
    public void Of_the_first_choices_of_the_tight_cohort_52_percent_find_no_seat()
    {
        CohortCase tight = new CohortGenerator(CohortShape.Tight).Make();
        tight.Refused.ShouldBe(0.52, 0.01);
        tight.Problem.Learners.ShouldBe(500);
        tight.Problem.First.Zip(tight.Problem.First.Skip(1), (first, next) => next - first).ShouldAllBe(options => options == 32);
        tight.Problem.Offerings.Count.ShouldBe(120);
        tight.Problem.HasMandatory.ShouldBeFalse();
        tight.Supply.ShouldBeNull();
        tight.Problem.Score.ShouldAllBe(score => score > 0 && score <= 1);
    }

    [Fact]
    public void Learners_are_the_same_with_mandatory_modules_and_with_candidates()
    {
        CohortProblem tight = new CohortGenerator(CohortShape.Tight).Make().Problem;
        CohortProblem mandatory = new CohortGenerator(CohortShape.Mandatory).Make().Problem;
        CohortCase open = new CohortGenerator(CohortShape.TightOpen).Make();
        mandatory.Score.ShouldBe(tight.Score);
        open.Problem.Score.ShouldBe(tight.Score);
        int obliged = Enumerable.Range(0, 500).Count(learner =>
            mandatory.IsMandatory.AsSpan(mandatory.First[learner], 32).Contains(true));
        obliged.ShouldBeInRange(120, 190);
        open.Supply!.Offerings.Length.ShouldBe(60);
        open.Supply.Model.Trainers.Length.ShouldBe(10);
        open.Problem.Offerings.IsCandidate.Count(isCandidate => isCandidate).ShouldBe(60);
    }

    [Fact]
    public void Trainers_have_time_for_about_half_of_the_candidates()
    {
        OpeningModel model = new CohortGenerator(CohortShape.TightOpen).Make().Supply!.Model;
        double[] worths = [.. model.Candidates.Select(_ => 1.0)];
        double opened = GreedyOpener.Open(model, worths, null).TrainerOf.Count(trainer => trainer >= 0);
        (opened / worths.Length).ShouldBeInRange(0.35, 0.65);
    }
}
