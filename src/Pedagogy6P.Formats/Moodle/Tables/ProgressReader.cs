using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>The report of activity completion: a name, fields of the person, then pairs of state and date.</summary>
internal static class ProgressReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        TableSample sample = file.Sample!;
        int first = ProgressLayout.FirstActivity(sample, work.Days)!.Value, email = sample.Find(CellShapes.IsEmail, from: 1);
        int[] pairs = [.. Enumerable.Range(0, (sample.Width - first) / 2).Select(pair => first + (2 * pair))];
        new StateReport(file, work, pairs) { Rank = CompletionBook.ActivityReport }.Read(table =>
            work.People.Of(null, email < 0 || email >= first ? null : table.Text(email), table.Text(0)));
    }
}
