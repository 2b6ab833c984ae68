using System.Globalization;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Pedagogy6P.Tables.Arrow;

/// <summary>Values as UTF-8 text, empty where they are missing.</summary>
internal static class ArrowText
{
    /// <summary>Room that every number and date fits in.</summary>
    public const int Longest = 128;

    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static ReadOnlySpan<byte> Of(IArrowArray array, int row, Span<byte> room) => array.IsNull(row) ? [] : array switch
    {
        StringArray texts => texts.GetBytes(row),
        LargeStringArray texts => texts.GetBytes(row),
        StringViewArray texts => texts.GetBytes(row),
        DictionaryArray coded => Coded(coded, row, room),
        BooleanArray truths => truths.GetValue(row)!.Value ? "true"u8 : "false"u8,
        Date32Array dates => Date(dates.Values[row], room),
        Date64Array dates => Date(FloorDivide(dates.Values[row], TimeSpan.MillisecondsPerDay), room),
        TimestampArray times => Date(DaysOf(times.Values[row], ((TimestampType)times.Data.DataType).Unit), room),
        DoubleArray values => double.IsNaN(values.Values[row]) ? [] : Number(values.Values[row], room),
        FloatArray values => float.IsNaN(values.Values[row]) ? [] : Number(values.Values[row], room),
        HalfFloatArray values => Half.IsNaN(values.Values[row]) ? [] : Number(values.Values[row], room),
        Int8Array values => Number(values.Values[row], room),
        Int16Array values => Number(values.Values[row], room),
        Int32Array values => Number(values.Values[row], room),
        Int64Array values => Number(values.Values[row], room),
        UInt8Array values => Number(values.Values[row], room),
        UInt16Array values => Number(values.Values[row], room),
        UInt32Array values => Number(values.Values[row], room),
        UInt64Array values => Number(values.Values[row], room),
        NullArray => [],
        _ => room[..Encoding.UTF8.GetBytes(Decimal(array, row) ?? "", room)],
    };

    /// <summary>A decimal without zeros at its end; null when it is missing.</summary>
    public static string? Decimal(IArrowArray array, int row)
    {
        string? text = array.IsNull(row) ? null : array switch
        {
            Decimal32Array values => values.GetString(row),
            Decimal64Array values => values.GetString(row),
            Decimal128Array values => values.GetString(row),
            Decimal256Array values => values.GetString(row),
            _ => throw new NotSupportedException($"A column of the type {array.Data.DataType.Name} has no texts."),
        };
        return text?.Contains('.', StringComparison.Ordinal) == true ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private static ReadOnlySpan<byte> Coded(DictionaryArray coded, int row, Span<byte> room)
    {
        int code = coded.Indices switch
        {
            Int8Array codes => codes.Values[row],
            Int16Array codes => codes.Values[row],
            Int32Array codes => codes.Values[row],
            Int64Array codes => (int)codes.Values[row],
            UInt8Array codes => codes.Values[row],
            UInt16Array codes => codes.Values[row],
            UInt32Array codes => (int)codes.Values[row],
            _ => (int)((UInt64Array)coded.Indices).Values[row],
        };
        return Of(coded.Dictionary, code, room);
    }

    private static ReadOnlySpan<byte> Number<T>(T value, Span<byte> room)
        where T : IUtf8SpanFormattable
    {
        _ = value.TryFormat(room, out int length, default, CultureInfo.InvariantCulture);
        return room[..length];
    }

    // A date that no calendar here has stays a number, which a column of dates refuses.
    private static ReadOnlySpan<byte> Date(long days, Span<byte> room)
    {
        long number = days + Epoch;
        if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber)
        {
            return Number(days, room);
        }

        _ = DateOnly.FromDayNumber((int)number).TryFormat(room, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return room[..length];
    }

    private static long DaysOf(long value, TimeUnit unit)
    {
        long perSecond = unit switch
        {
            TimeUnit.Second => 1,
            TimeUnit.Millisecond => 1_000,
            TimeUnit.Microsecond => 1_000_000,
            _ => 1_000_000_000,
        };
        return FloorDivide(value, perSecond * TimeSpan.SecondsPerDay);
    }

    private static long FloorDivide(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);
}
