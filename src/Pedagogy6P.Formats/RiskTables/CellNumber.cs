using System.Globalization;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Reads numbers from cells, correctly rounded. Most cells take the short way; see <see cref="TryShort"/>.</summary>
internal static class CellNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const ulong LargestExact = 1UL << 53;
    private const int MostDigits = 18;

    // All of these are exact in binary64.
    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>A cell without the spaces and tabs around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.Length > 0 && (cell[0] <= ' ' || cell[^1] <= ' ') ? cell.Trim(" \t"u8) : cell;

    /// <summary>What a trimmed cell holds, and its value when that is a plain number.</summary>
    public static CellKind Read(ReadOnlySpan<byte> cell, MissingWords missing, out double value)
    {
        if (!missing.MayBeNumbers && TryShort(cell, out value))
        {
            return CellKind.Number;
        }

        value = double.NaN;
        if (missing.Contains(cell))
        {
            return CellKind.Missing;
        }

        return double.TryParse(cell, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)
            ? CellKind.Number : CellKind.Text;
    }

    // At most 18 digits that make up a whole number below 2^53, over a power of ten that is exact: one rounding, hence correct (Clinger
    // 1990).
    private static bool TryShort(ReadOnlySpan<byte> cell, out double value)
    {
        value = 0;
        int at = 0, length = cell.Length;
        bool negative = length > 0 && cell[0] == '-';
        at += negative ? 1 : 0;
        ulong digits = 0;
        int first = at, fraction = 0;
        bool point = false;
        for (; at < length; at++)
        {
            uint digit = (uint)cell[at] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                fraction += point ? 1 : 0;
            }
            else if (cell[at] == '.' && !point)
            {
                point = true;
            }
            else
            {
                return false;
            }
        }

        int count = length - first - (point ? 1 : 0);
        if (count is 0 or > MostDigits || digits > LargestExact)
        {
            return false;
        }

        value = fraction == 0 ? digits : digits / PowersOfTen[fraction];
        value = negative ? -value : value;
        return true;
    }
}
