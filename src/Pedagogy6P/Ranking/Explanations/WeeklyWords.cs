using Pedagogy6P.Places;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>Weekly slots in words: "Monday to Friday 18:00 to 20:00, Saturday 09:00 to 12:30".</summary>
internal static class WeeklyWords
{
    /// <summary>The runs of the canonical slot list, in its order.</summary>
    public static string Describe(Wording wording, Availability slots) =>
        wording.List(slots.ToString().Split(';').Select(slot => Slot(wording, slot)));

    private static string Slot(Wording wording, string slot)
    {
        string[] parts = slot.Split(' ', '-');
        string from = Time(wording, parts[^2]);
        string to = Time(wording, parts[^1]);
        return parts.Length == 3
            ? wording.Fill("Slot.OneDay", ("day", Day(wording, parts[0])), ("from", from), ("to", to))
            : wording.Fill("Slot.Days", ("first", Day(wording, parts[0])), ("last", Day(wording, parts[1])), ("from", from), ("to", to));
    }

    private static string Day(Wording wording, string name) => wording.Raw("Day." + name);

    private static string Time(Wording wording, string clock)
    {
        string hour = string.Equals(wording.Language, Wording.French, StringComparison.Ordinal) && clock[0] == '0'
            ? clock[1..2] : clock[..2];
        string minutes = clock[3..];
        return string.Equals(minutes, "00", StringComparison.Ordinal)
            ? wording.Fill("Format.FullHour", ("hour", hour))
            : wording.Fill("Format.Time", ("hour", hour), ("minutes", minutes));
    }
}
