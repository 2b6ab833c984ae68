using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>When a recurring event happens. Immutable; record equality compares lists by identity.</summary>
/// <param name="Times">Beginnings and ends, in order.</param>
/// <param name="IsCut">Whether the rule goes on behind them.</param>
/// <param name="Looked">Occurrences looked at to find them, those included that a rule seemed to have and has not.</param>
internal sealed record CalendarTimes(ImmutableArray<(DateTime Start, DateTime End)> Times, bool IsCut, int Looked);
