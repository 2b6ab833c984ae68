using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>The candidates of a problem and who can run them. Immutable.</summary>
/// <param name="Model">The candidates and trainers.</param>
/// <param name="Offerings">By candidate its offering.</param>
internal sealed record CohortSupply(OpeningModel Model, int[] Offerings);
