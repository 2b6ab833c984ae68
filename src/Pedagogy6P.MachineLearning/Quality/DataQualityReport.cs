using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>What a table holds and what is suspicious about it.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="PositiveShare">Share of events; NaN without labels or rows.</param>
/// <param name="Columns">One entry per feature, in schema order.</param>
/// <param name="Issues">Findings, columns first.</param>
public sealed record DataQualityReport(int Rows, double PositiveShare, ImmutableArray<ColumnQuality> Columns,
    ImmutableArray<QualityIssue> Issues)
{
    private const double NearlyPerfect = 0.98;

    // Fewer rows of a class are separated by chance now and then.
    private const int FewestOfAClass = 10;

    // Words of columns that are written when a course ends, in English and French.
    private static readonly string[][] AfterOutcomeWords =
    [
        ["unregistration"], ["withdraw"], ["withdrawal"], ["withdrawn"], ["dropout"], ["drop", "out"], ["final", "result"], ["outcome"],
            ["end", "date"], ["ended"], ["exit", "date"],
        ["completion", "date"], ["certificate"], ["last", "status"], ["abandon"], ["resultat", "final"], ["date", "fin"],
            ["date", "sortie"], ["decrochage"],
    ];

    /// <summary>Looks at a table, and at a test table and a landmark when they are given.</summary>
    /// <param name="table">Training rows.</param>
    /// <param name="test">Test rows; null leaves the comparison out.</param>
    /// <param name="goneOn">Per training row the day the person left, null when unknown or still there; empty leaves the check out.</param>
    /// <param name="landmark">The day at whose end predictions are made: who left on it or before does not belong in the table.</param>
    /// <exception cref="ArgumentException">Days are given, but not one per row.</exception>
    public static DataQualityReport Of(RiskTable table, RiskTable? test = null, IReadOnlyList<int?>? goneOn = null, int landmark = 0)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (goneOn is not null && goneOn.Count != table.RowCount)
        {
            throw new ArgumentException("One day per row is needed.", nameof(goneOn));
        }

        // Shared by all columns: on millions of rows memory of their own would be more than the table.
        double[] values = new double[table.RowCount], sorted = new double[table.RowCount];
        ImmutableArray<ColumnQuality> columns = [.. Enumerable.Range(0, table.Schema.Count)
            .Select(f => ColumnOf(table, f, values, sorted))];
        List<QualityIssue> issues = [.. Enumerable.Range(0, columns.Length).SelectMany(f => IssuesOf(table, f, columns[f]))];
        if (test is not null && !table.PersonIds.IsEmpty && !test.PersonIds.IsEmpty)
        {
            HashSet<string> known = new(table.Persons.ToArray().Select(p => table.PersonIds[p]), StringComparer.Ordinal);
            int shared = test.Persons.ToArray().Select(p => test.PersonIds[p]).Distinct(StringComparer.Ordinal).Count(known.Contains);
            AddIf(issues, shared, QualityIssueKind.PersonInTrainAndTest, "person is both in training and in test rows",
                "persons are both in training and in test rows");
        }

        AddIf(issues, goneOn?.Count(day => day <= landmark) ?? 0, QualityIssueKind.GoneAtLandmark,
            "row is about somebody who had left by the landmark", "rows are about people who had left by the landmark");
        AddIf(issues, Duplicates(table), QualityIssueKind.DuplicateRows, "row repeats another row in every feature and the label",
            "rows repeat another row in every feature and the label");
        double positives = table.HasLabels && table.RowCount > 0 ? (double)table.Labels.Count((byte)1) / table.RowCount : double.NaN;
        return new DataQualityReport(table.RowCount, positives, columns, [.. issues]);
    }

    private static ColumnQuality ColumnOf(RiskTable table, int feature, double[] values, double[] known)
    {
        table.CopyColumn(feature, 0, values);
        int count = 0;
        foreach (double value in values)
        {
            known[count] = value;
            count += double.IsNaN(value) ? 0 : 1;
        }

        known.AsSpan(0, count).Sort();
        bool numbers = count > 0 && table.Schema[feature].Kind != FeatureKind.Categorical;
        (double least, double most) = numbers ? (known[0], known[count - 1]) : (double.NaN, double.NaN);
        return new ColumnQuality(table.Schema[feature].Name, values.Length == 0 ? 0 : 1 - ((double)count / values.Length),
            Ascending.Unique(known.AsSpan(0, count)), least, most, AloneAuc(table, feature, values));
    }

    // Missing values become the lowest, in the place that is given.
    private static double AloneAuc(RiskTable table, int feature, double[] scores)
    {
        if (!table.HasLabels)
        {
            return double.NaN;
        }

        for (int row = 0; row < scores.Length; row++)
        {
            scores[row] = double.IsNaN(scores[row]) ? double.NegativeInfinity : scores[row];
        }

        if (table.Schema[feature].Kind == FeatureKind.Categorical)
        {
            return CategoryAuc.Of(table, scores);
        }

        double auc = RiskMetrics.Auc(table.Labels, scores);
        return Math.Max(auc, 1 - auc);
    }

    private static IEnumerable<QualityIssue> IssuesOf(RiskTable table, int feature, ColumnQuality column)
    {
        int rows = table.RowCount, positives = table.Labels.Count((byte)1);
        if (column.Distinct <= 1)
        {
            yield return new QualityIssue(QualityIssueKind.Constant, column.Column, rows,
                column.Distinct == 0 ? "no value is known" : "all known values are equal");
        }

        if (IdentifierColumns.Find(table, feature) is { } identifier)
        {
            yield return identifier;
        }

        if (column.MissingShare > 0.5)
        {
            yield return new QualityIssue(QualityIssueKind.MostlyMissing, column.Column, (int)Math.Round(rows * column.MissingShare),
                $"{(100 * column.MissingShare).ToString("0", CultureInfo.InvariantCulture)}% missing");
        }

        string[] name = ColumnWords.Of(column.Column);
        if (Array.Exists(AfterOutcomeWords, words => ColumnWords.Contain(name, words)))
        {
            yield return new QualityIssue(QualityIssueKind.KnownAfterOutcomeByName, column.Column, rows,
                "the name says it is written when the outcome is known");
        }

        if (column.Auc >= NearlyPerfect && Math.Min(positives, rows - positives) >= FewestOfAClass)
        {
            yield return new QualityIssue(QualityIssueKind.SeparatesPerfectly, column.Column, rows,
                $"alone it reaches an AUC of {column.Auc.ToString("0.000", CultureInfo.InvariantCulture)}");
        }

        double missing = table.HasLabels && column.MissingShare is > 0 and < 1 ? MissingAuc(table, feature) : double.NaN;
        if (missing >= 0.9 && Math.Min(positives, rows - positives) >= FewestOfAClass)
        {
            yield return new QualityIssue(QualityIssueKind.MissingnessGivesLabelAway, column.Column, rows,
                $"whether it is known reaches an AUC of {missing.ToString("0.000", CultureInfo.InvariantCulture)}");
        }
    }

    private static double MissingAuc(RiskTable table, int feature)
    {
        double auc = RiskMetrics.Auc(table.Labels,
            [.. Enumerable.Range(0, table.RowCount).Select(row => double.IsNaN(table[row, feature]) ? 1.0 : 0)]);
        return Math.Max(auc, 1 - auc);
    }

    private static int Duplicates(RiskTable table)
    {
        // Two chained 64-bit mixes stand for a row: keeping rows of many columns as they are would take more memory than the table.
        UInt128[] keys = new UInt128[table.RowCount];
        double[] row = new double[table.Schema.Count];
        for (int i = 0; i < table.RowCount; i++)
        {
            table.CopyRow(i, row);
            ulong label = table.HasLabels ? table.Labels[i] : 0UL;
            (ulong First, ulong Second) key = (label, ~label);
            foreach (double value in row)
            {
                ulong bits = BitConverter.DoubleToUInt64Bits(value);
                key = (SeededRandom.Mix(key.First ^ bits), SeededRandom.Combine(key.Second, bits));
            }

            keys[i] = new UInt128(key.First, key.Second);
        }

        Array.Sort(keys);
        return keys.Length - Ascending.Unique(keys.AsSpan());
    }

    private static void AddIf(List<QualityIssue> issues, int count, QualityIssueKind kind, string one, string many)
    {
        if (count > 0)
        {
            issues.Add(new QualityIssue(kind, null, count, $"{Text(count)} {(count == 1 ? one : many)}"));
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
