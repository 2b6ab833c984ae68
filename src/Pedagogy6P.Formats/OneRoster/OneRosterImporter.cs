using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;

namespace Pedagogy6P.Formats.OneRoster;

/// <summary>
/// Reads OneRoster 1.1 and 1.2 CSV in bulk, from a folder or archive: course = module, class = session, student = learner, enrolment =
/// outcome. Files have fixed names and columns.
/// </summary>
internal sealed class OneRosterImporter : Importer
{
    // Each needs what those before it tell.
    internal static readonly string[] Order =
        ["manifest", "academicSessions", "orgs", "courses", "classes", "users", "roles", "enrollments"];

    public override string Name => "oneroster";

    public override string Title => "OneRoster";

    internal override void Read(ImportWork work)
    {
        var facts = new OneRosterFacts(work);
        foreach (ImportFile file in work.Files.OrderBy(file => Place(file)))
        {
            FileLog log = work.LogOf(file);
            switch (BaseName(file))
            {
                case "demographics":
                    log.Refuse("It holds birth dates, sex and origin of people, which no recommendation may rest on: it is not opened.");
                    break;
                case string name when Order.Contains(name, StringComparer.Ordinal):
                    ReadingGuard.Run(log, () => ReadTable(file, log, facts, name, work));
                    break;
                default:
                    log.Refuse("A programme folder has no place for it: expected " + string.Join(", ", Order.Select(name => name + ".csv"))
                        + ".");
                    break;
            }

            work.Finish(file);
        }

        facts.Finish();
    }

    private static void ReadTable(ImportFile file, FileLog log, OneRosterFacts facts, string name, ImportWork work)
    {
        using ImportTable? table = ImportTable.Open(ImportText.Of(file), log, work.Options.Limits);
        if (table is null)
        {
            return;
        }

        log.Kind = $"OneRoster {name}";
        var row = new NamedColumns(table);
        if (!row.Have(string.Equals(name, "manifest", StringComparison.Ordinal) ? "propertyName" : "sourcedId"))
        {
            log.Refuse("It has not the columns that OneRoster gives a file of its name.");
            return;
        }

        while (table.Read())
        {
            string? reason = row["status"] is "tobedeleted" ? "it is to be deleted" : facts.Take(name, row, table.Row, log);
            if (reason is null)
            {
                log.Take();
            }
            else if (reason.Length > 0)
            {
                log.LeaveOut(table.Row, reason);
            }
        }
    }

    private static int Place(ImportFile file) =>
        Array.IndexOf(Order, BaseName(file)) is int place and >= 0 ? place : Order.Length;

    internal static string BaseName(ImportFile file)
    {
        string name = Path.GetFileName(file.Name);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? Order.FirstOrDefault(known => known.Equals(name[..^4], StringComparison.OrdinalIgnoreCase)) ?? name[..^4].ToLowerInvariant()
            : "";
    }
}
