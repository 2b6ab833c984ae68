using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>Ways to forecast a monthly series; their sources stand with each in the documentation of forecasts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ForecastMethod>))]
public enum ForecastMethod
{
    /// <summary>
    /// The combination, one of its methods where that errs half as much on rolling origins, or for intermittent demand
    /// <see cref="Intermittent"/>.
    /// </summary>
    Chosen,

    /// <summary>
    /// Mean of smoothing, autoregression, Theta, dynamic Theta, damped trend, paired months and airline, without the highest and lowest.
    /// </summary>
    Combination,

    /// <summary>As the same month of the last year.</summary>
    SeasonalNaive,

    /// <summary>Exponential smoothing with a fading trend and a season that may change.</summary>
    Smoothing,

    /// <summary>Autoregression of the changes from month to month.</summary>
    Autoregression,

    /// <summary>Theta (Assimakopoulos and Nikolopoulos 2000).</summary>
    Theta,

    /// <summary>Dynamic optimised Theta (Fiorucci and others 2016).</summary>
    DynamicTheta,

    /// <summary>Exponential smoothing with a fading trend on the values without their season.</summary>
    DampedTrend,

    /// <summary>Damped trend of the means of two months each.</summary>
    PairedMonths,

    /// <summary>ARIMA(0,1,1)(0,1,1).</summary>
    Airline,

    /// <summary>Croston (1972), for demand that is 0 in many months.</summary>
    Croston,

    /// <summary>Syntetos and Boylan (2005), for demand that is 0 in many months.</summary>
    SyntetosBoylan,

    /// <summary>Teunter, Syntetos and Babai (2011), for demand that is 0 in many months and may stop.</summary>
    TeunterSyntetosBabai,

    /// <summary>Mean of <see cref="SyntetosBoylan"/> and <see cref="TeunterSyntetosBabai"/>.</summary>
    Intermittent,

    /// <summary>Simple exponential smoothing that corrects the level by half of each error (Brown 1959), for a handful of months.</summary>
    SimpleSmoothing,
}
