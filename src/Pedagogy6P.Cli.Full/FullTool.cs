using System.Collections.Immutable;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Solvers.Paths;

namespace Pedagogy6P.Cli.Full;

/// <summary>What this tool has that the light one lacks.</summary>
internal static class FullTool
{
    /// <summary>All extensions; a new one is its own file and one entry here.</summary>
    public static ImmutableArray<IToolExtension> Extensions { get; } =
    [
        new TableSource(), new ModelSource(), new DecisionLogSource(), new ChoiceStoreSource(),
        .. CpSatPathProver.IsSupported ? [new PathProofSource(), new CohortOpenerSource()] : Array.Empty<IToolExtension>(),
    ];
}
