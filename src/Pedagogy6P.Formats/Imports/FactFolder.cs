using System.Collections.Immutable;
using CsvHelper;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports;

/// <summary>
/// Writes facts as a programme folder, whole or not at all: first as tables beside the place, which are read under the rules of the format,
/// then from what was read.
/// </summary>
internal sealed class FactFolder(ProgrammeFacts facts, ImmutableArray<string> sources)
{
    private static readonly CsvWriterOptions Csv = new() { NewLine = "\n" };

    /// <summary>Whether a folder may be written there: nothing is there, or an empty folder.</summary>
    public static bool IsFree(string folder) => folder.Length > 0 && !File.Exists(folder)
        && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>The tables that have rows.</summary>
    public ImmutableArray<WrittenTable> Tables =>
    [
        .. facts.Tables.Select(table => new WrittenTable(table.Name, table.Rows.Count))
            .Append(new WrittenTable(FolderTables.Activity.Name, facts.ActivityRows.Rows.Count + Activities().Count()))
            .Where(table => table.Rows > 0),
    ];

    /// <summary>Writes the folder.</summary>
    /// <returns>False when some rule of the format is broken, which goes to <paramref name="violations"/>.</returns>
    public bool Write(string folder, ViolationCollector violations, CancellationToken cancellation)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string staging = $"{target}.{Path.GetRandomFileName()}.part";
        Directory.CreateDirectory(staging);
        try
        {
            WriteTables(staging, cancellation);
            ProgrammeFolder read = ProgrammeFolder.Read(staging, cancellationToken: cancellation);
            PackageDescription package = PackageDescription.Of(read.Programme) with
            {
                Licences = [],
                Sources = [.. sources.Select(source => new PackageSource(source))],
            };
            string made = Path.Combine(staging, "made");
            ProgrammeFolder.Write(made, read.Programme, read.Learners, package, cancellation);
            foreach ((string name, byte[] bytes) in facts.Beside)
            {
                File.WriteAllBytes(Path.Combine(made, name), bytes);
            }

            Move(made, target);
            return true;
        }
        catch (InputRefusedException refusal)
        {
            foreach (Violation violation in refusal.Violations)
            {
                violations.Add(AtItsOrigin(violation));
            }

            violations.AddUnkept(refusal.Count - refusal.Violations.Length);
            return false;
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    // Files go into an empty folder one by one: whoever has it open, such as a shell, keeps it.
    private static void Move(string made, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(made, target);
            return;
        }

        var moved = new List<string>();
        try
        {
            foreach (string file in Directory.EnumerateFiles(made))
            {
                string place = Path.Combine(target, Path.GetFileName(file));
                File.Move(file, place);
                moved.Add(place);
            }
        }
        catch (IOException)
        {
            moved.ForEach(File.Delete);
            throw;
        }
    }

    private void WriteTables(string staging, CancellationToken cancellation)
    {
        foreach (FactTable table in facts.Tables.Where(table => table.Rows.Count > 0 || table.Format.Required))
        {
            WriteTable(staging, table.Format.FileName, [.. table.Format.Columns.Select(column => column.Name)],
                table.Rows.Select(row => row.Cells), cancellation);
        }

        WriteTable(staging, FolderTables.Activity.FileName, [.. FolderTables.Activity.Columns.Select(column => column.Name)],
            facts.ActivityRows.Rows.Select(row => row.Cells).Concat(Activities()), cancellation);
    }

    private IEnumerable<string?[]> Activities() =>
        facts.Activity.Cells(id => facts.Learners.Find(id) is not null, id => facts.Modules.Find(id) is not null);

    private static void WriteTable(string staging, string file, string[] columns, IEnumerable<IReadOnlyList<string?>> rows,
        CancellationToken cancellation)
    {
        using var stream = new FileStream(Path.Combine(staging, file), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        using CsvWriter csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        csv.WriteHeader(columns);
        foreach (IReadOnlyList<string?> row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (string? cell in row)
            {
                csv.WriteField(cell ?? "");
            }

            csv.EndRecord();
        }
    }

    // People know the rows of their own files, not those of tables that were beside the folder for a moment.
    private Violation AtItsOrigin(Violation violation)
    {
        FactTable? table = facts.Tables.Append(facts.ActivityRows)
            .FirstOrDefault(known => string.Equals(known.Name, violation.Table, StringComparison.Ordinal));
        if (table is null || violation.Row is not int number || number < 2 || number - 2 >= table.Rows.Count)
        {
            return violation;
        }

        FactRow row = table.Rows[number - 2];
        return row.Origin is RowOrigin origin
            ? violation with { Table = origin.File, Row = origin.Row, Column = $"{table.Name}.{violation.Column}" }
            : violation with { Row = null, Id = row.Cells[0] };
    }
}
