using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// The cells of the current record by column. A malformed cell is reported and replaced by a lawful value, so that one mistake is reported
/// once. Empty required texts are left to the rules of the programme, which report them with their other demands. Not thread-safe.
/// </summary>
internal sealed class CsvRow(TableFormat table, ReadingLog log, IdPool pool)
{
    private const int LongestNumber = 64;

    private CsvReader? _csv;
    private int[] _positions = [];

    /// <summary>Number of the current record, the header being 1.</summary>
    public int RecordNumber => (int)Csv.RowNumber;

    private CsvReader Csv => _csv ?? throw new InvalidOperationException("The row is not bound to a reader yet.");

    /// <summary>Binds the cells to a reader.</summary>
    /// <param name="csv">The reader.</param>
    /// <param name="positions">Per column its position in the file, −1 for an absent one.</param>
    /// <param name="decimalComma">Whether numbers may have a decimal comma, as spreadsheets write that separate cells otherwise.</param>
    public void Bind(CsvReader csv, int[] positions, bool decimalComma)
    {
        HasDecimalCommas = decimalComma;
        _csv = csv;
        _positions = positions;
    }

    /// <summary>Reports the cell of a column.</summary>
    public void Report(ColumnFormat column, string expected) =>
        log.Violations.Add(table.Name, RecordNumber, column.Name, IsAbsent(column) ? null : ShownText.Of(Cell(column)), expected);

    public bool IsAbsent(ColumnFormat column) => Cell(column).IsEmpty;

    public string Text(ColumnFormat column) => pool.Text(Cell(column));

    public string? TextOrNull(ColumnFormat column) => IsAbsent(column) ? null : Text(column);

    public double Number(ColumnFormat column)
    {
        if (IsAbsent(column) && column.AbsentNumber is double absent)
        {
            return absent;
        }

        return TryNumber(column, out double number) ? number : Refuse(column, column.Fallback);
    }

    public double? NumberOrNull(ColumnFormat column)
    {
        if (IsAbsent(column))
        {
            return null;
        }

        return TryNumber(column, out double number) ? number : Refuse<double?>(column, null);
    }

    public int Integer(ColumnFormat column) => IsAbsent(column) && column.AbsentNumber is double absent
        ? (int)absent
        : (int)WholeNumber(column, int.MinValue, int.MaxValue);

    public int? IntegerOrNull(ColumnFormat column) => IsAbsent(column) ? null : (int)WholeNumber(column, int.MinValue, int.MaxValue);

    public long LongInteger(ColumnFormat column) => WholeNumber(column, long.MinValue, long.MaxValue);

    public DateOnly Date(ColumnFormat column, DateOnly? fallback = null) =>
        IsoDate.TryParseDay(Cell(column), out DateOnly date) ? date : Refuse(column, fallback ?? FallbackDate());

    public DateOnly? DateOrNull(ColumnFormat column)
    {
        if (IsAbsent(column))
        {
            return null;
        }

        return IsoDate.TryParseDay(Cell(column), out DateOnly date) ? date : Refuse<DateOnly?>(column, null);
    }

    public DateTimeOffset Time(ColumnFormat column) =>
        IsoTime.TryParse(Cell(column), out DateTimeOffset time) ? time : Refuse(column, DateTimeOffset.UnixEpoch);

    public DateOnly Month(ColumnFormat column) =>
        IsoDate.TryParseMonth(Cell(column), out DateOnly month) && month.Year is >= ColumnFormat.FirstYear and <= ColumnFormat.LastYear
            ? month : Refuse(column, FallbackDate());

    /// <summary>Whether the file writes decimal commas.</summary>
    public bool HasDecimalCommas { get; private set; }

    /// <summary>Items of a list cell, trimmed, each once, in the order of their first occurrence.</summary>
    public ImmutableArray<string> List(ColumnFormat column)
    {
        ReadOnlySpan<byte> cell = Cell(column);
        if (cell.IsEmpty)
        {
            return column.Required ? Refuse<ImmutableArray<string>>(column, []) : [];
        }

        if (!cell.Contains((byte)';'))
        {
            string only = pool.Text(cell).Trim();
            return only.Length > 0 ? [only] : Refuse<ImmutableArray<string>>(column, []);
        }

        string[] items = Encoding.UTF8.GetString(cell).Split(';', StringSplitOptions.TrimEntries);
        if (items.Contains("", StringComparer.Ordinal))
        {
            Report(column, column.Expected);
        }

        return [.. items.Where(item => item.Length > 0).Distinct(StringComparer.Ordinal).Select(pool.Text)];
    }

