using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Solvers.Paths;

namespace Pedagogy6P.Solvers.Tests.Paths;

/// <summary>CP-SAT, cancelled as soon as it is asked.</summary>
internal sealed class CancellingProver(CancellationTokenSource source) : IPathProver
{
    public bool? HasPath(PathModel model, CancellationToken cancellationToken) => true;

    public PathProof? Prove(PathModel model, PathProof known, CancellationToken cancellationToken)
    {
        source.Cancel();
        return new CpSatPathProver().Prove(model, known, cancellationToken);
    }
}
