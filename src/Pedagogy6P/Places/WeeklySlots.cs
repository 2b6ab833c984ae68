using System.Globalization;
using System.Text;

namespace Pedagogy6P.Places;

/// <summary>
/// The slot grammar of the programme format: <c>slots = slot *(";" slot)</c>, <c>slot = day ["-" day] " " HH:MM "-" HH:MM</c>.
/// </summary>
internal static class WeeklySlots
{
    public const string Expected =
        "slots such as 'Mon-Fri 18:00-20:00;Sat 09:00-12:30' (days Mon to Sun, times 00:00 to 23:59, 24:00 only as an end, start and end "
            + "different)";

    private const int MinutesPerDay = 24 * 60;

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Parses a slot list; tells how many slots vanished in rounding, or which one is malformed.</summary>
    public static bool TryParse(string text, SlotRounding rounding, out Availability cells, out int vanished, out string? malformed)
    {
        cells = default;
        vanished = 0;
        malformed = null;
        Span<bool> week = stackalloc bool[Availability.Cells];
        week.Clear();
        foreach (Range range in text.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> slot = text.AsSpan()[range].Trim();
            if (!TryParseSlot(slot, out int firstDay, out int days, out int start, out int end))
            {
                malformed = slot.ToString();
                return false;
            }

            // An end that is not after the start belongs to the next day.
            (int low, int high) = Round(start, end <= start ? end + MinutesPerDay : end, rounding);
            vanished += high <= low ? 1 : 0;
            for (int day = firstDay; day < firstDay + days; day++)
            {
                for (int cell = low; cell < high; cell++)
                {
                    week[((day * Availability.CellsPerDay) + cell) % Availability.Cells] = true;
                }
            }
        }

        cells = Availability.FromWeek(week);
        return true;
    }

    private static (int Low, int High) Round(int start, int end, SlotRounding rounding)
    {
        const int Cell = Availability.MinutesPerCell;
        return rounding == SlotRounding.Outward
            ? (start / Cell, (end + Cell - 1) / Cell)
            : ((start + Cell - 1) / Cell, end / Cell);
    }

    /// <summary>The shortest canonical slot list: runs of cells cut at midnight, consecutive days with the same run merged.</summary>
    public static string Format(Availability availability)
    {
        if (availability.IsNever)
        {
            // A slot that vanishes when rounded inward: the format has no other word for "never".
            return "Mon 00:00-00:01";
        }

        List<(int Low, int High)>[] runs = [.. Enumerable.Range(0, Days.Length).Select(day => RunsOf(availability, day))];
        var text = new StringBuilder();
        for (int day = 0; day < Days.Length; day++)
        {
            foreach ((int low, int high) in runs[day])
            {
                if (day > 0 && runs[day - 1].Contains((low, high)))
                {
                    continue;
                }

                int last = day;
                while (last + 1 < Days.Length && runs[last + 1].Contains((low, high)))
                {
                    last++;
                }

                text.Append(text.Length == 0 ? "" : ";").Append(Days[day]);
                text.Append(last == day ? "" : "-" + Days[last]).Append(' ').Append(Clock(low)).Append('-').Append(Clock(high));
            }
        }

        return text.ToString();
    }

    private static List<(int Low, int High)> RunsOf(Availability availability, int day)
    {
        var runs = new List<(int Low, int High)>();
        int first = day * Availability.CellsPerDay;
        for (int cell = 0; cell < Availability.CellsPerDay; cell++)
        {
            if (!availability[first + cell])
            {
                continue;
            }

            int low = cell;
            while (cell < Availability.CellsPerDay && availability[first + cell])
            {
                cell++;
            }

            runs.Add((low, cell));
        }

        return runs;
    }

    private static string Clock(int cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{cell / 4:00}:{cell % 4 * Availability.MinutesPerCell:00}");

    private static bool TryParseSlot(ReadOnlySpan<char> slot, out int firstDay, out int days, out int start, out int end)
    {
        start = end = firstDay = days = 0;
        int space = slot.IndexOf(' ');
        if (space < 0 || slot.Length - space != 12 || slot[space + 6] != '-')
        {
            return false;
        }

        ReadOnlySpan<char> dayPart = slot[..space];
        firstDay = DayOf(dayPart[..Math.Min(3, dayPart.Length)]);
        int lastDay = firstDay;
        if (dayPart.Length == 7 && dayPart[3] == '-')
        {
            lastDay = DayOf(dayPart[4..]);
        }
        else if (dayPart.Length != 3)
        {
            return false;
        }

        days = ((lastDay - firstDay + Days.Length) % Days.Length) + 1;
        return firstDay >= 0 && lastDay >= 0
            && TryParseTime(slot.Slice(space + 1, 5), out start) && start < MinutesPerDay
            && TryParseTime(slot.Slice(space + 7, 5), out end)
            && start != end;
    }

    private static int DayOf(ReadOnlySpan<char> name)
    {
        for (int day = 0; day < Days.Length; day++)
        {
            if (name.SequenceEqual(Days[day]))
            {
                return day;
            }
        }

        return -1;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text[2] != ':' || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])
            || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
        {
            return false;
        }

        int hour = (10 * (text[0] - '0')) + text[1] - '0';
        int minute = (10 * (text[3] - '0')) + text[4] - '0';
        minutes = (60 * hour) + minute;
        return minute < 60 && minutes <= MinutesPerDay;
    }
}
