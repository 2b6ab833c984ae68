using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Solvers.Paths;
using Pedagogy6P.Tests.Planning.Paths;

namespace Pedagogy6P.Solvers.Tests.Paths;

/// <summary>The best path by the planner's own search beside that by CP-SAT, which is asked when the search has but one step.</summary>
internal static class TwoProofs
{
    private static readonly CpSatPathProver Prover = new();

    /// <summary>The paths by the planner's own search; none where what is asked cannot be.</summary>
    public static LearningPaths Compare(PedagogyEngine engine, PathFacts facts, PathRequest request, string where)
    {
        LearningPaths own = Plan(engine, facts, request), other = Plan(engine, facts, request with { Steps = 1, Prover = Prover });
        other.Paths.Length.ShouldBe(own.Paths.Length, where);
        if (!own.Paths.IsEmpty)
        {
            Compare(own.Paths[0], other.Paths[0], where);
            PathChecker.Faults(facts, other.Paths[0]).ShouldBeEmpty(where);
        }

        return own;
    }

    private static void Compare(LearningPath own, LearningPath other, string where)
    {
        (own.IsOptimal, other.IsOptimal, other.Gap).ShouldBe((true, true, 0), where);
        other.UnmetNeed.ShouldBe(own.UnmetNeed, 1e-9, where);
        (other.Weeks, other.MissedAdvice).ShouldBe((own.Weeks, own.MissedAdvice), where);
        other.Hours.ShouldBe(own.Hours, 1e-9, where);
        other.Price.ShouldBe(own.Price, 1e-9, where);
        Modules(other).ShouldBe(Modules(own), where);
    }

    private static LearningPaths Plan(PedagogyEngine engine, PathFacts facts, PathRequest request) =>
        engine.PlanPaths(facts.Learner, facts.AsOf, request, TestContext.Current.CancellationToken);

    private static string Modules(LearningPath path) =>
        string.Join(" ", path.Steps.Select(step => step.ModuleId).Order(StringComparer.Ordinal));
}
