using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Text;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// A competency framework, by position as Moodle itself reads it. Related competencies are symmetric and so no prerequisites; scales and
/// rules have no place in a programme folder.
/// </summary>
internal static class FrameworkReader
{
    private const int Parent = 0;
    private const int Id = 1;
    private const int ShortName = 2;
    private const int IsFramework = 12;

    public static void Read(MoodleFile file, MoodleWork work)
    {
        FactTable competencies = work.Import.Facts.Competencies;
        var met = new HashSet<string>(StringComparer.Ordinal);
        string? framework = file.Sample!.Rows.FirstOrDefault(row => row[IsFramework] is "1") is string[] named
            ? FactId.Of(named[ShortName]) : null;
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null)
        {
            return;
        }

        var parents = new List<(FactRow Row, string Parent)>();
        while (table.Read())
        {
            string? id = work.Competencies.Of(table.Text(Id));
            if (table.Text(IsFramework) is "1")
            {
                // Its short name is the name of the framework of every competency.
                file.Log.Take();
                continue;
            }

            if (id is null)
            {
                file.Log.LeaveOut(table.Row, "a competency without id number");
                continue;
            }

            if (!met.Add(id))
            {
                file.Log.LeaveOut(table.Row, "an id number that a row before has");
                continue;
            }

            FactRow row = competencies.Row(id).With("title", table.Text(ShortName).Trim()).With("framework", framework);
            row.Origin = new RowOrigin(file.File.Name, table.Row);
            if (work.Competencies.Of(table.Text(Parent)) is string parent)
            {
                parents.Add((row, parent));
            }

            file.Log.Take();
        }

        foreach ((FactRow row, string parent) in parents)
        {
            if (competencies.Find(parent) is null)
            {
                file.Log.Note("Some competencies name a parent that the file does not have; they stand at the top.");
            }
            else
            {
                CompetencyParents.Place(row, parent, competencies, file.Log);
            }
        }

        file.Log.Note("Related competencies are no prerequisites and were not taken; nor were scales and rules.");
    }
}
