using System.Globalization;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Which rows of a table serve as test: the latest cohorts when there is an order, else a draw of persons.</summary>
/// <param name="Train">Rows to train on, ascending.</param>
/// <param name="Test">Rows to test on, ascending.</param>
/// <param name="How">The choice in words.</param>
internal sealed record HeldOut(int[] Train, int[] Test, string How)
{
    public static HeldOut Of(RiskFileTable file, double fraction, ulong seed)
    {
        int rows = file.Table.RowCount;
        if (fraction <= 0)
        {
            return new HeldOut([.. Enumerable.Range(0, rows)], [], "nothing held out");
        }

        return LatestCohorts(file, fraction) ?? Persons(file, fraction, seed);
    }

    // The fewest cohorts, latest first, that hold the fraction; never all of them.
    private static HeldOut? LatestCohorts(RiskFileTable file, double fraction)
    {
        int[] order = file.Table.Order.ToArray();
        (int Cohort, int Rows)[] cohorts = [.. order.GroupBy(cohort => cohort).Select(group => (group.Key, group.Count())).OrderByDescending(cohort => cohort.Key)];
        if (cohorts.Length < 2)
        {
            return null;
        }

        int held = 0, first = cohorts[0].Cohort, count = 0;
        foreach ((int cohort, int rows) in cohorts[..^1])
        {
            first = cohort;
            held += rows;
            count++;
            if (held >= fraction * order.Length)
            {
                break;
            }
        }

        // Somebody of the test cohorts must not be known from an earlier one.
        HashSet<int> seen = file.Table.Persons.IsEmpty ? [] : [.. file.Table.Persons.ToArray().Where((_, row) => order[row] >= first)];
        int[] persons = file.Table.Persons.ToArray();
        return new HeldOut(
            file.Table.RowsWhere(row => order[row] < first && (persons.Length == 0 || !seen.Contains(persons[row]))),
            file.Table.RowsWhere(row => order[row] >= first),
            string.Create(CultureInfo.InvariantCulture, $"the {(count == 1 ? "latest cohort" : $"{count} latest cohorts")} of {cohorts.Length}"));
    }

    private static HeldOut Persons(RiskFileTable file, double fraction, ulong seed)
    {
        int rows = file.Table.RowCount;
        int[] persons = file.Table.Persons.IsEmpty ? [.. Enumerable.Range(0, rows)] : file.Table.Persons.ToArray();
        int[] drawn = [.. persons.Distinct().OrderBy(person => Mix(((ulong)person * 0x9E3779B97F4A7C15) + seed)).ThenBy(person => person)];
        HashSet<int> test = [.. drawn.Take((int)Math.Ceiling(fraction * drawn.Length))];
        string who = file.Table.Persons.IsEmpty ? "rows" : "persons";
        return new HeldOut(file.Table.RowsWhere(row => !test.Contains(persons[row])), file.Table.RowsWhere(row => test.Contains(persons[row])), $"{who} drawn at random");
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
