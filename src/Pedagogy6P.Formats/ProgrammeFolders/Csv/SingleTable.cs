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
        Read(path, formatOf, (item, row, isSound) =>
        {
            if (isSound)
            {
                onRow(item, row);
            }
        }, log, progress);
        log.Violations.ThrowIfAny();
    }

    /// <summary>The same for who goes on to judge the rows together: nothing is thrown for what a cell says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="formatOf">Takes the names of the columns.</param>
    /// <param name="onRow">Takes an item, its row, and whether all of its cells could be read.</param>
    /// <param name="log">Where all that is wrong is told.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="InputRefusedException">The file cannot be read.</exception>
    public static void Read<T>(string path, Func<IReadOnlyList<string>, RowFormat<T>> formatOf, Action<T, CsvRow, bool> onRow,
        ReadingLog log, IProgress<WorkProgress>? progress)
    {
        using MemoryStream text = Open(path);
        Read(text, formatOf, onRow, log, progress);
    }

    /// <summary>Reads the rows of an opened file, from its start.</summary>
    /// <param name="text">The file.</param>
    /// <param name="formatOf">Takes the names of the columns.</param>
    /// <param name="onRow">Takes an item, its row, and whether all of its cells could be read.</param>
    /// <param name="log">Where all that is wrong is told.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    public static void Read<T>(Stream text, Func<IReadOnlyList<string>, RowFormat<T>> formatOf, Action<T, CsvRow, bool> onRow,
        ReadingLog log, IProgress<WorkProgress>? progress)
    {
        text.Position = 0;
        RowFormat<T> format = formatOf(CsvHeader.NamesOf(text));
        text.Position = 0;
        var row = new CsvRow(format, log, new IdPool());
        new CsvTableReader(format, text, log).Read(row, () =>
        {
            int before = log.Violations.Count;
            T item = format.Read(row);
            onRow(item, row, log.Violations.Count == before);
        }, bytes => progress?.Report(new WorkProgress(bytes, text.Length, WorkUnit.Bytes)));
    }

    /// <summary>
    /// Opens a file without holding it in memory, however long it is, where it can be read from any place and begins with its header; a
    /// pipe or a file with a byte order mark is held.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputRefusedException">The file cannot be read.</exception>
    public static Stream OpenLong(string path)
    {
        FileStream? file = null;
        try
        {
            if (File.Exists(path))
            {
                file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
                byte[] start = new byte[CsvDialect.PeekedBytes];
                int length = file.CanSeek ? file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) : 0;
                if (length > 0 && TableFile.OtherEncoding(start.AsSpan(0, length)) is null && !start.AsSpan().StartsWith("\uFEFF"u8))
                {
                    file.Position = 0;
                    FileStream opened = file;
                    file = null;
                    return opened;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw InputRefusedException.Because(path, column: null, value: null,
                $"a file that can be read ({ReadingFaults.Of(exception)})");
        }
        finally
        {
            file?.Dispose();
        }

        return Open(path);
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
            if (TableFile.OtherEncoding(bytes.Span) is string encoding)
            {
                throw InputRefusedException.Because(path, column: null, value: null, $"UTF-8, not {encoding}");
            }

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
