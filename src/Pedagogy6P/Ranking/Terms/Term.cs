using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The eight terms of a score, each from 0 to 1, in the order in which contributions are added. Need multiplies all others: see
/// <see cref="TermWeights"/>.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Term>))]
public enum Term
{
    /// <summary>
    /// Personalised: weighted gain that the module stands for, by itself or by what it opens the way to, per hour until it is reached.
    /// </summary>
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

    /// <summary>Proof-based: probability of an effect that matters, for a sceptic.</summary>
    Evidence,

    /// <summary>Practice-centred: hands-on share and match of practice settings.</summary>
    Practice,
}
