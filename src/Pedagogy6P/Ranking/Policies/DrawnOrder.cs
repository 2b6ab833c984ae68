using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// A list as a policy drew it from the exact ranking. Pinned and mandatory modules that the exact list shows keep their ranks; those
/// behind it are not offered. The policy fills the other ranks.
/// </summary>
internal sealed class DrawnOrder
{
    private readonly RankedModule[] _candidates;

    /// <summary>Draws.</summary>
    /// <param name="ranked">The exact ranking, as deep as the policy looks and at least as deep as the list.</param>
    /// <param name="k">Length of the list, if there are as many.</param>
    /// <param name="policy">The policy, for the learner.</param>
    /// <param name="seed">Seed of the draw.</param>
    public DrawnOrder(ReadOnlySpan<RankedModule> ranked, int k, IRankingPolicy policy, long seed)
    {
        Policy = policy;
        Ranks = new int[Math.Min(k, ranked.Length)];
        Propensities = new double[Ranks.Length];
        Propensities.AsSpan().Fill(1);
        int[] positions = new int[ranked.Length];
        int movable = 0;
        for (int rank = 0; rank < ranked.Length; rank++)
        {
            bool stays = ranked[rank].Pinned || ranked[rank].Mandatory;
            if (!stays)
            {
                positions[movable++] = rank;
                Places += rank < Ranks.Length ? 1 : 0;
            }
        }

        Movable = positions.AsSpan(0, movable).ToArray();
        _candidates = new RankedModule[movable];
        for (int candidate = 0; candidate < movable; candidate++)
        {
            _candidates[candidate] = ranked[Movable[candidate]];
        }

        FirstChances = new double[movable];
        Fill(ranked, seed);
    }

    /// <summary>The policy that drew.</summary>
    public IRankingPolicy Policy { get; }

    /// <summary>Ranks that the policy filled.</summary>
    public int Places { get; }

    /// <summary>What the exact ranking has at each rank of the list, as drawn.</summary>
    public int[] Ranks { get; }

    /// <summary>The probability of each rank given those above; 1 where a module keeps its rank.</summary>
    public double[] Propensities { get; }

    /// <summary>The exact ranks of the candidates that might move.</summary>
    public int[] Movable { get; }

    /// <summary>For each candidate that might move, its probability to fill the first rank that the policy fills.</summary>
    public double[] FirstChances { get; }

    /// <summary>The seed of a draw for one learner: lists of many learners drawn with one seed do not depend on each other.</summary>
    public static long SeedFor(long seed, Learner learner)
    {
        ulong hash = SeededRandom.Mix(unchecked((ulong)seed));
        foreach (char letter in learner.Id)
        {
            hash = SeededRandom.Combine(hash, letter);
        }

        return unchecked((long)hash);
    }

    /// <summary>The probability of each candidate that might move to stand in the list.</summary>
    public InclusionProbabilities Inclusion(int draws, long seed) => InclusionProbabilities.Of(Policy, _candidates, Places, draws, seed);

    private void Fill(ReadOnlySpan<RankedModule> ranked, long seed)
    {
        int[] order = new int[Places];
        double[] propensities = new double[Places];
        if (Places > 0)
        {
            Policy.Draw(_candidates, seed, order);
            Policy.Propensities(_candidates, order, propensities);
            Policy.Next(_candidates, [], FirstChances);
        }

        int place = 0;
        for (int rank = 0; rank < Ranks.Length; rank++)
        {
            if (ranked[rank].Pinned || ranked[rank].Mandatory)
            {
                Ranks[rank] = rank;
            }
            else
            {
                Ranks[rank] = Movable[order[place]];
                Propensities[rank] = propensities[place++];
            }
        }
    }
}
