using NodaTime;
using NodaTime.TimeZones;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Turns seconds since 1970 into days of the exporter's zone, and counts local times that the zone has twice or never, for the report: only
/// the day is kept. Not thread-safe.
/// </summary>
internal sealed class LocalTimes(DateTimeZone zone)
{
    // Years that a calendar of people has.
    private const long MostSeconds = 253402300799;

    private int _twice;
    private int _never;

    /// <summary>Takes in a local time that was read.</summary>
    public void Meet(LocalDateTime local)
    {
        ZoneLocalMapping mapping = zone.MapLocal(local);
        _twice += mapping.Count == 2 ? 1 : 0;
        _never += mapping.Count == 0 ? 1 : 0;
    }

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
}
