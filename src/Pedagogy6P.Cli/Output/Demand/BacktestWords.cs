using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>What tables and pages say of a backtest, for machines and for people. Pure functions.</summary>
internal static class BacktestWords
{
    /// <summary>Heads of <see cref="Rows"/>.</summary>
    public static readonly string[] Heads = ["Method", "sMAPE (%)", "MASE", "Within the intervals", "Seconds"];

    public static string Title(ReportSpeech speech) => speech.Say("How well months that are known would have been forecast");

    public static string Heading(BacktestReport report, ReportSpeech speech) => speech.Say(FormattableString.Invariant(
        $"{Plural.Of(report.Series, "series", "series")} judged over up to {Plural.Of(report.Horizon, "month", "months")}, ")
        + FormattableString.Invariant($"{report.LeftOut} left out"));

    public static string Note(BacktestReport report, ReportSpeech speech) => speech.Say(FormattableString.Invariant(
        $"Intervals are meant to hold {report.Level * 100:0.#} % of the months; the scale of MASE is the error of a year before."));

    /// <summary>Rows of figures by method.</summary>
    public static IEnumerable<string[]> Rows(BacktestReport report, ReportSpeech speech) => report.Methods.Select(own => new[]
    {
        MethodWords.NameOf(own.Method, speech),
        Figure(own.Smape, speech),
        Figure(own.Mase, speech),
        double.IsNaN(own.Coverage) ? "–" : speech.Percent(own.Coverage),
        Figure(own.Seconds, speech),
    });

    private static string Figure(double value, ReportSpeech speech) => speech.Number(double.IsNaN(value) ? null : value);
}
