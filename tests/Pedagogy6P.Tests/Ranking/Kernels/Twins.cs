using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Ranks with the vectorised code and with the plain reference, and tells them apart by the last bit.</summary>
internal static class Twins
{
    /// <summary>Compares every path for every learner of a case; returns how many pairs were feasible.</summary>
    public static int Compare(RankingCase world, params ReadOnlySpan<int> ks)
    {
        int feasible = 0;
        foreach (InstructionSet set in Paths.Present)
        {
            RankingCore core = world.Core(set);
            QueryScratch scratch = core.NewScratch();
            foreach (Learner learner in world.Learners)
            {
                feasible += Compare(core, scratch, learner, world.AsOf,
                    string.Create(CultureInfo.InvariantCulture, $"{world}, learner {learner.Id}, {set}"), ks);
            }
        }

        return feasible;
    }

    public static int Compare(RankingCore core, QueryScratch scratch, Learner learner, DateOnly asOf, string where,
        params ReadOnlySpan<int> ks)
    {
        CatalogueTermsView terms = core.Compile(scratch, learner, asOf);
        Candidate[] all = Plain(core, scratch, terms, core.Index.Count);
        foreach (int k in ks)
        {
            // An availability is bounded by that of somebody always free when it is met first, by itself afterwards.
            for (int round = 0; round < 2; round++)
            {
                core.Rank(scratch, k);
                Difference(scratch.Top.ToArray(), all.AsSpan(0, Math.Min(k, all.Length)))
                    .ShouldBeNull(string.Create(CultureInfo.InvariantCulture, $"{where}, k {k}, round {round}"));
            }
        }

        return all.Length;
    }

    /// <summary>The list of the plain reference.</summary>
    public static Candidate[] Plain(RankingCore core, QueryScratch scratch, CatalogueTermsView terms, int k)
    {
        scratch.Top.Reset(Math.Min(k, core.Index.Count));
        core.Plain.Rank(scratch.Worths, terms, scratch.Top);
        return scratch.Top.ToArray();
    }

    /// <summary>The first difference of two lists, null when they are the same to the last bit.</summary>
    public static string? Difference(ReadOnlySpan<Candidate> found, ReadOnlySpan<Candidate> expected)
    {
        if (found.Length != expected.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{found.Length} modules instead of {expected.Length}");
        }

        for (int at = 0; at < found.Length; at++)
        {
            if (found[at] != expected[at] || !SameBits(found[at].Contributions, expected[at].Contributions))
            {
                return string.Create(CultureInfo.InvariantCulture, $"rank {at + 1}: {found[at]} instead of {expected[at]}");
            }
        }

        return null;
    }

    public static bool SameBits(Contributions one, Contributions other) =>
        Bits(one).SequenceEqual(Bits(other)) && one.Further.Select(share => share.Term)
            .SequenceEqual(other.Further.Select(share => share.Term));

    private static IEnumerable<long> Bits(Contributions shares) => Enum.GetValues<Term>().Select(term => shares[term])
        .Concat(shares.Further.Select(share => share.Value)).Select(BitConverter.DoubleToInt64Bits);
}
