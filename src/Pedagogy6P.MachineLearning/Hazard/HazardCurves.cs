using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>What is to be expected over the coming periods.</summary>
/// <param name="Events">Names of the events.</param>
/// <param name="Survival">Probability that no event has happened by the end of each period.</param>
/// <param name="Incidence">
/// Per event the probability that it has happened by the end of each period (cumulative incidence). With survival they add up to 1.
/// </param>
public sealed record HazardCurves(ImmutableArray<string> Events, ImmutableArray<double> Survival,
    ImmutableArray<ImmutableArray<double>> Incidence);
