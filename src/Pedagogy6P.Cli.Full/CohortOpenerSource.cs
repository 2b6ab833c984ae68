using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Solvers.Cohorts;

namespace Pedagogy6P.Cli.Full;

/// <summary>The solver CP-SAT, for cohort plans. Immutable and thread-safe.</summary>
internal sealed class CohortOpenerSource : ICohortOpenerSource
{
    public ICohortOpener Opener { get; } = new CpSatCohortOpener();
}
