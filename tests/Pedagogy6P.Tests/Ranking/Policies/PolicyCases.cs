using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Ranking.Policies;

/// <summary>The policies that are held to what they state, and what they choose from.</summary>
internal static class PolicyCases
{
    /// <summary>Every policy by a word for it.</summary>
    public static IReadOnlyDictionary<string, IRankingPolicy> All { get; } = new Dictionary<string, IRankingPolicy>(StringComparer.Ordinal)
    {
        ["greedy"] = GreedyPolicy.Instance,
        ["little chance"] = new EpsilonFloorPolicy(0.2),
        ["chance alone"] = new EpsilonFloorPolicy(1),
        ["cool"] = new PlackettLucePolicy(0.02),
        ["warm"] = new PlackettLucePolicy(0.3),
        ["hot"] = new PlackettLucePolicy(1000),
        ["mixture"] = new MixturePolicy(
            (GreedyPolicy.Instance, 1), (new EpsilonFloorPolicy(0.5), 2), (new PlackettLucePolicy(0.1), 3), (new OrderPolicy(4, 2, 0), 1)),
        ["draws from a model"] = new MixturePolicy("thompson(draws=4)",
            [new OrderPolicy(0, 1, 2), new OrderPolicy(0, 2, 1), new OrderPolicy(0, 1, 2), new OrderPolicy(3, 0, 1)]),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>Candidates with given scores, best first.</summary>
    public static RankedModule[] Candidates(params double[] scores) =>
        [.. scores.Select((score, number) => new RankedModule(number, -1, new Contributions(score, 0, 0, 0, 0, 0, 0, 0), false, false))];

    /// <summary>Every list of so many places from so many candidates.</summary>
    public static IEnumerable<int[]> Lists(int candidates, int places) => places == 0
        ? [[]]
        : Lists(candidates, places - 1).SelectMany(above =>
            Enumerable.Range(0, candidates).Except(above).Select(next => (int[])[.. above, next]));

    /// <summary>The probability of a list.</summary>
    public static double Probability(this IRankingPolicy policy, RankedModule[] candidates, int[] list)
    {
        double[] propensities = new double[list.Length];
        policy.Propensities(candidates, list, propensities);
        return propensities.Aggregate(1.0, (product, propensity) => product * propensity);
    }
}
