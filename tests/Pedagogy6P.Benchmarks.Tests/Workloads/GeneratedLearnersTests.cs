using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

public sealed class GeneratedLearnersTests
{
    private const int Count = 800;

    private static readonly Dictionary<string, Learner[]> Made = WorkloadShape.All.ToDictionary(
        shape => shape.Name, shape => WorkloadGenerator.Generate(shape, modules: 400, Count).Learners);

    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_learner_chooses_among_modules_that_are_not_behind_them(string name)
    {
        foreach (Learner learner in Made[name])
        {
            string[] touched = [.. learner.Completed, .. learner.Vetoed, .. learner.Pinned,
                .. learner.Outcomes.Select(outcome => outcome.ModuleId)];
            touched.Distinct().Count().ShouldBe(touched.Length);
            learner.Roles.Distinct().Count().ShouldBe(2);
            learner.Completed.Length.ShouldBeLessThanOrEqualTo(6);
            learner.Level.ShouldBeInRange(3, 8);
            learner.Outcomes.ShouldAllBe(outcome => outcome.Status == OutcomeStatus.Active);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Choices_come_in_their_shares(string name)
    {
        Learner[] learners = Made[name];
        double Share(Func<Learner, bool> holds) => learners.Count(holds) / (double)Count;
        Share(learner => !learner.Vetoed.IsEmpty).ShouldBe(0.3, 0.05);
        Share(learner => !learner.Pinned.IsEmpty).ShouldBe(0.15, 0.05);
        Share(learner => !learner.Outcomes.IsEmpty).ShouldBe(0.2, 0.05);
        Share(learner => learner.CurrentRoleId is not null).ShouldBe(0.5, 0.05);
        learners.Select(learner => learner.Availability).Distinct().Count().ShouldBe(WeeklyPatterns.FreeWeeks);
    }

    [Fact]
    public void Only_where_doors_are_not_open_do_budgets_and_languages_hold_learners_back()
    {
        foreach (WorkloadShape shape in WorkloadShape.All)
        {
            Learner[] learners = Made[shape.Name];
            double limited = learners.Count(learner => learner.Budget is not null) / (double)Count;
            limited.ShouldBe(shape.OpenDoors ? 0 : 0.6, shape.OpenDoors ? 1e-12 : 0.06);
            (learners.Count(learner => !learner.Languages.IsEmpty) / (double)Count).ShouldBe(shape.OpenDoors ? 0 : 0.4, 0.06);
            learners.Where(learner => learner.Budget is not null).ShouldAllBe(learner => learner.Budget % 100 == 0);
        }
    }

    [Fact]
    public void The_number_of_learners_does_not_change_the_first_ones()
    {
        foreach (WorkloadShape shape in WorkloadShape.All)
        {
            Learner[] fewer = WorkloadGenerator.Generate(shape, modules: 400, learners: 50).Learners;
            fewer.Select(learner => learner.Mastery).ShouldBe(Made[shape.Name].Take(50).Select(learner => learner.Mastery), Same());
            fewer.Select(learner => learner.Availability).ShouldBe(Made[shape.Name].Take(50).Select(learner => learner.Availability));
        }
    }

    private static EqualityComparer<ImmutableArray<MasteryEstimate>> Same() =>
        EqualityComparer<ImmutableArray<MasteryEstimate>>.Create((a, b) => a.SequenceEqual(b));
}
