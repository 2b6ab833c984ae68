using System.Globalization;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>Words and numbers of tables and pages in the language of the reader. Immutable and thread-safe.</summary>
/// <param name="messages">The translations.</param>
internal class ReportSpeech(MessageCatalogue messages)
{
    private const double SmallestPlain = 5e-4, LargestPlain = 1e5, LeastProbability = 0.001;

    public string Language => messages.Language;

    /// <summary>A text that is known in both languages.</summary>
    public string Say(string english) => messages.Say(english);

    /// <summary>A text with numbers, written in English first.</summary>
    public string Say(FormattableString english) => messages.Say(english.ToString(CultureInfo.InvariantCulture));

    public string Number(double value) => messages.SayCell(Plain(value));

    public string Whole(long value) => messages.SayCell(value.ToString(CultureInfo.InvariantCulture));

    public string Number(double? value) => value is double known ? Number(known) : "–";

    /// <summary>A round number at the edge of a picture.</summary>
    public string Tick(double value) => messages.SayCell(value.ToString("0.####", CultureInfo.InvariantCulture) is "0" && value != 0
        ? Plain(value) : value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>A probability behind "p", such as "= 0.189" or "&lt; 0.001".</summary>
    public string Probability(double? value) => value < LeastProbability ? $"< {Number(LeastProbability)}" : $"= {Number(value)}";

    /// <summary>A share of 0 to 1 in percent.</summary>
    public string Percent(double share) => messages.SayCell(NumberText.Percent(share));

    public string Interval(double? low, double? high) =>
        low is double from and not double.NaN && high is double to and not double.NaN ? messages.Say($"{Plain(from)} to {Plain(to)}") : "–";

    private static string Plain(double value) => value.ToString(
        Math.Abs(value) is (>= SmallestPlain and < LargestPlain) or 0 ? "0.000;-0.000;0.000" : "0.00e+0", CultureInfo.InvariantCulture);
}
