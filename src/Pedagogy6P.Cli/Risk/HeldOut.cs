using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Which rows of a table serve as test: the latest cohorts when there is an order, else a draw of persons.</summary>
/// <param name="Train">Rows to train on, ascending.</param>
/// <param name="Test">Rows to test on, ascending.</param>
/// <param name="How">The choice in words.</param>
internal sealed record HeldOut(int[] Train, int[] Test, string How)
{
    private const int MostNamed = 6;

    public static HeldOut Of(RiskFileTable file, double fraction, ulong seed)
    {
        int rows = file.Table.RowCount;
        if (fraction <= 0)
        {
            return new HeldOut([.. Enumerable.Range(0, rows)], [], "nothing held out");
        }

        return LatestCohorts(file, fraction) ?? Persons(file, fraction, seed);
    }

    // The latest cohorts whose rows come nearest to the fraction, the fewer of two that come as near; at least one, never all.
    private static HeldOut? LatestCohorts(RiskFileTable file, double fraction)
    {
        int[] order = file.Table.Order.ToArray();
        (int Cohort, int Rows)[] cohorts = [.. order.GroupBy(cohort => cohort).Select(group => (group.Key, group.Count())).OrderByDescending(cohort => cohort.Key)];
        if (cohorts.Length < 2)
        {
            return null;
        }

        double asked = fraction * order.Length;
        int count = 1;
        for (int held = cohorts[0].Rows; count < cohorts.Length - 1 && Math.Abs(held + cohorts[count].Rows - asked) < Math.Abs(held - asked); count++)
        {
            held += cohorts[count].Rows;
        }

        // Somebody of the test cohorts must not be known from an earlier one.
        int first = cohorts[count - 1].Cohort;
        HashSet<int> seen = file.Table.Persons.IsEmpty ? [] : [.. file.Table.Persons.ToArray().Where((_, row) => order[row] >= first)];
        int[] persons = file.Table.Persons.ToArray();
        int[] train = file.Table.RowsWhere(row => order[row] < first && (persons.Length == 0 || !seen.Contains(persons[row])));
        int[] test = file.Table.RowsWhere(row => order[row] >= first);
        string names = Names([.. cohorts.Take(count).Reverse().Select(cohort => file.Cohorts[cohort.Cohort])]);
        int unused = order.Length - train.Length - test.Length;
        string without = unused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {Plural.Of(unused, "earlier row")} of the same persons {Plural.Word(unused, "was", "were")} not used");
        return new HeldOut(train, test, string.Create(
            CultureInfo.InvariantCulture, $"the {(count == 1 ? "latest cohort" : $"{count} latest cohorts")} of {cohorts.Length}, {names}{without}"));
    }

    private static string Names(string[] cohorts) => cohorts.Length <= MostNamed ? string.Join(", ", cohorts) : $"{cohorts[0]} to {cohorts[^1]}";

    private static HeldOut Persons(RiskFileTable file, double fraction, ulong seed)
    {
        int rows = file.Table.RowCount;
        int[] persons = file.Table.Persons.IsEmpty ? [.. Enumerable.Range(0, rows)] : file.Table.Persons.ToArray();
        int[] drawn = [.. persons.Distinct().OrderBy(person => Mix(((ulong)person * 0x9E3779B97F4A7C15) + seed)).ThenBy(person => person)];
        HashSet<int> test = [.. drawn.Take((int)Math.Ceiling(fraction * drawn.Length))];
        string who = file.Table.Persons.IsEmpty ? "rows" : "persons";
        string why = file.Cohorts.Length == 1 ? $", the only cohort being {file.Cohorts[0]}" : "";
        return new HeldOut(file.Table.RowsWhere(row => !test.Contains(persons[row])), file.Table.RowsWhere(row => test.Contains(persons[row])), $"{who} drawn at random{why}");
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
