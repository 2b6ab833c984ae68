using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Chooses which candidate sessions a cohort plan opens.</summary>
internal interface ICohortOpenerSource : IToolExtension
{
    /// <summary>Who is asked.</summary>
    ICohortOpener Opener { get; }
}
