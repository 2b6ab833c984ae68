using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// Numbers and days of tables as a language writes them; machine formats use <see cref="NumberText"/>. Immutable and thread-safe.
/// </summary>
/// <param name="texts">The texts of the language.</param>
internal sealed partial class LocalNumbers(ExplanationTexts texts)
{
    /// <summary>
    /// The pattern of a number as <see cref="NumberText"/> writes it, or of the dash that stands for one that is not known.
    /// </summary>
    public const string English = @"[-+−]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?%?|–";

    private readonly bool _french = string.Equals(texts.Language, "fr", StringComparison.Ordinal);

    /// <summary>A number that <see cref="NumberText"/> wrote, as French has it: a decimal comma, the sign of minus, a space that does not
    /// break before
    /// the percent sign.</summary>
    public static string InFrench(string number) =>
        (number.StartsWith('-') ? $"−{number.AsSpan(1)}" : number).Replace('.', ',').Replace("%", "\u00a0%", StringComparison.Ordinal);

    /// <summary>A day that <see cref="NumberText"/> wrote, as French has it; the same text where this process cannot read French.</summary>
    public static string DayInFrench(string day)
    {
        try
        {
            return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read)
                ? ExplanationTexts.For("fr").DateOf(read) : day;
        }
        catch (Exception exception) when (exception is System.Resources.MissingManifestResourceException or CultureNotFoundException)
        {
            return day;
        }
    }

    /// <summary>Whether a text is a number as <see cref="NumberText"/> writes it.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    /// <summary>Whether French puts what is counted in the plural: from 2 on.</summary>
    public static bool IsPlural(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double count) && Math.Abs(count) >= 2;

    public string Score(double value) => Written(NumberText.Score(value));

    /// <summary>A difference with its sign, so that a gain is told from a loss without colour.</summary>
    public string Change(double value) => Written(NumberText.Change(value));

    /// <summary>An amount more or less, with its sign.</summary>
    public string Difference(double value) => Written(NumberText.Difference(value));

    public string Amount(double value) => Written(NumberText.Amount(value));

    public string Percent(double share) => Written(NumberText.Percent(share));

    public string Day(DateOnly day) => texts.DateOf(day);

    /// <summary>A day in a column of a table: short in English, written out in French.</summary>
    public string DayCell(DateOnly day) => _french ? texts.DateOf(day) : NumberText.Day(day);

    private string Written(string number) => _french ? InFrench(number) : number;

    [GeneratedRegex("^(" + English + ")$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
