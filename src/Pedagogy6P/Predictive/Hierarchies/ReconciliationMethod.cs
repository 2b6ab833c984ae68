using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>How forecasts of a hierarchy are made to add up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReconciliationMethod>))]
public enum ReconciliationMethod
{
    /// <summary>
    /// Whichever of the other two had the smaller errors on the later half of the months, weighed by what was learnt on the earlier half;
    /// bottom-up where there are too few months or too many series to tell.
    /// </summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>Sums of the forecasts of the finest series.</summary>
    [JsonStringEnumMemberName("bottom-up")]
    BottomUp,

    /// <summary>
    /// The coherent forecasts with the least variance of errors (MinT, Wickramasuriya, Athanasopoulos and Hyndman 2019), by their
    /// covariance with correlations shrunk towards 0 (Schäfer and Strimmer 2005).
    /// </summary>
    [JsonStringEnumMemberName("mint-shrink")]
    MinTrace,
}
