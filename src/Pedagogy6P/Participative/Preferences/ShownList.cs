using System.Collections.Immutable;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// A list that was shown, with what was chosen: each chosen module was preferred to all that were not, as far as those were looked at. A
/// list of which nothing or everything was chosen says nothing about taste. Immutable.
/// </summary>
/// <param name="Day">When, by the host's calendar.</param>
/// <param name="Items">The modules, in any order.</param>
public sealed record ShownList(DateOnly Day, ImmutableArray<ShownItem> Items) : PreferenceObservation(Day);