    public TEnum Word<TEnum>(ColumnFormat column, Words<TEnum> words)
        where TEnum : struct, Enum
    {
        if (IsAbsent(column) && !column.Required)
        {
            return words.First;
        }

        return words.TryFind(Text(column), out TEnum value) ? value : Refuse(column, value);
    }

    public ImmutableArray<TEnum> WordList<TEnum>(ColumnFormat column, Words<TEnum> words)
        where TEnum : struct, Enum
    {
        ImmutableArray<string> items = List(column);
        var values = ImmutableArray.CreateBuilder<TEnum>(items.Length);
        foreach (string item in items)
        {
            if (!words.TryFind(item, out TEnum value))
            {
                log.Violations.Add(table.Name, RecordNumber, column.Name, ShownText.Of(item), "one of " + string.Join(", ", words.All));
            }

            values.Add(value);
        }

        return values.ToImmutable();
    }

    /// <summary>Ids with their numbers, in the order of the cell; what is the same throughout counts once.</summary>
    public ImmutableArray<(string Id, int Count)> Counts(ColumnFormat column)
    {
        var counts = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (string item in List(column))
        {
            int colon = item.LastIndexOf(':');
            if (colon >= 0 && int.TryParse(item.AsSpan(colon + 1).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out int count))
            {
                counts.Add((pool.Text(item[..colon].Trim()), count));
            }
            else
            {
                log.Violations.Add(table.Name, RecordNumber, column.Name, ShownText.Of(item), column.Expected);
            }
        }

        return counts.Count == 0 ? [] : counts.ToImmutable();
    }

    /// <summary>Weekly free time; an empty cell means always. A slot that vanishes in rounding becomes a warning about its owner.</summary>
    public Availability FreeTime(ColumnFormat column, string owner)
    {
        if (IsAbsent(column))
        {
            return Availability.Always;
        }

        if (!Availability.TryParse(Text(column), SlotRounding.Inward, out Availability free, out int vanished))
        {
            return Refuse(column, Availability.Always);
        }

        if (vanished > 0 && log.Warnings.Count < QualityReport.MostReadingWarnings)
        {
            log.Warnings.Add(QualityWarnings.VanishedSlots(table.Name, ShownText.Of(owner), RecordNumber, vanished));
        }

        return free;
    }

    /// <summary>Weekly time a session takes; an empty cell means any time, so none in particular.</summary>
    public Availability SessionTime(ColumnFormat column)
    {
        if (IsAbsent(column))
        {
            return Availability.Never;
        }

        return Availability.TryParse(Text(column), SlotRounding.Outward, out Availability taken)
            ? taken : Refuse(column, Availability.Never);
    }

    private long WholeNumber(ColumnFormat column, long lowest, long highest)
    {
        ReadOnlySpan<byte> cell = Cell(column);
        if (long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return whole >= lowest && whole <= highest ? whole : Refuse(column, (long)column.Fallback);
        }

        // An exponent or a fraction of zeros still makes a whole number, up to where doubles hold each of them.
        const double Exact = 1L << 53;
        return TryNumber(column, out double number) && Math.Floor(number).Equals(number) && Math.Abs(number) <= Exact && number >= lowest
            && number <= highest
            ? (long)number
            : Refuse(column, (long)column.Fallback);
    }

    private bool TryNumber(ColumnFormat column, out double number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        ReadOnlySpan<byte> cell = Cell(column);
        if (HasDecimalCommas && cell.Contains((byte)',') && cell.Length <= LongestNumber && !cell.Contains((byte)'.'))
        {
            Span<byte> pointed = stackalloc byte[LongestNumber];
            cell.Replace(pointed, (byte)',', (byte)'.');
            return double.TryParse(pointed[..cell.Length], Style, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
        }

        return double.TryParse(cell, Style, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    private T Refuse<T>(ColumnFormat column, T fallback)
    {
        Report(column, column.Expected);
        return fallback;
    }

    // Differs from row to row, lest rows with a malformed date look like repeats of each other.
    private DateOnly FallbackDate() => DateOnly.MinValue.AddMonths(RecordNumber % (12 * 9999));

    private ReadOnlySpan<byte> Cell(ColumnFormat column)
    {
        int position = _positions[column.Index];
        return position < 0 ? default : Csv.GetSpan(position);
    }
}
