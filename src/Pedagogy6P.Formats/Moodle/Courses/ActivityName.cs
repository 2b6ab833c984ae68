using System.Net;
using System.Text;

namespace Pedagogy6P.Formats.Moodle.Courses;

/// <summary>
/// Writes names of activities alike whichever report they come from: entities are resolved, white space of all kinds is one space, and
/// the quotes that Moodle 4.5 turns into apostrophes are apostrophes everywhere. Stateless.
/// </summary>
internal static class ActivityName
{
    public static string Of(string written)
    {
        var name = new StringBuilder();
        foreach (char letter in WebUtility.HtmlDecode(written).Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(letter))
            {
                name.Append(letter == '"' ? '\'' : letter);
            }
            else if (name.Length > 0 && name[^1] != ' ')
            {
                name.Append(' ');
            }
        }

        return name.ToString().TrimEnd();
    }
}
