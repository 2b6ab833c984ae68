using System.Collections.Immutable;
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

    /// <summary>Several packages as one: the document of the first, every item once.</summary>
    internal static byte[] Bytes(IReadOnlyList<CasePackage> packages)
    {
        ImmutableArray<CaseItem> items =
            [.. packages.SelectMany(package => package.Items).DistinctBy(item => item.Identifier, StringComparer.OrdinalIgnoreCase)];
        using var stream = new MemoryStream();
        (packages[0] with { Items = items, Associations = [.. packages.SelectMany(package => package.Associations)] }).Write(stream);
        stream.Write("\n"u8);
        return stream.ToArray();
    }
}
