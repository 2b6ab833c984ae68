using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Writes one programme folder: all files beside first, then renames.</summary>
internal sealed class FolderWriter(Programme programme, LearnerRoster? learners, PackageDescription package)
{
    private static readonly CsvWriterOptions Csv = new() { NewLine = "\n" };

    private readonly List<TableFormat> _written = [];

    public void Write(string folder, CancellationToken cancellation)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new InputRefusedException(new Violation("folder", Row: null, Column: null, ShownText.Of(folder),
                "the path of a folder or of nothing, not of a file"));
        }

        bool isNew = !Directory.Exists(target);
        string parent = isNew ? Path.GetDirectoryName(target) ?? target : target;
        string staging = Path.Combine(parent, ".writing-" + Path.GetRandomFileName());
        Directory.CreateDirectory(staging);
        try
        {
            WriteFiles(staging, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (isNew)
            {
                Directory.Move(staging, target);
            }
            else
            {
                Replace(staging, target);
            }
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    private void WriteFiles(string staging, CancellationToken cancellation)
    {
        ProgrammeTables tables = programme.Tables;
        WriteTable(staging, FolderTables.Programme, [tables], cancellation);
        WriteTable(staging, FolderTables.Competencies, tables.Competencies, cancellation);
        WriteTable(staging, FolderTables.Roles, tables.Roles, cancellation);
        WriteTable(staging, FolderTables.RoleCompetencies, tables.RoleCompetencies, cancellation);
        WriteTable(staging, FolderTables.Backgrounds, tables.Backgrounds, cancellation);
        WriteTable(staging, FolderTables.Modules, tables.Modules, cancellation);
        WriteTable(staging, FolderTables.ModuleCompetencies, tables.ModuleCompetencies, cancellation);
        WriteTable(staging, FolderTables.Prerequisites, tables.Prerequisites, cancellation);
        WriteTable(staging, FolderTables.Sites, tables.Sites, cancellation);
        WriteTable(staging, FolderTables.Trainers, tables.Trainers, cancellation);
        WriteTable(staging, FolderTables.Sessions, tables.Sessions, cancellation);
        WriteTable(staging, FolderTables.Evidence, tables.Studies, cancellation);
        WriteTable(staging, FolderTables.Demand, tables.Demand, cancellation);
        WriteTable(staging, FolderTables.Terms, tables.Terms, cancellation);
        WriteTable(staging, FolderTables.Mandatory, tables.Mandatory, cancellation);
        WriteTable(staging, FolderTables.Awards, tables.Awards, cancellation);
        if (learners is not null)
        {
            WriteTable(staging, FolderTables.Learners, learners.Learners, cancellation);
            WriteTable(staging, FolderTables.Mastery,
                learners.Learners.SelectMany(learner => learner.Mastery, (learner, item) => (learner.Id, item)), cancellation);
            WriteTable(staging, FolderTables.Outcomes,
                learners.Learners.SelectMany(learner => learner.Outcomes, (learner, item) => (learner.Id, item)), cancellation);
            WriteTable(staging, FolderTables.Activity, learners.Activities, cancellation);
            WriteTable(staging, FolderTables.Choices, learners.Choices, cancellation);
            WriteTable(staging, FolderTables.Assessments, learners.Assessments, cancellation);
            WriteTable(staging, FolderTables.Practice, learners.Practice, cancellation);
        }

        using FileStream stream = Create(staging, DataPackageReader.FileName);
        DataPackageWriter.Write(stream, package, _written);
        stream.Flush(flushToDisk: true);
    }

    private void WriteTable<T>(string staging, RowFormat<T> table, IEnumerable<T> items, CancellationToken cancellation)
    {
        using IEnumerator<T> rows = items.GetEnumerator();
        bool any = rows.MoveNext();
        if (!any && !table.Required)
        {
            return;
        }

        using FileStream stream = Create(staging, table.FileName);
        using (CsvWriter csv = CsvWriter.Create(stream, Csv, leaveOpen: true))
        {
            csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
            var record = new CsvRecord(csv, table);
            for (; any; any = rows.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                record.Write(table, rows.Current);
            }
        }

        stream.Flush(flushToDisk: true);
        _written.Add(table);
    }

    private void Replace(string staging, string target)
    {
        string[] files = [.. _written.Select(table => table.FileName), DataPackageReader.FileName];
        if (files.FirstOrDefault(file => Directory.Exists(Path.Combine(target, file))) is string blocked)
        {
            throw new IOException($"{blocked} cannot be written: a folder of that name is in the way.");
        }

        // Rows of an earlier programme must not be read with those of this one.
        string[] absent = [.. FolderTables.All.Except(_written).Select(table => table.FileName)];
        if (files.Concat(absent)
            .FirstOrDefault(file => new FileInfo(Path.Combine(target, file)) is { Exists: true, IsReadOnly: true }) is string locked)
        {
            throw new UnauthorizedAccessException($"{locked} cannot be replaced: it is read-only.");
        }

        foreach (string file in files)
        {
            KeepPermissions(Path.Combine(target, file), Path.Combine(staging, file));
            File.Move(Path.Combine(staging, file), Path.Combine(target, file), overwrite: true);
        }

        foreach (string file in absent)
        {
            File.Delete(Path.Combine(target, file));
        }
    }

    private static void KeepPermissions(string old, string replacement)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(old))
        {
            File.SetUnixFileMode(replacement, File.GetUnixFileMode(old));
        }
    }

    private static FileStream Create(string folder, string file) =>
        new(Path.Combine(folder, file), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
}
