using System.Buffers.Text;
using NodaTime;
using NodaTime.TimeZones;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Reads <c>2026-10-25 02:30:00</c>, the exporter's local time without zone, and seconds since 1970. Only the day is kept; hours that the
/// zone has twice or never are told in the report. Not thread-safe.
/// </summary>
internal sealed class LocalTimes(DateTimeZone zone)
{
    // Years that a calendar of people has.
    private const long MostSeconds = 253402300799;

    private int _twice;
    private int _never;

    /// <summary>Reads a local time; false for any other text.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (!IsTime(text))
        {
            return false;
        }

        var local = new LocalDateTime(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), Number(text[11..13]),
            Number(text[14..16]),
            Number(text[17..19]));
        ZoneLocalMapping mapping = zone.MapLocal(local);
        _twice += mapping.Count == 2 ? 1 : 0;
        _never += mapping.Count == 0 ? 1 : 0;
        day = new DateOnly(local.Year, local.Month, local.Day);
        return true;
    }

    /// <summary>Whether a text is such a time.</summary>
    public static bool IsTime(ReadOnlySpan<byte> text) => text.Length == 19 && text[4] == '-' && text[7] == '-' && text[10] == ' '
        && text[13] == ':' && text[16] == ':' && Number(text[..4]) is > 0 and int year && Number(text[5..7]) is >= 1 and <= 12 and int month
        && Number(text[8..10]) is >= 1 and int day && day <= DateTime.DaysInMonth(year, month) && Number(text[11..13]) is >= 0 and < 24
        && Number(text[14..16]) is >= 0 and < 60 && Number(text[17..19]) is >= 0 and < 60;

    /// <summary>The local day of an instant; null for 0, which Moodle writes for none, and for what no calendar has.</summary>
    public DateOnly? DayOf(long seconds)
    {
        if (seconds is <= 0 or > MostSeconds)
        {
            return null;
        }

        LocalDate date = Instant.FromUnixTimeSeconds(seconds).InZone(zone).Date;
        return date.Year is >= 1 and <= 9999 ? date.ToDateOnly() : null;
    }

    /// <summary>Says what hours the zone has twice or never, since it was said last.</summary>
    public void Tell(FileLog log)
    {
        log.TimeZone = zone.Id;
        if (_twice > 0)
        {
            log.Note($"Local times of an hour that {zone.Id} has twice: {_twice}; the day is the same either way.");
        }

        if (_never > 0)
        {
            log.Note($"Local times of an hour that {zone.Id} does not have: {_never}; the day was taken as written. Is it the "
                + "exporter's zone?");
        }

        (_twice, _never) = (0, 0);
    }

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int number, out int used) && used == digits.Length ? number : -1;
}
