namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>A licence of the data of a folder.</summary>
/// <param name="Name">Open Definition licence id, such as <c>CC-BY-4.0</c>; null when unknown.</param>
/// <param name="Path">Where its text is; null when unknown.</param>
/// <param name="Title">Title for people; null for none.</param>
public sealed record PackageLicence(string? Name, string? Path = null, string? Title = null)
{
    /// <summary>Creative Commons Attribution 4.0, the licence of data that state none.</summary>
    public static PackageLicence CreativeCommonsAttribution { get; } = new(
        "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0 International");
}
