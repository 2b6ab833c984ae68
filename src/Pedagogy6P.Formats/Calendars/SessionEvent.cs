using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// An event of a session with its times in the time zone of the import. Immutable; record equality compares lists by identity.
/// </summary>
/// <param name="Series">The event.</param>
/// <param name="Regular">Its times, those left out that stand beside its rule where it has others.</param>
/// <param name="All">All its times.</param>
/// <param name="Log">The file it is from.</param>
internal sealed record SessionEvent(CalendarSeries Series, IReadOnlyList<(DateTime Start, DateTime End)> Regular,
    IReadOnlyList<(DateTime Start, DateTime End)> All, FileLog Log);
