using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Tests.Planning.Paths.Proofs;

/// <summary>Answers as a test says.</summary>
internal sealed class ScriptedProver(Func<PathModel, PathProof, PathProof?> answer) : IPathProver
{
    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    public bool? HasPath(PathModel model, CancellationToken cancellationToken) => true;

    public PathProof? Prove(PathModel model, PathProof known, CancellationToken cancellationToken)
    {
        Asked++;
        return answer(model, known);
    }
}
