using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Imports;

/// <summary>Imports for tests.</summary>
internal static class Importing
{
    /// <summary>Imports paths; the folder must have been written and be sound, and every row accounted for.</summary>
    public static (ProgrammeFolder Folder, ImportReport Report) Run(string format, ImportOptions? options, params string[] sources)
    {
        using var place = new ImportPlace();
        ImportReport report = ProgrammeImport.Run(ImportFormats.Find(format)!, sources, place["made"], options).Report;
        report.Violations.ShouldBeEmpty(report.ToText());
        AccountsForAll(report);
        return (ProgrammeFolder.Read(place["made"]), report);
    }

    /// <summary>Imports files in memory, which must not fail, and gives the report and what would be written.</summary>
    public static (ProgrammeFacts Facts, ImportReport Report) Read(string format, ImportOptions? options, params ImportFile[] files)
    {
        Importer importer = ImportFormats.Find(format)!;
        ImportWork work = ProgrammeImport.Read(importer, [.. files], options ?? new ImportOptions(), new ViolationCollector());
        ImportReport report = ProgrammeImport.ReportOf(importer, work, [], isWritten: false);
        AccountsForAll(report);
        return (work.Facts, report);
    }

    private static void AccountsForAll(ImportReport report) =>
        report.Files.ShouldAllBe(file => file.RowsRead == file.RowsTaken + file.LeftOut.Sum(rows => rows.Count));
}
