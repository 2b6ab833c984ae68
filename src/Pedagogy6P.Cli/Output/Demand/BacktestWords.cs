using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>What tables and pages say of a backtest, for machines and for people. Pure functions.</summary>
internal static class BacktestWords
{
    /// <summary>Heads of <see cref="Rows"/>.</summary>
    public static readonly string[] Heads = ["Method", "sMAPE (%)", "MASE", "Within the intervals", "Seconds"];

    /// <summary>A method in machine formats.</summary>
    public static string WordOf(ForecastMethod method) => method switch
    {
        ForecastMethod.Chosen => "chosen",
        ForecastMethod.Combination => "combination",
        ForecastMethod.SeasonalNaive => "seasonal-naive",
        ForecastMethod.Smoothing => "ets",
        ForecastMethod.Autoregression => "autoregression",
        ForecastMethod.Theta => "theta",
        ForecastMethod.DynamicTheta => "dynamic-theta",
        ForecastMethod.DampedTrend => "damped-trend",
        ForecastMethod.PairedMonths => "paired-months",
        ForecastMethod.Airline => "airline",
        ForecastMethod.Croston => "croston",
        ForecastMethod.SyntetosBoylan => "syntetos-boylan",
        ForecastMethod.TeunterSyntetosBabai => "teunter-syntetos-babai",
        _ => "intermittent",
    };

    /// <summary>A method for people.</summary>
    public static string NameOf(ForecastMethod method, ReportSpeech speech) => speech.Say(method switch
    {
        ForecastMethod.Chosen => "chosen series by series (default)",
        ForecastMethod.Combination => "combination",
        ForecastMethod.SeasonalNaive => "as a year before",
        ForecastMethod.Smoothing => "exponential smoothing (ETS)",
        ForecastMethod.Autoregression => "autoregression of changes",
        ForecastMethod.Theta => "Theta",
        ForecastMethod.DynamicTheta => "dynamic optimised Theta",
        ForecastMethod.DampedTrend => "fading trend",
        ForecastMethod.PairedMonths => "fading trend of paired months",
        ForecastMethod.Airline => "airline model",
        ForecastMethod.Croston => "Croston",
        ForecastMethod.SyntetosBoylan => "Syntetos and Boylan",
        ForecastMethod.TeunterSyntetosBabai => "Teunter, Syntetos and Babai",
        _ => "intermittent demand",
    });

    public static string Title(ReportSpeech speech) => speech.Say("How well months that are known would have been forecast");

    public static string Heading(BacktestReport report, ReportSpeech speech) => speech.Say(FormattableString.Invariant(
        $"{Plural.Of(report.Series, "series", "series")} judged over {Plural.Of(report.Horizon, "month", "months")}, ")
        + FormattableString.Invariant($"{report.LeftOut} left out"));

    public static string Note(BacktestReport report, ReportSpeech speech) => speech.Say(FormattableString.Invariant(
        $"Intervals are meant to hold {report.Level * 100:0.#} % of the months; the scale of MASE is the error of a year before."));

    /// <summary>Rows of figures by method.</summary>
    public static IEnumerable<string[]> Rows(BacktestReport report, ReportSpeech speech) => report.Methods.Select(own => new[]
    {
        NameOf(own.Method, speech),
        Figure(own.Smape, speech),
        Figure(own.Mase, speech),
        double.IsNaN(own.Coverage) ? "–" : speech.Percent(own.Coverage),
        Figure(own.Seconds, speech),
    });

    private static string Figure(double value, ReportSpeech speech) => speech.Number(double.IsNaN(value) ? null : value);
}
