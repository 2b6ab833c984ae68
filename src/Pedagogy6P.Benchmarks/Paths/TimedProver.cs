using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>A prover whose work is timed, models included. Not thread-safe.</summary>
internal sealed class TimedProver(IPathProver prover, Clock clock) : IPathProver
{
    /// <summary>Seconds of all answers.</summary>
    public double Seconds { get; private set; }

    /// <summary>The first objective that the last path leaves open; null when none is, or there was no path.</summary>
    public PathObjective? Open { get; private set; }

    public bool? HasPath(PathModel model, CancellationToken cancellationToken)
    {
        bool? answer = null;
        Seconds += clock.Time(() => answer = prover.HasPath(model, cancellationToken));
        return answer;
    }

    public PathProof? Prove(PathModel model, PathProof known, CancellationToken cancellationToken)
    {
        PathProof? proof = null;
        Seconds += clock.Time(() => proof = prover.Prove(model, known, cancellationToken));
        Open = proof is null ? PathObjective.UnmetNeed : proof.Open;
        return proof;
    }
}
