using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The weight of each term, as given; scoring divides them by their sum. With need N and the other terms S, T, R, D, U, E and X, a score is
/// N · (w_Need + w_Schedule·S + w_Travel·T + w_Retention·R + w_Demand·D + w_Preference·U + w_Evidence·E + w_Practice·X).
/// Any non-negative finite weights with a positive sum are accepted; name only those that differ from the defaults,
/// <c>new TermWeights { Need = 0.5 }</c>. Immutable.
/// </summary>
public sealed record TermWeights
{
    /// <summary>The default weights.</summary>
    public static TermWeights Default { get; } = new();

    /// <summary>Weight of <see cref="Term.Need"/>; 0.30 by default.</summary>
    public double Need { get; init; } = 0.30;

    /// <summary>Weight of <see cref="Term.Schedule"/>; 0.08 by default.</summary>
    public double Schedule { get; init; } = 0.08;

    /// <summary>Weight of <see cref="Term.Travel"/>; 0.07 by default.</summary>
    public double Travel { get; init; } = 0.07;

    /// <summary>Weight of <see cref="Term.Retention"/>; 0.15 by default.</summary>
    public double Retention { get; init; } = 0.15;

    /// <summary>Weight of <see cref="Term.Demand"/>; 0.10 by default.</summary>
    public double Demand { get; init; } = 0.10;

    /// <summary>Weight of <see cref="Term.Preference"/>; 0.10 by default.</summary>
    public double Preference { get; init; } = 0.10;

    /// <summary>Weight of <see cref="Term.Evidence"/>; 0.10 by default.</summary>
    public double Evidence { get; init; } = 0.10;

    /// <summary>Weight of <see cref="Term.Practice"/>; 0.10 by default.</summary>
    public double Practice { get; init; } = 0.10;

    private double Sum => Need + Schedule + Travel + Retention + Demand + Preference + Evidence + Practice;

    internal TermWeights Normalised()
    {
        double sum = Sum;
        return new TermWeights
        {
            Need = Need / sum,
            Schedule = Schedule / sum,
            Travel = Travel / sum,
            Retention = Retention / sum,
            Demand = Demand / sum,
            Preference = Preference / sum,
            Evidence = Evidence / sum,
            Practice = Practice / sum,
        };
    }

    internal void Check(ViolationCollector violations)
    {
        foreach ((string name, double value) in Named())
        {
            if (!double.IsFinite(value) || value < 0)
            {
                violations.Add("options", null, $"Weights.{name}", value.ToString(CultureInfo.InvariantCulture),
                    "a finite number of 0 or more");
            }
        }

        if (!(Sum > 0) || !double.IsFinite(Sum))
        {
            violations.Add("options", null, "Weights", Sum.ToString(CultureInfo.InvariantCulture), "weights with a positive, finite sum");
        }
    }

    private (string Name, double Value)[] Named() =>
    [
        (nameof(Need), Need), (nameof(Schedule), Schedule), (nameof(Travel), Travel), (nameof(Retention), Retention),
        (nameof(Demand), Demand), (nameof(Preference), Preference), (nameof(Evidence), Evidence), (nameof(Practice), Practice),
    ];
}
