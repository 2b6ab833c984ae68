using System.Globalization;
using NodaTime;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Numbers of days as workbooks keep dates, with the hour as a fraction: <c>45292.5</c> is noon of 1 January 2024 where days are counted
/// from 1900, and of 2 January 2028 where they are counted from 1904 (ECMA-376, part 1, 18.17.4.1). Stateless.
/// </summary>
internal static class WorkbookDays
{
    // No report of Moodle is older than 2002; the same number is four years later when counted from 1904.
    private const int Fewest = 36_000;
    private const int Most = 73_050;
    private const int Figures = 5;
    private const int MostDecimals = 15;
    private const int SecondsOfDay = 24 * 60 * 60;

    // Workbooks take 1900 for a leap year, so that from March on days count from 30 December.
    private static readonly DateOnly Since1900 = new(1899, 12, 30);
    private static readonly DateOnly Since1904 = new(1904, 1, 1);

    /// <summary>Reads a number of days that a report may hold, with decimal point or comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="days">The whole days.</param>
    /// <param name="time">The hour; null where no fraction is written.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int days, out LocalTime? time)
    {
        (days, time) = (0, null);
        if (text.Length < Figures || !int.TryParse(text[..Figures], NumberStyles.None, CultureInfo.InvariantCulture, out days)
            || days is < Fewest or > Most)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[Figures..];
        if (rest.IsEmpty)
        {
            return true;
        }

        ReadOnlySpan<char> decimals = rest[1..];
        if (rest[0] is not ('.' or ',') || decimals.Length is 0 or > MostDecimals
            || !long.TryParse(decimals, NumberStyles.None, CultureInfo.InvariantCulture, out long fraction))
        {
            return false;
        }

        double seconds = Math.Round(fraction / Math.Pow(10, decimals.Length) * SecondsOfDay);
        time = LocalTime.FromSecondsSinceMidnight((int)Math.Min(seconds, SecondsOfDay - 1));
        return true;
    }

    /// <summary>The day of a number.</summary>
    /// <param name="days">The whole days.</param>
    /// <param name="count"><see cref="DateForms.Since1900"/> or <see cref="DateForms.Since1904"/>.</param>
    public static DateOnly DayOf(int days, DateForms count) => (count == DateForms.Since1904 ? Since1904 : Since1900).AddDays(days);
}
