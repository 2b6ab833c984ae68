using System.Collections.Immutable;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>Shares of terms as lists of names and of numbers.</summary>
internal static class TermNames
{
    private static readonly ImmutableArray<string> Eight =
    [
        "need", "schedule", "travel", "retention", "demand", "preference", "evidence", "practice",
    ];

    /// <summary>The names of the terms, in the order of their shares.</summary>
    public static ImmutableArray<string> Of(in Contributions contributions) => contributions.Further.IsEmpty
        ? Eight : [.. Eight, .. contributions.Further.Select(share => share.Term)];

    /// <summary>The shares in the same order.</summary>
    public static ImmutableArray<double> SharesOf(in Contributions contributions) =>
    [
        contributions.Need, contributions.Schedule, contributions.Travel, contributions.Retention, contributions.Demand,
        contributions.Preference, contributions.Evidence, contributions.Practice, .. contributions.Further.Select(share => share.Value),
    ];
}
