
namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>Finds and opens the file of a table, and says in plain words why it cannot be read.</summary>
internal static class TableFile
{
    /// <summary>Largest file read, in bytes: 2 GiB.</summary>
    public const long LargestBytes = 2L << 30;

    private const int LongestMark = 4;

    /// <summary>Opens the file of a table; null when it is absent or was refused, which is then reported.</summary>
    public static FileStream? Open(string folder, TableFormat table, ReadingLog log)
    {
        string path = Path.Combine(folder, table.FileName);
        try
        {
            return Refusal(path, table) switch
            {
                { IsAbsent: true } when !table.Required => null,
                { } refusal => Refuse(table, refusal.Expected, log),
                null => OpenUtf8(path, table, log),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(table, $"a file {table.FileName} that can be read ({ReadingFaults.Of(exception)})", log);
        }
    }

    /// <summary>Length of a table's file for progress; 0 when there is none.</summary>
    public static long Length(string folder, TableFormat table)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, table.FileName));
            return file.Exists ? file.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    // Decides without opening: opening a pipe would wait for its writer, and a pipe or device has no length.
    private static (bool IsAbsent, string Expected)? Refusal(string path, TableFormat table)
    {
        if (Directory.Exists(path))
        {
            return (false, $"a file {table.FileName}, not a folder of that name");
        }

        var named = new FileInfo(path);
        FileSystemInfo file = named.LinkTarget is null ? named : named.ResolveLinkTarget(returnFinalTarget: true) ?? named;
        if (!file.Exists)
        {
            return (named.LinkTarget is null, named.LinkTarget is null
                ? $"the file {table.FileName}" : $"a file {table.FileName}, not a link to nothing");
        }

        return new FileInfo(file.FullName).Length switch
        {
            0 => (false, $"a file {table.FileName} with at least a header row, not an empty one"),
            > LargestBytes => (false, $"a file {table.FileName} of at most {LargestBytes >> 30} GiB"),
            _ => null,
        };
    }

    private static FileStream? OpenUtf8(string path, TableFormat table, ReadingLog log)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        bool accepted = false;
        try
        {
            Span<byte> start = stackalloc byte[LongestMark];
            int read = stream.ReadAtLeast(start, LongestMark, throwOnEndOfStream: false);
            if (OtherEncoding(start[..read]) is string encoding)
            {
                return Refuse(table, $"UTF-8, not {encoding}", log);
            }

            stream.Position = start[..read].StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
            accepted = true;
            return stream;
        }
        finally
        {
            if (!accepted)
            {
                stream.Dispose();
            }
        }
    }

    /// <summary>
    /// The encoding of a text that is not UTF-8, null for UTF-8: by byte order marks, and by the zero bytes that the ASCII letters of a
    /// header have in wide encodings.
    /// </summary>
    /// <param name="start">The first bytes of the text.</param>
    public static string? OtherEncoding(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0] or [not 0, 0, 0, 0] => "UTF-32 (little endian)",
        [0, 0, 0xFE, 0xFF] or [0, 0, 0, not 0] => "UTF-32 (big endian)",
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => "UTF-16 (little endian)",
        [0xFE, 0xFF, ..] or [0, not 0, ..] => "UTF-16 (big endian)",
        _ => null,
    };

    private static FileStream? Refuse(TableFormat table, string expected, ReadingLog log)
    {
        log.ReportIncomplete(table.Name, row: null, column: null, value: null, expected);
        return null;
    }
}
