using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// What a <c>datapackage.json</c> says of a folder as a whole: title, licence and provenance. Immutable; record equality compares lists by
/// identity.
/// </summary>
public sealed record PackageDescription
{
    /// <summary>Short name in lower-case letters, digits, <c>.</c>, <c>_</c> and <c>-</c> (Frictionless Data Package 1).</summary>
    public required string Name { get; init; }

    /// <summary>Title for people; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What the data are, in a paragraph; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Version of the data; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>Licences of the data.</summary>
    public ImmutableArray<PackageLicence> Licences { get; init; } = [PackageLicence.CreativeCommonsAttribution];

    /// <summary>Where the data come from.</summary>
    public ImmutableArray<PackageSource> Sources { get; init; } = [];

    /// <summary>The description of a programme that states nothing else: its id and title, CC BY 4.0, no sources.</summary>
    /// <param name="programme">The programme.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    public static PackageDescription Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new PackageDescription { Name = NameFrom(programme.Id), Title = programme.Title };
    }

    private static string NameFrom(string id) =>
        string.Concat(id.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-'
            ? letter : '-'));
}
