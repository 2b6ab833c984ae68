using System.Collections.Immutable;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

using CsvRow = Pedagogy6P.Formats.ProgrammeFolders.Csv.CsvRow;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// Learners changed by cells as <c>learners.csv</c> writes them, for what-ifs that come as text. Stateless and thread-safe.
/// </summary>
public static class LearnerCells
{
    /// <summary>Names of the columns of <c>learners.csv</c>, in the order they are written.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. FolderTables.Learners.Columns.Select(column => column.Name)];

    /// <summary>
    /// The learner that would be read had some cells of their row other values; mastery and outcomes stay. Cells are read by the very rules
    /// of the folder reader.
    /// </summary>
    /// <param name="learner">The learner as they are.</param>
    /// <param name="cells">The values of the columns that differ; an empty value is an empty cell.</param>
    /// <param name="programme">The programme that ids refer to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A name is not one of <see cref="Columns"/>.</exception>
    /// <exception cref="InputRefusedException">A value breaks the rules of the format; all violations are carried.</exception>
    public static Learner Change(Learner learner, IReadOnlyDictionary<string, string> cells, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(programme);
        foreach (string name in cells.Keys.Where(name => !Columns.Contains(name, StringComparer.Ordinal)))
        {
            throw new ArgumentException($"Unknown column \"{name}\": expected one of {string.Join(", ", Columns)}.", nameof(cells));
        }

        using var table = new MemoryStream();
        Write(table, WithCells(CellsOf(learner), cells));
        table.Position = 0;
        Learner changed = Read(table, out ReadingLog log) ?? learner;
        var roster = new LearnerRosterBuilder(programme.Tables);
        roster.Add(changed with { Mastery = learner.Mastery, Outcomes = learner.Outcomes });
        LearnerRoster? built = roster.TryBuild(log.Violations);
        log.Violations.ThrowIfAny();
        return built!.Learners[0];
    }

    private static string[] CellsOf(Learner learner)
    {
        using var table = new MemoryStream();
        using (CsvWriter writer = CsvWriter.Create(table, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            new CsvRecord(writer, FolderTables.Learners).Write(FolderTables.Learners, learner);
        }

        table.Position = 0;
        using CsvReader reader = CsvReader.Create(table, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        reader.Read();
        return [.. Enumerable.Range(0, Columns.Length).Select(reader.GetString)];
    }

    private static IEnumerable<string> WithCells(string[] before, IReadOnlyDictionary<string, string> cells) =>
        Columns.Zip(before, (name, value) => cells.TryGetValue(name, out string? other) ? other : value);

    private static void Write(MemoryStream table, IEnumerable<string> cells)
    {
        using CsvWriter writer = CsvWriter.Create(table, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        writer.WriteHeader([.. Columns]);
        foreach (string cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.EndRecord();
    }

    private static Learner? Read(MemoryStream table, out ReadingLog log)
    {
        var readingLog = new ReadingLog();
        var row = new CsvRow(FolderTables.Learners, readingLog, new IdPool());
        Learner? read = null;
        new CsvTableReader(FolderTables.Learners, table, readingLog).Read(row, () => read = FolderTables.Learners.Read(row), _ => { });
        log = readingLog;
        return read;
    }
}
