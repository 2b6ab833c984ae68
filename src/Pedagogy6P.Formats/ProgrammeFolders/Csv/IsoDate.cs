namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>Reads <c>YYYY-MM-DD</c> and <c>YYYY-MM</c> (ISO 8601, extended format), strictly and whatever the culture.</summary>
internal static class IsoDate
{
    public static bool TryParseDay(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[7] != '-' || !TryParseMonth(text[..7], out DateOnly month)
            || !TryParseDigits(text[8..], out int day) || day < 1 || day > DateTime.DaysInMonth(month.Year, month.Month))
        {
            return false;
        }

        date = new DateOnly(month.Year, month.Month, day);
        return true;
    }

    /// <summary>The first day of a month.</summary>
    public static bool TryParseMonth(ReadOnlySpan<byte> text, out DateOnly first)
    {
        first = default;
        if (text.Length != 7 || text[4] != '-' || !TryParseDigits(text[..4], out int year) || !TryParseDigits(text[5..], out int month)
            || year < 1 || month is < 1 or > 12)
        {
            return false;
        }

        first = new DateOnly(year, month, 1);
        return true;
    }

    private static bool TryParseDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            value = (10 * value) + digit - '0';
        }

        return true;
    }
}
