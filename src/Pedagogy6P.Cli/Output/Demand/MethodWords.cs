using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Names of the ways to forecast, for machines and for people. Pure functions.</summary>
internal static class MethodWords
{
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
        ForecastMethod.SimpleSmoothing => "simple-smoothing",
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
        ForecastMethod.SimpleSmoothing => "simple smoothing",
        _ => "intermittent demand",
    });
}
