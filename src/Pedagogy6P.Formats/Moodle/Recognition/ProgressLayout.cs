using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle.Recognition;

/// <summary>
/// Where activities stand in the report of activity completion: behind the name, which has no header, and some fields of the person come
/// pairs of a state, which is never empty, and its date, which may be. Stateless.
/// </summary>
internal static class ProgressLayout
{
    /// <summary>The column of the first state; null when the table is no such report.</summary>
    public static int? FirstActivity(TableSample sample, WrittenDays days)
    {
        if (sample.Width < 3 || sample.Header[0].Length > 0 || sample.Rows.IsEmpty)
        {
            return null;
        }

        for (int first = 2 - (sample.Width % 2); first < sample.Width; first += 2)
        {
            if (first > 0 && (ArePairs(sample, first, days.IsDate) || AreSavedPairs(sample, first)))
            {
                return first;
            }
        }

        return null;
    }

    // Saved by a workbook dates are numbers, as ids of people may be; but the header of a date is empty or the date expected.
    private static bool AreSavedPairs(TableSample sample, int first)
    {
        for (int column = first + 1; column < sample.Width; column += 2)
        {
            if (sample.Header[column].Length > 0 && !WrittenDays.MayBeDays(sample.Header[column]))
            {
                return false;
            }
        }

        return ArePairs(sample, first, WrittenDays.MayBeDays);
    }

    private static bool ArePairs(TableSample sample, int first, Func<string, bool> isDate)
    {
        for (int column = first; column < sample.Width; column += 2)
        {
            if (sample.Rows.Any(row => row[column].Length == 0 || isDate(row[column]))
                || !sample.Mostly(column + 1, isDate, orEmpty: true) || sample.Most(column, CellShapes.IsEmail))
            {
                return false;
            }
        }

        return true;
    }
}
