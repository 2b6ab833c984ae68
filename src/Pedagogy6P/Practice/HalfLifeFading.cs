using System.Collections.Frozen;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Practice;

/// <summary>
/// Mastery halves with every half-life of its competency (Ebbinghaus 1885; Settles and Meeder 2016), down to a share that stays
/// (Bahrick 1984): after d days μ·(s + (1 − s)·2^(−d ÷ h)). Immutable and thread-safe.
/// </summary>
public sealed class HalfLifeFading : IMasteryFading
{
    private readonly FrozenDictionary<string, double> _halfLives;

    /// <summary>Takes half-lives.</summary>
    /// <param name="halfLives">Days by competency id, above 0; infinite where a competency does not fade.</param>
    /// <param name="otherwise">Days of competencies without their own, above 0; infinite by default.</param>
    /// <param name="stays">The share s of a mastery that stays whatever time passes, 0 to 1; 0 by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="halfLives"/> is null.</exception>
    /// <exception cref="InputRefusedException">A number is out of its range; all of them are told.</exception>
    public HalfLifeFading(IReadOnlyDictionary<string, double> halfLives, double otherwise = double.PositiveInfinity, double stays = 0)
    {
        ArgumentNullException.ThrowIfNull(halfLives);
        var violations = new ViolationCollector();
        foreach ((string competency, double days) in halfLives)
        {
            AddUnless(days > 0, competency, days, "days above 0");
        }

        AddUnless(otherwise > 0, nameof(otherwise), otherwise, "days above 0");
        AddUnless(stays is >= 0 and <= 1, nameof(stays), stays, "a share from 0 to 1");
        violations.ThrowIfAny();
        (_halfLives, Otherwise, Stays) = (halfLives.ToFrozenDictionary(StringComparer.Ordinal), otherwise, stays);

        void AddUnless(bool isRight, string column, double value, string expected)
        {
            if (!isRight)
            {
                violations.Add("fading", null, column, value.ToString(CultureInfo.InvariantCulture), expected);
            }
        }
    }

    /// <summary>Days of competencies without their own.</summary>
    public double Otherwise { get; }

    /// <summary>The share that stays.</summary>
    public double Stays { get; }

    /// <summary>The half-life of a competency in days.</summary>
    /// <param name="competencyId">Id of the competency; any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="competencyId"/> is null.</exception>
    public double HalfLifeOf(string competencyId) => _halfLives.GetValueOrDefault(competencyId, Otherwise);

    /// <inheritdoc/>
    public double Faded(string competencyId, double mastery, double days) =>
        mastery * (Stays + ((1 - Stays) * double.Exp2(-Math.Max(0, days) / HalfLifeOf(competencyId))));
}
