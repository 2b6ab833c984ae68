using System.Collections.Immutable;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>A list as a learner was shown it, by ids; see <see cref="TasteHistory"/>. Immutable.</summary>
/// <param name="Time">When.</param>
/// <param name="Items">The modules, the first one first.</param>
public sealed record ServedList(DateTimeOffset Time, ImmutableArray<ServedItem> Items);
