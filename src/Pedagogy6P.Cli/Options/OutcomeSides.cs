using System.Globalization;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Options;

/// <summary>Refuses an outcome that is named as two things at once.</summary>
internal static class OutcomeSides
{
    /// <summary>
    /// Compares the outcomes of several options, without regard to case, to spaces around them and to how numbers are written.
    /// </summary>
    /// <exception cref="ToolException">An outcome is named by two of them.</exception>
    public static void RequireApart(params (string Option, IEnumerable<string> Outcomes)[] sides)
    {
        for (int left = 0; left < sides.Length; left++)
        {
            for (int right = left + 1; right < sides.Length; right++)
            {
                if (sides[left].Outcomes.FirstOrDefault(outcome =>
                    sides[right].Outcomes.Any(other => IsSame(outcome, other))) is string both)
                {
                    throw ToolException.WrongUsage(
                        $"{sides[right].Option}: found \"{both}\", expected outcomes that {sides[left].Option} does not name, too.",
                        "An outcome is the event, or it is not, or it competes with it.");
                }
            }
        }
    }

    private static bool IsSame(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase)
        || (double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out double a)
        && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out double b) && a == b);
}
