using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>
/// Reads one table forward, field by field, from UTF-8 bytes; every refusal names file, row, value and what was expected.
/// </summary>
internal sealed class OuladTable : IDisposable
{
    private readonly CsvReader _reader;
    private readonly string _file;
    private readonly int[] _columns;

    private OuladTable(CsvReader reader, string file, int[] columns)
    {
        _reader = reader;
        _file = file;
        _columns = columns;
    }

    /// <summary>The name of the file, without its folder.</summary>
    public string File => _file;

    /// <summary>
    /// Opens a plain or gzipped table and finds its columns; fields are then addressed by their place in <paramref name="columns"/>.
    /// </summary>
    public static OuladTable Open(string path, params ReadOnlySpan<string> columns)
    {
        var file = Path.GetFileName(path);
        Stream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (path.EndsWith(".gz", StringComparison.Ordinal))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', BufferSize = 1 << 18 });
        try
        {
            var indexes = new int[columns.Length];
            ReadHeader(reader, file);
            for (var i = 0; i < columns.Length; i++)
            {
                if (!reader.TryGetFieldIndex(columns[i], out indexes[i]))
                    throw Refuse(file, row: 1, columns[i], string.Join(',', reader.Headers.ToArray()), "a column of that name");
            }

            return new OuladTable(reader, file, indexes);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public static InputRefusedException Refuse(string file, int? row, string? column, string? value, string expected) =>
        new(new Violation(file, row, column, value, expected));

    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (Exception e) when (IsMalformed(e))
        {
            throw Malformed(_file, _reader, e);
        }
    }

    public ReadOnlySpan<byte> Bytes(int column)
    {
        var index = _columns[column];
        if (index >= _reader.FieldCount)
            throw Refuse(column, "a row as long as the header");
        return _reader.GetSpan(index);
    }

    public string Text(int column)
    {
        var text = Encoding.UTF8.GetString(Bytes(column));
        return text is "" or "?" ? throw Refuse(column, "a value") : text;
    }

    public string? TextOrNull(int column) => IsMissing(Bytes(column)) ? null : Encoding.UTF8.GetString(Bytes(column));

    public int Integer(int column, int min = int.MinValue, int max = int.MaxValue)
    {
        var bytes = Bytes(column);
        if (!TryInteger(bytes, out var value) || value < min || value > max)
            throw Refuse(column, Whole(min, max));
        return value;
    }

    public int? IntegerOrNull(int column, int min = int.MinValue, int max = int.MaxValue) =>
        IsMissing(Bytes(column)) ? null : Integer(column, min, max);

    public double Number(int column, double min, double max)
    {
        if (!double.TryParse(Bytes(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !(value >= min && value <= max))
            throw Refuse(column, string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"));
        return value;
    }

    public double? NumberOrNull(int column, double min, double max) => IsMissing(Bytes(column)) ? null : Number(column, min, max);

    public bool Flag(int column, string yes, string no)
    {
        var text = Text(column);
        return text.Equals(yes, StringComparison.Ordinal) || (text.Equals(no, StringComparison.Ordinal)
            ? false : throw Refuse(column, $"{yes} or {no}"));
    }

    public InputRefusedException Refuse(int column, string expected)
    {
        var index = _columns[column];
        var value = index < _reader.FieldCount
            ? _reader.GetString(index) : _reader.FieldCount.ToString(CultureInfo.InvariantCulture) + " fields";
        return Refuse(_file, Row(_reader), _reader.Headers[index], value, expected);
    }

    public void Dispose() => _reader.Dispose();

    // Row 1 is the header.
    private static int Row(CsvReader reader) => (int)Math.Min(reader.RowNumber, int.MaxValue - 2) + 1;

    private static bool IsMissing(ReadOnlySpan<byte> bytes) => bytes.IsEmpty || bytes is [(byte)'?'];

    private static string Whole(int min, int max) => (min, max) switch
    {
        (int.MinValue, int.MaxValue) => "a whole number",
        (_, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"a whole number of at least {min}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
    };

    // Days and ids fill ten million rows; anything longer than nine digits goes the general way.
    private static bool TryInteger(ReadOnlySpan<byte> bytes, out int value)
    {
        value = 0;
        var negative = bytes is [(byte)'-', ..];
        var digits = negative ? bytes[1..] : bytes;
        if (digits.Length is 0 or > 9)
            return int.TryParse(bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        foreach (var b in digits)
        {
            var digit = (uint)(b - '0');
            if (digit > 9)
                return int.TryParse(bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
            value = (value * 10) + (int)digit;
        }

        value = negative ? -value : value;
        return true;
    }

    private static void ReadHeader(CsvReader reader, string file)
    {
        try
        {
            reader.ReadHeader();
        }
        catch (Exception e) when (IsMalformed(e))
        {
            throw Malformed(file, reader, e);
        }
    }

    private static bool IsMalformed(Exception e) => e is CsvFormatException or InvalidDataException or EndOfStreamException;

    private static InputRefusedException Malformed(string file, CsvReader reader, Exception e) =>
        Refuse(file, Row(reader) + 1, column: null, e.Message, "a well-formed table");
}
