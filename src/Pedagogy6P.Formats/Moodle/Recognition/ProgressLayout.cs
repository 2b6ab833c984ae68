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
            if (first > 0 && ArePairs(sample, first, days))
            {
                return first;
            }
        }

        return null;
    }

    private static bool ArePairs(TableSample sample, int first, WrittenDays days)
    {
        for (int column = first; column < sample.Width; column += 2)
        {
            if (sample.Rows.Any(row => row[column].Length == 0 || days.IsDate(row[column]))
                || !sample.Mostly(column + 1, days.IsDate, orEmpty: true) || sample.Most(column, CellShapes.IsEmail))
            {
                return false;
            }
        }

        return true;
    }
}
