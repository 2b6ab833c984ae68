namespace Pedagogy6P.Formats.Calendars;

/// <summary>One occurrence of a recurring event that is not as the rule says (<c>RECURRENCE-ID</c>). An immutable value.</summary>
/// <param name="Original">When the rule has it begin, as wall-clock time in the event's time zone.</param>
/// <param name="Start">When it begins instead, in the same zone.</param>
/// <param name="End">When it ends.</param>
/// <param name="IsCancelled">Whether it does not happen.</param>
public sealed record CalendarChange(DateTime Original, DateTime Start, DateTime End, bool IsCancelled = false);
