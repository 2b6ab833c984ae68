using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// The CASE package that a programme folder came from, in a file beside the tables, so that what goes out again has the identifiers under
/// which others know it. Stateless and thread-safe.
/// </summary>
public static class CaseFolder
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "case.json";

    /// <summary>Reads it.</summary>
    /// <param name="folder">Path of the programme folder.</param>
    /// <returns>The package; null when the folder came from none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="InputRefusedException">The file is no package, or breaks a rule.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CasePackage? Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        using FileStream stream = File.OpenRead(path);
        return CasePackage.Read(stream, FileName);
    }

    /// <summary>
    /// Several packages as one: the document of the first, every item once. Where they are of several frameworks, each item says which it
    /// belongs to.
    /// </summary>
    internal static CasePackage Merge(IReadOnlyList<CasePackage> packages)
    {
        bool areSeveral = packages.DistinctBy(package => package.Document!.Identifier, StringComparer.OrdinalIgnoreCase).Skip(1).Any();
        return packages[0] with
        {
            Items = [.. packages.SelectMany(package => areSeveral ? OfFramework(package) : package.Items)
                .DistinctBy(item => item.Identifier, StringComparer.OrdinalIgnoreCase)],
            Associations = [.. packages.SelectMany(package => package.Associations)],
        };
    }

    /// <summary>The file that keeps a package.</summary>
    internal static byte[] Bytes(CasePackage package)
    {
        using var stream = new MemoryStream();
        package.Write(stream);
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static IEnumerable<CaseItem> OfFramework(CasePackage package)
    {
        CaseDocument document = package.Document!;
        var link = new CaseLink { Title = document.Title, Identifier = document.Identifier, Uri = document.Uri };
        return package.Items.Select(item => item.Framework is null ? item with { Framework = link } : item);
    }
}
