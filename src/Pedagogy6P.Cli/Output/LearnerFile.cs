using System.Globalization;
using System.Text;

namespace Pedagogy6P.Cli.Output;

/// <summary>Names of files that are about one learner each.</summary>
internal static class LearnerFile
{
    // What some file system does not take in a name, and the mark of an escape.
    private const string Forbidden = "%/\\:*?\"<>|";

    /// <summary>The id with an ending, a letter that names of files cannot have as <c>%</c> and two hexadecimal digits.</summary>
    /// <param name="learner">The id.</param>
    /// <param name="ending">The ending, without its dot.</param>
    public static string Name(string learner, string ending)
    {
        var name = new StringBuilder();
        foreach (char letter in learner)
        {
            if (Forbidden.Contains(letter, StringComparison.Ordinal))
            {
                name.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            }
            else
            {
                name.Append(letter);
            }
        }

        return name.Append('.').Append(ending).ToString();
    }
}
