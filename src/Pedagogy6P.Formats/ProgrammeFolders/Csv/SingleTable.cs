using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>Reads a table that stands alone, outside any programme folder, by the same rules of cells. Stateless.</summary>
internal static class SingleTable
{
    private const int LargestBytes = 1 << 30;

    /// <summary>Reads every row of a file; <paramref name="onRow"/> may report more about it.</summary>
    /// <param name="path">The file; a pipe such as <c>/dev/stdin</c> is read to its end. Violations name it.</param>
    /// <param name="format">The table, which bears the path as its name.</param>
    /// <param name="onRow">Takes an item and its row.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, or a cell is not as expected; everything wrong is told.</exception>
    public static void Read<T>(string path, RowFormat<T> format, Action<T, CsvRow> onRow,
        IProgress<WorkProgress>? progress = null) => Read(path, _ => format, onRow, progress);

    /// <summary>The same for a table whose columns depend on the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="formatOf">Takes the names of the columns.</param>
    /// <param name="onRow">Takes an item and its row.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="InputRefusedException">As above.</exception>
    public static void Read<T>(string path, Func<IReadOnlyList<string>, RowFormat<T>> formatOf, Action<T, CsvRow> onRow,
        IProgress<WorkProgress>? progress = null)
    {
        var log = new ReadingLog();
        using MemoryStream text = Open(path);
        RowFormat<T> format = formatOf(CsvHeader.NamesOf(text));
        text.Position = 0;
        var row = new CsvRow(format, log, new IdPool());
        new CsvTableReader(format, text, log).Read(row, () =>
        {
            int before = log.Violations.Count;
            T item = format.Read(row);
            if (log.Violations.Count == before)
            {
                onRow(item, row);
            }
        }, bytes => progress?.Report(new WorkProgress(bytes, text.Length, WorkUnit.Bytes)));
        log.Violations.ThrowIfAny();
    }

    private static MemoryStream Open(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw InputRefusedException.Because(path, column: null, value: null, "a file, not a folder");
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            ReadOnlyMemory<byte> bytes = BoundedBytes.Read(file, LargestBytes, path);
            bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
            return new MemoryStream(bytes.ToArray(), writable: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            throw InputRefusedException.Because(path, column: null, value: null,
                $"a file that can be read ({ReadingFaults.Of(exception)})");
        }
    }
}
