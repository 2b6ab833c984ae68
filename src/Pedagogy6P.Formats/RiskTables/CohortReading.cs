
namespace Pedagogy6P.Formats.RiskTables;

/// <summary>One way to read the cohorts of a file.</summary>
/// <param name="How">What they are taken for.</param>
/// <param name="Keys">Per cohort the numbers that order it, compared one after the other; as many for each.</param>
/// <param name="Meaning">What was assumed where another assumption was possible, after a comma; empty when nothing was.</param>
internal sealed record CohortReading(string How, double[][] Keys, string Meaning = "")
{
    /// <summary>What they are taken for, with what was assumed.</summary>
    public string Words => How + Meaning;

    /// <summary>Per cohort its place from the earliest, 0, on; cohorts with equal keys share one.</summary>
    public int[] Ranks()
    {
        int[] order = [.. Enumerable.Range(0, Keys.Length)];
        Array.Sort(order, (a, b) => Compare(Keys[a], Keys[b]));
        int[] ranks = new int[Keys.Length];
        for (int i = 1; i < order.Length; i++)
        {
            ranks[order[i]] = ranks[order[i - 1]] + (Compare(Keys[order[i]], Keys[order[i - 1]]) == 0 ? 0 : 1);
        }

        return ranks;
    }

    private static int Compare(double[] left, double[] right) => ((ReadOnlySpan<double>)left).SequenceCompareTo(right);
}
