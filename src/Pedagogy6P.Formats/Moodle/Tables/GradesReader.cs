using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// Grades as plain text. The last column of percentages is that of the course unless its header names an activity, others those of
/// activities their header names; grades without percentage have no known maximum, so rows without any are left out. A column of
/// one word or nothing behind the e-mail says whose enrolment is suspended.
/// </summary>
internal static class GradesReader
{
    private const double Percent = 100;

    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || work.CourseOf(file.File) is not Course course)
        {
            file.LeaveOut(table);
            return;
        }

        TableSample sample = file.Sample!;
        int email = sample.Find(CellShapes.IsEmail), suspended = IsFlag(sample, email + 1) ? email + 1 : -1;
        int[] shares = [.. Enumerable.Range(0, sample.Width).Where(column => sample.All(column, CellShapes.IsPercentage)
            && sample.Rows.Any(row => row[column].EndsWith('%')))];
        CourseActivity?[] activities = [.. shares.Select(column => course.FindIn(WithoutBrackets(table.Header[column])))];
        if (shares.Length == 0)
        {
            file.LeaveOut(table, "grades without percentages, whose maximum is not known: export them with percentages");
            return;
        }

        int total = activities[^1] is null && IsTotal(table.Header, shares[^1]) ? shares.Length - 1 : -1;
        if (total < 0)
        {
            file.Log.Note("No column of percentages is the course's: export the course total along.");
        }

        while (table.Read())
        {
            if (work.People.Of(null, email < 0 ? null : table.Text(email), $"{table.Text(0)} {table.Text(1)}") is not Person person)
            {
                file.Log.LeaveOut(table.Row, MoodleWork.Nobody);
                continue;
            }

            bool isSuspended = suspended >= 0 && table[suspended].Length > 0;
            if (isSuspended || (work.Book.IsReported(course) && work.Book.FindActive(person, course) is null))
            {
                file.Log.LeaveOut(table.Row, isSuspended ? "a suspended enrolment" : "an enrolment that is suspended, over or not begun");
                continue;
            }

            Standing standing = work.Book.Of(person, course);
            for (int i = 0; i < shares.Length; i++)
            {
                double? share = CellShapes.TryGrade(table.Text(shares[i]).TrimEnd('%'), out double percentage) ? percentage / Percent
                    : null;
                if (i == total)
                {
                    standing.Score = share ?? standing.Score;
                }
                else if (activities[i] is CourseActivity activity)
                {
                    standing.Of(activity.Id).Grade(share, CompletionBook.BookGrade);
                }
            }

            work.Await(file.Log, table.Row, person);
        }
    }

    private static bool IsFlag(TableSample sample, int column) => column > 0 && column < sample.Width - 1
        && sample.Rows.Select(row => row[column]).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Count() <= 1
        && sample.Rows.Any(row => row[column].Length == 0) && sample.AllOrEmpty(column, cell => !CellShapes.IsGrade(cell));

    // English and French are known by their words. Elsewhere a kind of activity before the name, which ends in a colon or no-break space,
    // tells an activity that no other file names.
    private static bool IsTotal(IReadOnlyList<string> header, int column)
    {
        string name = WithoutBrackets(header[column]);
        return header[0] switch
        {
            "First name" => name is "Course total",
            "Prénom" => name is "Total du cours",
            _ => !name.Contains(": ", StringComparison.Ordinal) && !name.Contains('\u00A0', StringComparison.Ordinal),
        };
    }

    private static string WithoutBrackets(string header) =>
        header.EndsWith(')') && header.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and int at
        ? header[..at] : header;
}
