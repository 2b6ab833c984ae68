using Pedagogy6P.Benchmarks.Cohorts.Checks;

namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>A plan as it was found to be.</summary>
/// <param name="Solver">Who made it.</param>
/// <param name="Plan">What the checker counted.</param>
/// <param name="Bound">The bound that its solver gives; null for none.</param>
/// <param name="Seconds">Processor seconds.</param>
/// <param name="Peak">The most memory, in bytes; null where it is not known.</param>
internal sealed record MeasuredPlan(string Solver, CheckedPlan Plan, double? Bound, double Seconds, long? Peak)
{
    /// <summary>How far the bound is above the score, as a share of the score.</summary>
    public double? Gap => Plan.Score > 0 ? (Bound / Plan.Score) - 1 : null;
}
