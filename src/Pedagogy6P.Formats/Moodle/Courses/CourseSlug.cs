using System.Text;

namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>Writes short names of courses as Moodle's file names have them. Stateless.</summary>
internal static class CourseSlug
{
    private const string Removed = "&<>\"`|':\\/";

    /// <summary>
    /// As completion reports have them: lower case, then one underscore for each byte that is no <c>a</c> to <c>z</c>, digit or hyphen.
    /// What is written so already stays.
    /// </summary>
    public static string Of(string shortName)
    {
        var slug = new StringBuilder();
        foreach (byte letter in Encoding.UTF8.GetBytes(Composed(shortName).ToLowerInvariant()))
        {
            slug.Append(letter == '-' || char.IsAsciiLetterLower((char)letter) || char.IsAsciiDigit((char)letter) ? (char)letter : '_');
        }

        return slug.ToString();
    }

    /// <summary>As logs and grades have them: without characters that file names may not have. What is written so already stays.</summary>
    public static string Cleaned(string shortName) => string.Concat(Composed(shortName).Where(letter =>
            !char.IsControl(letter) && !Removed.Contains(letter, StringComparison.Ordinal)))
        .Replace("..", ".", StringComparison.Ordinal).Trim();

    /// <summary>What is left of a name in any file name; the same for names that may be one course.</summary>
    public static string Core(string shortName) => Of(shortName).Replace("_", "", StringComparison.Ordinal);

    /// <summary>The name as it is, accents composed: some systems take them apart in file names.</summary>
    public static string Composed(string shortName)
    {
        string name = shortName.Trim();
        return name.IsNormalized() ? name : name.Normalize();
    }
}
