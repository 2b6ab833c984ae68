using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

public sealed class WorkloadGeneratorTests
{
    private const int Modules = 2000;
    private const int Learners = 60;

    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_arguments_make_the_same_workload(string name)
    {
        Workload first = Generate(name);
        Workload second = Generate(name);
        second.Programme.Tables.Sessions.ShouldBe(first.Programme.Tables.Sessions);
        second.Programme.Tables.ModuleCompetencies.ShouldBe(first.Programme.Tables.ModuleCompetencies);
        second.Learners[^1].Mastery.ShouldBe(first.Learners[^1].Mastery);
        second.Learners[^1].Taste.ShouldBe(first.Learners[^1].Taste);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Counts_are_those_announced(string name)
    {
        Workload workload = Generate(name);
        ProgrammeTables tables = workload.Programme.Tables;
        WorkloadShape shape = workload.Shape;
        tables.Modules.Length.ShouldBe(Modules);
        tables.Competencies.Length.ShouldBe(shape.Competencies);
        tables.Roles.Length.ShouldBe(12);
        tables.Sites.Length.ShouldBe(25);
        workload.Features.Count.ShouldBe(Modules);
        workload.Features.Values.ShouldAllBe(vector => vector.Length == 16);
        workload.Learners.Length.ShouldBe(Learners);
        workload.Learners.ShouldAllBe(learner => learner.Roles.Length == 2 && learner.Taste.Length == 16 && learner.HoursPerWeek >= 1
            && learner.HoursPerWeek <= 12);
        tables.RoleCompetencies.CountBy(row => row.RoleId)
            .ShouldAllBe(role => role.Value >= shape.RoleSize.Least && role.Value <= shape.RoleSize.Most);
        tables.ModuleCompetencies.CountBy(row => row.ModuleId).ShouldAllBe(
            module => module.Value >= shape.TaughtPerModule.Least && module.Value <= shape.TaughtPerModule.Most);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shares_of_modules_are_those_announced(string name)
    {
        ProgrammeTables tables = Generate(name).Programme.Tables;
        double count = tables.Modules.Length;
        (tables.Modules.Count(module => !module.MandatoryFor.IsEmpty) / count).ShouldBeLessThanOrEqualTo(0.001);
        (tables.Sessions.Select(session => session.ModuleId).Distinct().Count() / count).ShouldBe(0.8, tolerance: 0.04);
        (tables.Prerequisites.Where(row => row.Kind == PrerequisiteKind.Hard).Select(row => row.ModuleId).Distinct()
            .Count() / count).ShouldBe(0.4, tolerance: 0.05);
        tables.Sessions.CountBy(session => session.ModuleId).ShouldAllBe(module => module.Value <= 4);
        tables.Sessions.Select(session => session.WeeklySlots).Distinct().Count().ShouldBeGreaterThan(24);
    }

    [Fact]
    public void Learners_share_several_dozen_free_weeks() =>
        WeeklyPatterns.Free(WorkloadShape.Worst, new Dice(1)).Distinct().Count().ShouldBe(48);

    [Fact]
    public void The_sparse_workload_brings_few_learners_anything() => Shares("sparse").Gain.ShouldBeLessThan(0.06);

    [Fact]
    public void The_realistic_workload_is_useful_and_mostly_closed()
    {
        WorkloadShares shares = Shares("realistic");
        shares.Gain.ShouldBeGreaterThan(0.6);
        shares.Feasible.ShouldBeInRange(0.02, 0.2);
    }

    [Fact]
    public void At_least_three_quarters_of_the_worst_workload_is_feasible() => Shares("worst").Feasible.ShouldBeGreaterThanOrEqualTo(0.75);

    [Fact]
    public void Scores_of_the_flat_workload_are_nearly_equal()
    {
        WorkloadShares shares = Shares("flat");
        shares.Feasible.ShouldBeGreaterThanOrEqualTo(0.75);

        // The need multiplies all terms, so that what hours and attainments differ by is in the whole score.
        shares.ScoreSpread.ShouldBeLessThan(0.01);
    }

    private static Workload Generate(string name) =>
        WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), Modules, Learners);

    private static WorkloadShares Shares(string name) => WorkloadShares.Of(Generate(name));
}
