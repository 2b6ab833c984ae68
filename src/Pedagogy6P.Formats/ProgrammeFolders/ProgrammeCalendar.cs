using NodaTime;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Days as a programme's time zone counts them. Stateless and thread-safe.</summary>
public static class ProgrammeCalendar
{
    /// <summary>
    /// Whether a text is the id of a zone of the IANA time zone database, compared ordinally (<c>Europe/Paris</c>, <c>UTC</c>).
    /// </summary>
    /// <param name="id">The text; null gives false.</param>
    internal static bool IsTimeZone(string? id) => id is not null && DateTimeZoneProviders.Tzdb.Ids.Contains(id, StringComparer.Ordinal);

    /// <summary>Today in a programme's time zone.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="clock">Tells the present instant.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">The programme's time zone is not an IANA zone (a host built it without reading a
    /// folder).</exception>
    public static DateOnly Today(Programme programme, TimeProvider clock) => DateOnly.FromDateTime(Now(programme, clock).DateTime);

    /// <summary>Now, with the offset of a programme's time zone.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="clock">Tells the present instant.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">The programme's time zone is not an IANA zone (a host built it without reading a
    /// folder).</exception>
    public static DateTimeOffset Now(Programme programme, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(clock);
        string id = programme.Tables.TimeZone;
        if (!IsTimeZone(id))
        {
            throw new InputRefusedException(new Violation("programme", Row: null, "time_zone", id,
                "an IANA time zone such as Europe/Paris"));
        }

        DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];
        return Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).ToDateTimeOffset();
    }

    /// <summary>The query date when none is given: the programme's reference date, else today in its time zone.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="clock">Tells the present instant; asked only when there is no reference date.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">The clock is needed and the programme's time zone is not an IANA zone.</exception>
    public static DateOnly QueryDate(Programme programme, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Tables.ReferenceDate ?? Today(programme, clock);
    }
}
