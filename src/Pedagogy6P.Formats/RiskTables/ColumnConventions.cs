using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>How the columns of a file write numbers and dates: what the user said, else what the columns that show it agree on.</summary>
/// <param name="GivenMark">The decimal mark that the user said; null when nothing was said.</param>
/// <param name="FileMark">The decimal mark of the columns that show one; null when none does or they differ.</param>
/// <param name="GivenOrder">The order of dates that the user said; null when nothing was said.</param>
/// <param name="FileOrder">The order of the columns that show one; null when none does or they differ.</param>
internal sealed record ColumnConventions(DecimalMark? GivenMark, DecimalMark? FileMark, DateOrder? GivenOrder, DateOrder? FileOrder)
{
    public static ColumnConventions Of(RiskFileOptions options, IEnumerable<ColumnSurvey> surveys)
    {
        // A column of words may hold a stray number, which says nothing of the file.
        ColumnSurvey[] all = [.. surveys.Where(survey => survey.Words == 0)];
        return new ColumnConventions(options.DecimalMark, Agreed(all.Select(survey => survey.Mark)), options.Dates,
            Agreed(all.Select(survey => survey.Order)));
    }

    /// <summary>The decimal mark of a column; null when nothing tells.</summary>
    public DecimalMark? MarkOf(ColumnSurvey survey) => GivenMark ?? survey.Mark ?? FileMark ?? survey.Column.Known?.Writing.DecimalMark;

    /// <summary>The order of a column's dates; null when nothing tells.</summary>
    public DateOrder? OrderOf(ColumnSurvey survey) => GivenOrder ?? survey.Order ?? FileOrder ?? KnownOrder(survey.Column.Known?.Writing);

    // Years first say nothing of days and months.
    private static DateOrder? KnownOrder(FeatureWriting? writing) =>
        writing is { Part: not DatePart.None, Dates: not DateOrder.YearMonthDay } ? writing.Dates : null;

    private static T? Agreed<T>(IEnumerable<T?> shown)
        where T : struct
    {
        T[] different = [.. shown.OfType<T>().Distinct()];
        return different.Length == 1 ? different[0] : null;
    }
}
