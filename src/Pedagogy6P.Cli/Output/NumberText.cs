using System.Globalization;

namespace Pedagogy6P.Cli.Output;

/// <summary>Numbers as tables show them, whatever the culture; machine formats keep every digit instead.</summary>
internal static class NumberText
{
    public static string Score(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign, so that a gain is told from a loss without colour.</summary>
    public static string Change(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Amount(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An amount more or less, with its sign; 0 where it is rounded away.</summary>
    public static string Difference(double value) => value.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
