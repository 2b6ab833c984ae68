namespace Pedagogy6P.Formats.OneRoster;

/// <summary>A user while the files are read.</summary>
/// <param name="Key">What stands for the person in the folder.</param>
/// <param name="Grade">The first grade; null when none is given.</param>
/// <param name="DisplayName">The name, given to the host's own page only.</param>
internal sealed record NamedUser(string Key, string? Grade, string DisplayName);
