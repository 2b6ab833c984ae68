using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>
/// Finds columns that say who somebody is rather than what is known of him or her: names of people, addresses, telephone numbers, words or
/// codes that are mostly unique,
/// numbers that count people.
/// A model learns nothing from them that holds for others, and its file would carry personal data. A date is none, nor is a quantity,
/// however many values it has:
/// numbers are identifiers by their name, because they count without gaps, because their ranges follow the cohorts, or as long codes of
/// equal length. Pure and thread-safe.
/// </summary>
public static class IdentifierColumns
{
    private const int FewestNumbers = 50;
    private const int FewestWords = 20;
    private const int LongCode = 7;

    // A yes or no about a telephone or an address is a feature.
    private const int FewestPersonal = 3;
    private const double NearlyAll = 0.95;
    private const string SaysPersonal = ", and a name that says who or where somebody is";

    /// <summary>One finding of kind <see cref="QualityIssueKind.Identifier"/> for each such column, in schema order.</summary>
    /// <param name="table">Rows; with persons, a person's rows count once.</param>
    public static ImmutableArray<QualityIssue> Of(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. Enumerable.Range(0, table.Schema.Count).Select(feature => Find(table, feature)).OfType<QualityIssue>()];
    }

    internal static QualityIssue? Find(RiskTable table, int feature)
    {
        // Tables of millions of rows: nothing is copied of a column that says no by itself.
        bool words = table.Schema[feature].Kind == FeatureKind.Categorical;
        int known = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            double value = table[row, feature];
            known += double.IsNaN(value) ? 0 : 1;
            if (!words && !double.IsNaN(value) && value != Math.Floor(value))
            {
                return null;
            }
        }

        if (known == 0)
        {
            return null;
        }

        double[] distinct = Distinct(table, feature, known);
        int people = table.Persons.IsEmpty ? known : PeopleKnown(table, feature, known);
        string? evidence = words ? OfWords(table.Schema[feature], distinct, people) : OfNumbers(table, feature, distinct, people);
        return evidence is null ? null
            : new QualityIssue(QualityIssueKind.Identifier, table.Schema[feature].Name, distinct.Length,
                string.Create(CultureInfo.InvariantCulture, $"{distinct.Length} distinct values in {known} rows{evidence}"));
    }

    // Ascending.
    private static double[] Distinct(RiskTable table, int feature, int known)
    {
        double[] values = new double[known];
        int count = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            if (!double.IsNaN(table[row, feature]))
            {
                values[count++] = table[row, feature];
            }
        }

        Array.Sort(values);
        return values[..Ascending.Unique(values.AsSpan())];
    }

    private static int PeopleKnown(RiskTable table, int feature, int known)
    {
        int[] persons = new int[known];
        int count = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            if (!double.IsNaN(table[row, feature]))
            {
                persons[count++] = table.Persons[row];
            }
        }

        Array.Sort(persons);
        return Ascending.Unique(persons.AsSpan());
    }

    private static string? OfWords(Feature feature, double[] distinct, int people)
    {
        string[] words = [.. distinct.Select(code => feature.Categories[(int)code])];
        if (words.Count(CategoryMask.IsEmail) * 2 > words.Length)
        {
            return ", which look like e-mail addresses";
        }

        if (words.Length >= FewestPersonal && words.Count(CategoryMask.IsPhoneOrAddress) * 2 > words.Length)
        {
            return ", which look like telephone numbers or addresses";
        }

        if (words.Length >= FewestPersonal && PersonalName.Says(feature.Name))
        {
            return SaysPersonal;
        }

        bool dates = words.Count(CategoryMask.IsDate) * 2 > words.Length;
        return words.Length < FewestWords || dates ? null
            : words.Length * 2 > people ? ", mostly unique"
            : words.Length * 4 > people && IdentifierName.SaysIdentifier(feature.Name) ? ", and a name like an identifier's" : null;
    }

    private static string? OfNumbers(RiskTable table, int feature, double[] distinct, int people)
    {
        string name = table.Schema[feature].Name;
        if (distinct.Length >= FewestPersonal && Digits(distinct[0]) >= LongCode && PersonalName.SaysPhone(name))
        {
            return SaysPersonal;
        }

        if (people < FewestNumbers || IdentifierName.SaysDate(name) || Array.TrueForAll(distinct, IsDate))
        {
            return null;
        }

        if (distinct.Length * 4 > people && IdentifierName.SaysIdentifier(name))
        {
            return ", and a name like an identifier's";
        }

        bool mostlyMissing = table.RowsWhere(row => double.IsNaN(table[row, feature])).Length * 2 > table.RowCount;
        return mostlyMissing || distinct.Length < NearlyAll * people ? null
            : distinct[^1] - distinct[0] < 2.0 * distinct.Length ? ", which count almost without gaps"
            : Digits(distinct[0]) >= LongCode && Digits(distinct[0]) == Digits(distinct[^1]) ? ", long codes of equal length"
            : FollowCohorts(table, feature) ? ", which grow with the cohorts" : null;
    }

    // Every later cohort begins above the one before it, as numbers given out at enrolment do.
    private static bool FollowCohorts(RiskTable table, int feature)
    {
        int[] order = table.Order.ToArray();
        (double Lowest, double Highest)[] ranges =
        [
            .. Enumerable.Range(0, order.Length).Where(row => !double.IsNaN(table[row, feature])).GroupBy(row => order[row])
                .OrderBy(cohort => cohort.Key)
                .Select(cohort => (cohort.Min(row => table[row, feature]), cohort.Max(row => table[row, feature]))),
        ];
        return ranges.Length > 1 && Enumerable.Range(1, ranges.Length - 1).All(at => ranges[at].Lowest > ranges[at - 1].Highest);
    }

    // Days as 20260901.
    private static bool IsDate(double value) => value is >= 19_000_101 and <= 21_001_231
        && DateOnly.TryParseExact(value.ToString("F0", CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _);

    private static int Digits(double value) => value < 0 ? 0 : value.ToString("F0", CultureInfo.InvariantCulture).Length;
}
