using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>
/// The data-quality report and leak lint of a training: at most 2,000 columns of at most 100,000 evenly spaced rows, persons on all.
/// </summary>
internal static class QualityCheck
{
    private const int MostRows = 100_000;
    private const int MostColumns = 2_000;
    private const int MostCells = 20_000_000;

    /// <summary>Looks at training rows, and at test rows beside them.</summary>
    /// <param name="train">The training rows.</param>
    /// <param name="test">The test rows; null without any.</param>
    /// <param name="kept">Columns that somebody has looked at and wants: what their names say is no finding.</param>
    public static ImmutableArray<QualityIssue> Of(RiskTable train, RiskTable? test, ImmutableArray<string> kept)
    {
        int rows = Math.Min(MostRows, MostCells / Math.Clamp(train.Schema.Count, 1, MostColumns));
        RiskTable looked = train.RowCount <= rows
            ? train : train.Subset([.. Enumerable.Range(0, rows).Select(i => (int)((long)i * train.RowCount / rows))]);
        if (looked.Schema.Count > MostColumns)
        {
            HashSet<string> first = new(looked.Schema.Features.Take(MostColumns).Select(feature => feature.Name), StringComparer.Ordinal);
            looked = looked.WithFeatures(feature => first.Contains(feature.Name));
        }

        ImmutableArray<QualityIssue> issues =
            [.. DataQualityReport.Of(looked).Issues.Where(issue => issue.Kind != QualityIssueKind.KnownAfterOutcomeByName
                || !kept.Contains(issue.Column!, StringComparer.Ordinal))];
        int shared = test is null || train.PersonIds.IsEmpty || test.PersonIds.IsEmpty
            ? 0 : Persons(train).Intersect(Persons(test), StringComparer.Ordinal).Count();
        return shared == 0 ? issues
            : issues.Add(new QualityIssue(QualityIssueKind.PersonInTrainAndTest, null, shared,
            string.Create(CultureInfo.InvariantCulture,
                $"{Plural.Of(shared, "person is", "persons are")} both in training and in test rows")));
    }

    /// <summary>
    /// Signs of leaks in the values of rows that a model is measured on. Names of columns were looked at when it was trained.
    /// </summary>
    public static ImmutableArray<QualityIssue> LeaksOf(RiskTable rows) =>
        [.. Of(rows, test: null, []).Where(issue => issue.IsLeak && issue.Kind != QualityIssueKind.KnownAfterOutcomeByName)];

    /// <summary>An issue in words.</summary>
    public static string Describe(QualityIssue issue)
    {
        string where = issue.Column is null ? "" : $"column {issue.Column}: ";
        return $"{(issue.IsLeak ? "possible leak" : "data quality")}: {where}{issue.Detail} [{issue.Kind}]";
    }

    private static IEnumerable<string> Persons(RiskTable table) =>
        table.Persons.ToArray().Distinct().Select(person => table.PersonIds[person]);
}
