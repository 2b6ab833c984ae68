using System.Globalization;

namespace Pedagogy6P.Formats.Imports;

/// <summary>The languages that foreign files may be in. Stateless and thread-safe.</summary>
public static class ImportCulture
{
    /// <summary>
    /// Whether the platform knows a language by its BCP 47 tag: the platform makes cultures of any tag that is well formed, and one that
    /// it does not know has no words for months. A platform without cultures knows them all.
    /// </summary>
    /// <param name="tag">The tag.</param>
    public static bool IsKnown(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        CultureInfo[] all = CultureInfo.GetCultures(CultureTypes.AllCultures);
        return tag.Length > 0 && (all.Length <= 1 || all.Any(culture => culture.Name.Equals(tag, StringComparison.OrdinalIgnoreCase)));
    }
}
