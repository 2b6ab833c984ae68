
namespace Pedagogy6P.Predictive;

/// <summary>The Demand term: where the competencies that a module teaches stand in demand.</summary>
internal static class DemandRank
{
    /// <summary>δ of a competency without a level, and D of a module that teaches nothing.</summary>
    public const double Middle = 0.5;

    /// <summary>δ: the mid-rank percentile of each level, (rank from below − ½) ÷ n, equal levels sharing their mean rank.</summary>
    public static Dictionary<string, double> Percentiles(IReadOnlyDictionary<string, double> levels)
    {
        var percentiles = new Dictionary<string, double>(levels.Count, StringComparer.Ordinal);
        double below = 0;
        foreach (var tie in levels.GroupBy(entry => entry.Value).OrderBy(group => group.Key))
        {
            int tied = tie.Count();
            double rank = below + ((tied + 1) / 2.0);
            foreach ((string competency, _) in tie)
            {
                percentiles[competency] = (rank - 0.5) / levels.Count;
            }

            below += tied;
        }

        return percentiles;
    }

    /// <summary>D = Σ δ·a ÷ Σ a over the competencies taught, in their given order; ½ when there is none.</summary>
    public static double Term(ReadOnlySpan<double> percentiles, ReadOnlySpan<double> attainments)
    {
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < attainments.Length; i++)
        {
            weighted += percentiles[i] * attainments[i];
            total += attainments[i];
        }

        return total > 0 ? weighted / total : Middle;
    }
}
