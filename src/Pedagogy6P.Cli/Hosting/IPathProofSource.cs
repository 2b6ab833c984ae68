using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Proves paths that the planner's own search leaves open.</summary>
internal interface IPathProofSource : IToolExtension
{
    /// <summary>Who is asked.</summary>
    IPathProver Prover { get; }
}
