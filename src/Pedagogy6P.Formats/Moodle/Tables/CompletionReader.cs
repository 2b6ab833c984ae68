using System.Globalization;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// The report of course completion: the number of the user, activities with their dates, the day the course was completed.
/// </summary>
internal static class CompletionReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        TableSample sample = file.Sample!;
        int email = sample.Find(CellShapes.IsEmail, from: 1);
        new StateReport(file, work, [.. CompletionLayout.Pairs(sample.Header)])
        {
            Rank = CompletionBook.CourseReport, FailuresHaveNoDate = true, Completed = sample.Width - 1, Nobody = "a user without number",
        }.Read(PersonOf);

        Person? PersonOf(ImportTable table) =>
            long.TryParse(table[0], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? work.People.Of(number, email < 0 ? null : table.Text(email), table.Text(1)) : null;
    }
}
