using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

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

    private static HeldOut? LatestCohorts(RiskFileTable file, double fraction)
    {
        RiskTable table = file.Table;
        if (HoldOut.OfLatestCohorts(table.Order, table.Persons, fraction) is not { } split)
        {
            return null;
        }

        int count = split.Cohorts.Length, all = table.Order.ToArray().Distinct().Count();
        string names = Names([.. split.Cohorts.Select(cohort => file.Cohorts[cohort])]);
        int unused = table.RowCount - split.Train.Length - split.Test.Length;
        string without = unused == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture,
            $"; {Plural.Of(unused, "earlier row")} of the same persons {Plural.Word(unused, "was", "were")} not used");
        return new HeldOut([.. split.Train], [.. split.Test], string.Create(
            CultureInfo.InvariantCulture, $"the {(count == 1 ? "latest cohort" : $"{count} latest cohorts")} of {all}, {names}{without}"));
    }

    private static string Names(string[] cohorts) =>
        cohorts.Length <= MostNamed ? string.Join(", ", cohorts) : $"{cohorts[0]} to {cohorts[^1]}";

    private static HeldOut Persons(RiskFileTable file, double fraction, ulong seed)
    {
        RiskTable table = file.Table;
        var split = HoldOut.OfPersons(table.Persons.IsEmpty ? [.. Enumerable.Range(0, table.RowCount)] : table.Persons, fraction, seed);
        string who = table.Persons.IsEmpty ? "rows" : "persons";
        string why = file.Cohorts.Length == 1 ? $", the only cohort being {file.Cohorts[0]}" : "";
        return new HeldOut([.. split.Train], [.. split.Test], $"{who} drawn at random{why}");
    }
}
