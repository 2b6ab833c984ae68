using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Sets;

/// <summary>
/// A list in which each next module counts what is left of its score after those before it. The value of a set is the sum over competencies
/// and levels of the best rate at which one of its modules teaches them: a coverage of weighted elements, monotone and submodular, so that
/// this greedy choice reaches at least 1 − 1/e of the best set's value (Nemhauser, Wolsey and Fisher 1978). What a module leaves never
/// grows, so old values are bounds, and only those that might win are looked at again (Minoux 1978).
/// </summary>
internal static class SetAwareList
{
    // Values are sums in another order each time; a bound must not be lower than rounding makes it.
    private const double Rounding = 1e-12;

    /// <summary>Chooses among what has been ranked.</summary>
    /// <param name="index">The programme.</param>
    /// <param name="worths">The query's worths.</param>
    /// <param name="ranked">What has been ranked, in its order.</param>
    /// <param name="isWhole">Whether that is all there is.</param>
    /// <param name="k">Length of the list.</param>
    /// <param name="list">The list, with the share of each score that is left.</param>
    /// <returns>False when a module of a lower rank might have been better than one of the list: then rank deeper.</returns>
    public static bool TryChoose(
        NumberedProgramme index, WorthFinder worths, TopK ranked, bool isWhole, int k, out List<(Candidate Candidate, double Left)> list)
    {
        list = [];
        var taught = new TaughtByList();
        var profiles = new GainProfile?[ranked.Count];
        double[] bounds = new double[ranked.Count];
        bool[] taken = new bool[ranked.Count];
        for (int rank = 0; rank < bounds.Length; rank++)
        {
            bounds[rank] = ranked[rank].Score;
        }

        GainProfile ProfileOf(int rank) => profiles[rank] ??= new GainProfile(index, worths, ranked[rank]);
        while (list.Count < Math.Min(k, ranked.Count))
        {
            (int best, double value) = Best(ranked, bounds, taken, rank => ranked[rank].Score * taught.Left(ProfileOf(rank)));
            if (!isWhole && !ranked[best].Pinned && value < ranked[ranked.Count - 1].Score + Rounding)
            {
                return false;
            }

            taken[best] = true;
            list.Add((ranked[best], taught.Left(ProfileOf(best))));
            taught.Add(ProfileOf(best));
        }

        return true;
    }

    // The first in order of those of which most is left; pinned ones come first, in their order.
    private static (int Rank, double Value) Best(TopK ranked, double[] bounds, bool[] taken, Func<int, double> valueOf)
    {
        (int best, double value) = (-1, double.NegativeInfinity);
        for (int rank = 0; rank < bounds.Length && ranked[rank].Score + Rounding > value; rank++)
        {
            if (taken[rank] || bounds[rank] + Rounding <= value)
            {
                continue;
            }

            double own = valueOf(rank);
            if (ranked[rank].Pinned)
            {
                return (rank, own);
            }

            bounds[rank] = own;
            (best, value) = own > value ? (rank, own) : (best, value);
        }

        return (best, value);
    }
}
