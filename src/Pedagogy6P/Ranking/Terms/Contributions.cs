namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The share of each term in a score: that of Need is weight times need, that of any other (weight · need) · term.
/// <see cref="Total"/> adds them in the order of <see cref="Term"/>, so the shares are exact. An immutable value.
/// </summary>
/// <param name="Need">w_Need·N.</param>
/// <param name="Schedule">w_Schedule·N·S.</param>
/// <param name="Travel">w_Travel·N·T.</param>
/// <param name="Retention">w_Retention·N·R.</param>
/// <param name="Demand">w_Demand·N·D.</param>
/// <param name="Preference">w_Preference·N·U.</param>
/// <param name="Evidence">w_Evidence·N·E.</param>
/// <param name="Practice">w_Practice·N·X.</param>
public readonly record struct Contributions(
    double Need, double Schedule, double Travel, double Retention, double Demand, double Preference, double Evidence, double Practice)
{
    /// <summary>Number of terms.</summary>
    public const int Count = 8;

    /// <summary>The score: the sum of the contributions, left to right.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Total => Need + Schedule + Travel + Retention + Demand + Preference + Evidence + Practice;

    /// <summary>The contribution of a term.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is not a defined term.</exception>
    public double this[Term term] => term switch
    {
        Term.Need => Need,
        Term.Schedule => Schedule,
        Term.Travel => Travel,
        Term.Retention => Retention,
        Term.Demand => Demand,
        Term.Preference => Preference,
        Term.Evidence => Evidence,
        Term.Practice => Practice,
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, "Expected one of the eight terms."),
    };

    /// <summary>Term by term, this minus the other.</summary>
    public Contributions Minus(Contributions other) => new(
        Need - other.Need,
        Schedule - other.Schedule,
        Travel - other.Travel,
        Retention - other.Retention,
        Demand - other.Demand,
        Preference - other.Preference,
        Evidence - other.Evidence,
        Practice - other.Practice);
}
