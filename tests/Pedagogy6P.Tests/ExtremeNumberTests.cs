using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>Numbers that the programme format allows but nobody means: scores stay finite, from 0 to 1 and in order.</summary>
public sealed class ExtremeNumberTests
{
    public static TheoryData<string, ProgrammeTables, Learner> Worlds { get; } = new()
    {
        { "huge hours", Small.With(module => module with { Hours = 1e308 }), Small.Learner with { HoursPerWeek = 1e308 } },
        { "tiny hours", Small.With(module => module with { Hours = double.Epsilon }),
            Small.Learner with { HoursPerWeek = double.Epsilon } },
        { "tiny attainment", Small.Tables with { ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 1e-308)] },
            Small.Learner with { Pinned = ["m"] } },
        { "huge importance", Importances(1e308, 1e308), Small.Learner with { CurrentRoleId = "r" } },
        { "tiny importance", Importances(double.Epsilon, double.Epsilon), Small.Learner with { CurrentRoleId = "r" } },
        { "unequal importance", Importances(1e-300, 1e300), Small.Learner with { CurrentRoleId = "r" } },
        { "tiny standard error", Studies(Study.SmallestStandardError, 0.3), Small.Learner },
        { "huge standard error", Studies(Study.LargestEffect / 2, 0.3), Small.Learner },
        { "huge effect", Studies(0.1, Study.LargestEffect), Small.Learner },
        { "huge demand", Demand(long.MaxValue), Small.Learner },
        { "huge price", Small.With(module => module with { Price = double.MaxValue }), Small.Learner },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Scores_stay_finite(string name, ProgrammeTables tables, Learner learner)
    {
        PedagogyEngine engine = Small.Engine(tables);
        LearnerRecommendations answer = engine.Recommend(learner, Small.Today, 10);
        (answer.Recommendations.Length + engine.Infeasible(learner, Small.Today).Length).ShouldBe(tables.Modules.Length, name);
        foreach (Recommendation item in answer.Recommendations)
        {
            item.Score.ShouldBeInRange(0, 1 + 1e-12, name);
            Enum.GetValues<Term>().ShouldAllBe(term => item.Contributions[term] >= 0 && item.Contributions[term] <= 1, name);
        }

        (answer.Abandonment ?? 0).ShouldBeInRange(0, 1, name);
    }

    private static ProgrammeTables Importances(double c, double d) =>
        Small.Tables with { RoleCompetencies = [new RoleCompetency("r", "c", 1, c), new RoleCompetency("r", "d", 1, d)] };

    private static ProgrammeTables Studies(double standardError, double effect) => Small.Tables with
    {
        Modules = [Small.Module, Small.Module with { Id = "n" }],
        ModuleCompetencies = [.. Small.Tables.ModuleCompetencies, new ModuleCompetency("n", "c", 0, 0.5)],
        Studies =
        [
            new Study("m", "1", StudyDesign.RandomisedTrial, effect, standardError, 10, 2024, "made up"),
            new Study("m", "2", StudyDesign.RandomisedTrial, -effect, standardError * 2, 10, 2024, "made up"),
            new Study("n", "1", StudyDesign.RandomisedTrial, 0.2, 0.1, 10, 2024, "made up"),
        ],
    };

    private static ProgrammeTables Demand(long count) => Small.Tables with
    {
        Demand = [.. Enumerable.Range(1, 12)
            .SelectMany(month => new[] { "c", "d" }.Select(id => new DemandCount(id, new DateOnly(2026, month, 1), count)))],
    };
}
