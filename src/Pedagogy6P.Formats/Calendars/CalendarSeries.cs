using System.Collections.Immutable;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// An event of an iCalendar file (RFC 5545), once or recurring, with its exceptions. Times are wall-clock times in its time zone. Immutable
/// and thread-safe; record equality compares lists by identity.
/// </summary>
public sealed record CalendarSeries
{
    /// <summary>Its id, worldwide.</summary>
    public required string Uid { get; init; }

    /// <summary>What it is.</summary>
    public string? Summary { get; init; }

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is, in words.</summary>
    public string? Place { get; init; }

    /// <summary>Where it is on Earth.</summary>
    public Location? Location { get; init; }

    /// <summary>Keywords; some exporters put the course here.</summary>
    public ImmutableArray<string> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>IANA time zone of its times, <c>UTC</c> among them; null for times that are local wherever one is.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it first begins.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends then, not before <see cref="Start"/>.</summary>
    public required DateTime End { get; init; }

    /// <summary>Whether it takes whole days: times are midnights then, and the end is the day after the last one.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>How it recurs, as a rule of RFC 5545 whose <c>UNTIL</c> is a wall-clock time as well; null when it does not.</summary>
    public string? Rule { get; init; }

    /// <summary>Beginnings that the rule has and that do not happen (<c>EXDATE</c>).</summary>
    public ImmutableArray<DateTime> Exceptions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Beginnings besides the rule (<c>RDATE</c>).</summary>
    public ImmutableArray<DateTime> Additions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Occurrences that are not as the rule says.</summary>
    public ImmutableArray<CalendarChange> Changes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether its times stay free for other things (<c>TRANSP:TRANSPARENT</c>); false by default.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether it is cancelled as a whole.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Properties whose names begin with <c>X-</c>, in ordinal order of their names.</summary>
    public ImmutableSortedDictionary<string, string> Extensions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The times at which it happens, changes and exceptions applied, in order of their beginnings.</summary>
    /// <param name="until">No occurrence that begins later is given; rules need not end.</param>
    /// <param name="most">Most occurrences.</param>
    public ImmutableArray<(DateTime Start, DateTime End)> Occurrences(DateTime until, int most = 10_000) =>
        CalendarRecurrence.Of(this, until, most).Times;
}
