using System.Buffers;
using System.Globalization;
using NodaTime;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>Takes the hour off a written date: <c>19:20</c>, <c>19:20:51</c>, <c>6:40 PM</c>. Stateless.</summary>
internal static class WrittenTime
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789:");

    private const string Spaces = " \u00A0\u202F";

    /// <summary>Splits a text; false where something with a colon is no hour. Without a colon the whole is the date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">What stands before the hour, without separators at its end.</param>
    /// <param name="time">The hour; null for none.</param>
    public static bool TryTakeOff(ReadOnlySpan<char> text, out ReadOnlySpan<char> date, out LocalTime? time)
    {
        date = text.Trim();
        time = null;
        int colon = date.IndexOf(':');
        if (colon < 0)
        {
            return true;
        }

        int hours = colon;
        while (hours > 0 && char.IsAsciiDigit(date[hours - 1]))
        {
            hours--;
        }

        // Behind the T of ISO 8601, a comma or a space.
        if (hours == 0 || !(date[hours - 1] is 'T' or ',' || Spaces.Contains(date[hours - 1], StringComparison.Ordinal)))
        {
            return false;
        }

        time = Time(date[hours..]);
        date = date[hours - 1] == 'T' ? date[..(hours - 1)] : date[..hours].TrimEnd(Spaces + ",");
        return time is not null;
    }

    private static LocalTime? Time(ReadOnlySpan<char> text)
    {
        int letters = text.IndexOfAnyExcept(Figures);
        int half = letters < 0 ? 0 : Half(text[letters..].TrimStart(Spaces));
        ReadOnlySpan<char> figures = letters < 0 ? text : text[..letters];
        Span<Range> parts = stackalloc Range[4];
        int count = figures.Split(parts, ':');
        if (half < 0 || count is not (2 or 3) || !TryNumber(figures[parts[0]], 1, 24, out int hour)
            || !TryNumber(figures[parts[1]], 2, 60, out int minute))
        {
            return null;
        }

        int second = 0;
        if ((count == 3 && !TryNumber(figures[parts[2]], 2, 60, out second)) || (half > 0 && hour is 0 or > 12))
        {
            return null;
        }

        return new LocalTime(half == 0 ? hour : (hour % 12) + (12 * (half - 1)), minute, second);
    }

    // 1 for the morning, 2 for the afternoon, −1 for anything else.
    private static int Half(ReadOnlySpan<char> mark) => mark switch
    {
        "AM" or "am" or "a.m." => 1,
        "PM" or "pm" or "p.m." => 2,
        _ => -1,
    };

    private static bool TryNumber(ReadOnlySpan<char> digits, int fewest, int below, out int number)
    {
        number = 0;
        return digits.Length >= fewest && digits.Length <= 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < below;
    }
}
