using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>Learners in thirds by the distance to the nearest site of a session. Immutable.</summary>
internal sealed class DistanceThirds
{
    private const int Thirds = 3;
    private static readonly ImmutableArray<string> Names = ["near", "middle", "far", "unknown"];

    private DistanceThirds(ImmutableArray<(string Name, double? From, double? To, int[] Learners)> groups) => Groups = groups;

    /// <summary>The groups that have learners, the nearest first, those without location last.</summary>
    public ImmutableArray<(string Name, double? From, double? To, int[] Learners)> Groups { get; }

    /// <summary>The learners of a programme by the sites of what they can be seated in; no groups when there is no such site.</summary>
    public static DistanceThirds Of(NumberedProgramme index, Offerings offerings, IReadOnlyList<Learner> learners)
    {
        int[] sites = [.. offerings.SessionId.Where(session => session is not null)
            .Select(session => index.Sessions.Records[index.Sessions.Number[session!]].Site).Where(site => site >= 0).Distinct()];
        return sites.Length == 0 ? new DistanceThirds([]) : Of([.. learners.Select(learner => learner.Location is { } here
            ? sites.Min(site => here.DistanceKm(index.Sessions.Sites[site].Location)) : double.NaN)]);
    }

    /// <summary>Thirds of distances; NaN where it is not known.</summary>
    public static DistanceThirds Of(double[] distances)
    {
        double[] sorted = [.. distances.Where(double.IsFinite).Order()];
        int ThirdOf(double distance) => double.IsNaN(distance) ? Thirds
            : Enumerable.Range(1, Thirds).First(third => distance <= sorted[(((third * sorted.Length) + Thirds - 1) / Thirds) - 1]) - 1;
        return new DistanceThirds(
        [
            .. Enumerable.Range(0, distances.Length).GroupBy(learner => ThirdOf(distances[learner])).OrderBy(group => group.Key)
                .Select(group => (Names[group.Key], group.Key == Thirds ? (double?)null : group.Min(learner => distances[learner]),
                    group.Key == Thirds ? (double?)null : group.Max(learner => distances[learner]), group.ToArray())),
        ]);
    }
}
