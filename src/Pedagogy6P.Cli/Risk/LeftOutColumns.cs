using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Quality;

namespace Pedagogy6P.Cli.Risk;

/// <summary>
/// Columns of a training file that are no features unless somebody asks for them: identifiers, and words of which there are too many.
/// </summary>
/// <param name="Rows">The file without them.</param>
/// <param name="Findings">One for each of them, with the reason.</param>
internal sealed record LeftOutColumns(RiskFileTable Rows, ImmutableArray<QualityIssue> Findings)
{
    /// <summary>Leaves columns out.</summary>
    /// <param name="file">The file as it was read.</param>
    /// <param name="reading">How it was read: columns that it keeps or declares categorical stay.</param>
    public static LeftOutColumns Of(RiskFileTable file, RiskFileOptions reading)
    {
        ImmutableArray<QualityIssue> identifiers = [.. IdentifierColumns.Of(file.Table)
            .Where(issue => !reading.Kept.Contains(issue.Column!, StringComparer.Ordinal)
            && !reading.Categorical.Contains(issue.Column!, StringComparer.Ordinal))];
        IEnumerable<QualityIssue> words = file.TooManyCategories.Select(column =>
            new QualityIssue(QualityIssueKind.Identifier, column, file.FileRows,
                string.Create(CultureInfo.InvariantCulture, $"more than {RiskFile.MostCategories} different words")));
        var names = identifiers.Select(issue => issue.Column).ToHashSet(StringComparer.Ordinal);
        RiskFileTable rows = names.Count == 0
            ? file : file with { Table = file.Table.WithFeatures(feature => !names.Contains(feature.Name)) };
        return new LeftOutColumns(rows,
            [.. identifiers.Concat(words)
                .Select(issue => issue with { Detail = $"left out: {issue.Detail}; --keep {issue.Column} uses it" })]);
    }
}
