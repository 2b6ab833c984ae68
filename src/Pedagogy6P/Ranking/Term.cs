using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking;

/// <summary>The eight terms of a score, in the order in which contributions are added.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Term>))]
public enum Term
{
    /// <summary>Personalised: need-weighted competency gain per hour.</summary>
    Need,

    /// <summary>Personalised: how lightly the load sits in the hours there are.</summary>
    Schedule,

    /// <summary>Personalised: how near the session is.</summary>
    Travel,

    /// <summary>Preventive: probability of staying to the end.</summary>
    Retention,

    /// <summary>Predictive: demand for what is taught.</summary>
    Demand,

    /// <summary>Participative: what the learner likes.</summary>
    Preference,

    /// <summary>Proof-based: probability of an effect that matters.</summary>
    Evidence,

    /// <summary>Practice-centred: hands-on share and match of practice settings.</summary>
    Practice,
}
