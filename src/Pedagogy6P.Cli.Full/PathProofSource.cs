using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Solvers.Paths;

namespace Pedagogy6P.Cli.Full;

/// <summary>The solver CP-SAT. Immutable and thread-safe.</summary>
internal sealed class PathProofSource : IPathProofSource
{
    public IPathProver Prover { get; } = new CpSatPathProver();
}
