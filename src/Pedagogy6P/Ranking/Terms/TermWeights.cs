using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The weight of each term, as given; scoring divides them by their sum. With need N and the other terms S, T, R, D, U, E and X, a score is
/// N · (w_Need + w_Schedule·S + w_Travel·T + w_Retention·R + w_Demand·D + w_Preference·U + w_Evidence·E + w_Practice·X).
/// Any non-negative finite weights with a positive sum are accepted; name only those that differ from the defaults,
/// <c>new TermWeights { Need = 0.5 }</c>. Further terms join the sum in the brackets with weights of their own. Immutable; equal when all
/// weights are.
/// </summary>
public sealed record TermWeights
{
    private static readonly ImmutableDictionary<string, double> None = ImmutableDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>The default weights.</summary>
    public static TermWeights Default { get; } = new();

    /// <summary>Weight of <see cref="Term.Need"/>; 0.30 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Need { get; init; } = 0.30;

    /// <summary>Weight of <see cref="Term.Schedule"/>; 0.08 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Schedule { get; init; } = 0.08;

    /// <summary>Weight of <see cref="Term.Travel"/>; 0.07 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Travel { get; init; } = 0.07;

    /// <summary>Weight of <see cref="Term.Retention"/>; 0.15 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Retention { get; init; } = 0.15;

    /// <summary>Weight of <see cref="Term.Demand"/>; 0.10 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Demand { get; init; } = 0.10;

    /// <summary>Weight of <see cref="Term.Preference"/>; 0.10 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Preference { get; init; } = 0.10;

    /// <summary>Weight of <see cref="Term.Evidence"/>; 0.10 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Evidence { get; init; } = 0.10;

    /// <summary>Weight of <see cref="Term.Practice"/>; 0.10 by default.</summary>
    [Range(0.0, double.MaxValue)]
    public double Practice { get; init; } = 0.10;

    /// <summary>
    /// Weights of further terms by name; those not named have their own (<see cref="ITerm.DefaultWeight"/>). Empty by default.
    /// </summary>
    public ImmutableDictionary<string, double> Further { get; init => field = value ?? None; } = None;

    /// <summary>The same weights with another one of a further term.</summary>
    /// <param name="further">Name of the term.</param>
    /// <param name="weight">Its weight, a finite number of 0 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="further"/> is null.</exception>
    public TermWeights With(string further, double weight) => this with { Further = Further.SetItem(further, weight) };

    /// <inheritdoc/>
    public bool Equals(TermWeights? other) => other is not null && Eight().SequenceEqual(other.Eight())
        && Further.Count == other.Further.Count
        && Further.All(weight => other.Further.TryGetValue(weight.Key, out double same) && weight.Value.Equals(same));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Need, Schedule, Travel, Retention, Demand, Preference, Evidence, HashCode.Combine(Practice, Further.Count));

    internal TermWeights Normalised(ImmutableArray<ITerm> further = default)
    {
        ImmutableArray<ITerm> terms = further.IsDefault ? [] : further;
        double sum = SumWith(terms);
        return new TermWeights
        {
            Further = terms.ToImmutableDictionary(term => term.Name, term => WeightOf(term) / sum, StringComparer.Ordinal),
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

    internal void Check(ViolationCollector violations, ImmutableArray<ITerm> further)
    {
        OptionRules.Check(this, "options", violations, "Weights.");
        FurtherTermRules.Check(violations, further, Further);
        double sum = SumWith(further);
        if (!(sum > 0) || !double.IsFinite(sum))
        {
            violations.Add("options", null, "Weights", sum.ToString(CultureInfo.InvariantCulture), "weights with a positive, finite sum");
        }
    }

    private double SumWith(ImmutableArray<ITerm> further)
    {
        double sum = Need + Schedule + Travel + Retention + Demand + Preference + Evidence + Practice;
        foreach (ITerm? term in further)
        {
            sum += term is null ? 0 : WeightOf(term);
        }

        return sum;
    }

    private double WeightOf(ITerm term) =>
        term.Name is not null && Further.TryGetValue(term.Name, out double weight) ? weight : term.DefaultWeight;

    private double[] Eight() => [Need, Schedule, Travel, Retention, Demand, Preference, Evidence, Practice];
}
