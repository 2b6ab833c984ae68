using System.Collections.Immutable;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Validation;

using CsvRow = Pedagogy6P.Formats.ProgrammeFolders.Csv.CsvRow;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Writes and reads the true hazards of a synthetic population, a file beside the tables of its programme folder that no recommendation
/// looks at. Thread-safe as long as the files differ.
/// </summary>
public static class TrueHazards
{
    /// <summary>Name of the file in a programme folder.</summary>
    public const string FileName = "true_hazards.csv";

    private const int BufferSize = 1 << 16;

    private static readonly CsvWriterOptions Csv = new() { NewLine = "\n" };

    /// <summary>Writes the file whole or not at all, replacing an earlier one; the same hazards give the same bytes.</summary>
    /// <param name="folder">Path of an existing folder.</param>
    /// <param name="hazards">The rows, in their order.</param>
    /// <param name="cancellationToken">Stops the writing; an earlier file then stays.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(string folder, IEnumerable<TrueHazard> hazards, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(hazards);
        string staging = Path.Combine(folder, "." + FileName + ".writing");
        try
        {
            using (var stream = new FileStream(staging, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
            {
                Write(stream, hazards, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(staging, Path.Combine(folder, FileName), overwrite: true);
        }
        finally
        {
            File.Delete(staging);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="InputRefusedException">The file is absent, unreadable or malformed; all violations are carried.</exception>
    public static ImmutableArray<TrueHazard> Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var table = new TrueHazardsTable();
        var log = new ReadingLog();
        var hazards = ImmutableArray.CreateBuilder<TrueHazard>();
        using (FileStream? stream = TableFile.Open(folder, table, log))
        {
            if (stream is not null)
            {
                var row = new CsvRow(table, log, new IdPool());
                new CsvTableReader(table, stream, log).Read(row, () => hazards.Add(table.Read(row)), _ => { });
            }
        }

        log.Violations.ThrowIfAny();
        return hazards.ToImmutable();
    }

    private static void Write(FileStream stream, IEnumerable<TrueHazard> hazards, CancellationToken cancellationToken)
    {
        var table = new TrueHazardsTable();
        using CsvWriter csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
        var record = new CsvRecord(csv, table);
        foreach (TrueHazard hazard in hazards)
        {
            cancellationToken.ThrowIfCancellationRequested();
            record.Write(table, hazard);
        }
    }
}
