using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The share of each term in a score: that of Need is weight times need, that of any other (weight · need) · term.
/// <see cref="Total"/> adds them in the order of <see cref="Term"/>, then the further ones in theirs, so the shares are exact. In JSON
/// every further term stands by its name beside the eight. An immutable value; two are equal when all shares are, further ones in order.
/// </summary>
/// <param name="Need">w_Need·N.</param>
/// <param name="Schedule">w_Schedule·N·S.</param>
/// <param name="Travel">w_Travel·N·T.</param>
/// <param name="Retention">w_Retention·N·R.</param>
/// <param name="Demand">w_Demand·N·D.</param>
/// <param name="Preference">w_Preference·N·U.</param>
/// <param name="Evidence">w_Evidence·N·E.</param>
/// <param name="Practice">w_Practice·N·X.</param>
[JsonConverter(typeof(ContributionsJsonConverter))]
public readonly record struct Contributions(
    double Need, double Schedule, double Travel, double Retention, double Demand, double Preference, double Evidence, double Practice)
{
    /// <summary>Number of terms, further ones aside.</summary>
    public const int Count = 8;

    // Default where there is none, which is nearly always: the hot paths copy one empty reference and add nothing.
    private readonly ImmutableArray<TermValue> _further;

    /// <summary>The shares of the further terms (<see cref="Catalogue.ITerm"/>), in the order of their list; empty without any.</summary>
    public ImmutableArray<TermValue> Further
    {
        get => _further.IsDefault ? [] : _further;
        init => _further = value.IsDefaultOrEmpty ? default : value;
    }

    /// <summary>The score: the sum of the contributions, left to right.</summary>
    public double Total
    {
        get
        {
            double total = Need + Schedule + Travel + Retention + Demand + Preference + Evidence + Practice;
            return _further.IsDefault ? total : Sum(total, _further);
        }
    }

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

    /// <summary>The contribution of a further term by its name; 0 where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="further"/> is null.</exception>
    public double this[string further]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(further);
            return Further.FirstOrDefault(share => string.Equals(share.Term, further, StringComparison.Ordinal)).Value;
        }
    }

    /// <summary>Term by term, this minus the other; a further term that one side lacks counts 0 there.</summary>
    public Contributions Minus(Contributions other)
    {
        Contributions self = this;
        return new(
            Need - other.Need,
            Schedule - other.Schedule,
            Travel - other.Travel,
            Retention - other.Retention,
            Demand - other.Demand,
            Preference - other.Preference,
            Evidence - other.Evidence,
            Practice - other.Practice)
        {
            Further =
            [
                .. Further.Concat(other.Further).Select(share => share.Term).Distinct(StringComparer.Ordinal)
                    .Select(name => new TermValue(name, self[name] - other[name])),
            ],
        };
    }

    /// <inheritdoc/>
    public bool Equals(Contributions other) =>
        Need.Equals(other.Need) && Schedule.Equals(other.Schedule) && Travel.Equals(other.Travel) && Retention.Equals(other.Retention)
        && Demand.Equals(other.Demand) && Preference.Equals(other.Preference) && Evidence.Equals(other.Evidence)
        && Practice.Equals(other.Practice) && _further.AsSpan().SequenceEqual(other._further.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = HashCode.Combine(Need, Schedule, Travel, Retention, Demand, Preference, Evidence, Practice);
        foreach (TermValue share in _further.AsSpan())
        {
            hash = HashCode.Combine(hash, share);
        }

        return hash;
    }

    private static double Sum(double total, ImmutableArray<TermValue> further)
    {
        foreach (TermValue share in further)
        {
            total += share.Value;
        }

        return total;
    }
}
