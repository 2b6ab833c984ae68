namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>All that was measured of one learner.</summary>
/// <param name="Programme">Name of the workload.</param>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="One">Seconds for the best path by the planner's own search.</param>
/// <param name="Five">Seconds for five paths to choose from.</param>
/// <param name="Repair">Seconds to repair the best path after its first session was missed; null where it has none.</param>
/// <param name="IsProven">Whether the own search proved the best path.</param>
/// <param name="CpSat">The same by CP-SAT; null where it was not asked.</param>
/// <param name="Cbc">The same by CBC; null where it was not asked.</param>
/// <param name="Faults">What the checker found in any of the paths.</param>
internal sealed record PathCase(string Programme, string LearnerId, double One, double Five, double? Repair, bool IsProven,
    SolverCase? CpSat, SolverCase? Cbc, IReadOnlyList<string> Faults)
{
    /// <summary>Whether the path is proven by the own search or, failing that, by CP-SAT, where that was asked.</summary>
    public bool IsProvenInTheEnd => IsProven || CpSat?.IsProven == true;
}
