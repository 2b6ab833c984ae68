namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Where data of a folder come from.</summary>
/// <param name="Title">Title for people.</param>
/// <param name="Path">Where it can be found; null when unknown.</param>
public sealed record PackageSource(string Title, string? Path = null);
