namespace Pedagogy6P.Participative.Preferences;

/// <summary>A module of a list as it was shown. An immutable value.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="SessionId">Id of the session shown with it; null when self-paced.</param>
/// <param name="Chosen">Whether the learner took it, as far as the list itself knows.</param>
public readonly record struct ServedItem(string ModuleId, string? SessionId, bool Chosen);
