using System.Collections.Immutable;
using MathNet.Numerics;

namespace Pedagogy6P.Proof.Trials;

/// <summary>
/// Whether the sides of a trial are as large as they were meant to be. Where they are not, somebody got lost on the way and no difference
/// can be trusted (Fabijan and others, 2019). An immutable value.
/// </summary>
/// <param name="Probability">Probability of sizes as far from those meant, read once: Pearson's χ².</param>
/// <param name="AnytimeProbability">
/// The same for a trial that is read again and again: at most 1 ÷ the Bayes factor of a Dirichlet prior about the sizes meant, which
/// exceeds 1 ÷ p at any time with a probability of at most p (Lindon and Malek, 2022).
/// </param>
public readonly record struct SampleRatioCheck(double Probability, double AnytimeProbability)
{
    /// <summary>Probability below which the alarm is given, as is usual: 0.001.</summary>
    public const double Alarming = 0.001;

    // What the Dirichlet prior weighs, in persons.
    private const double PriorPersons = 100;

    /// <summary>Whether sides are not as large as they were meant to be.</summary>
    public bool IsAlarming => Probability < Alarming;

    /// <summary>Checks the sizes of sides.</summary>
    /// <param name="counts">Per side how many persons, or groups, there are.</param>
    /// <param name="weights">Per side its weight, above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two sides, lengths differ, or a number is out of its range.</exception>
    public static SampleRatioCheck Of(ImmutableArray<long> counts, ImmutableArray<double> weights)
    {
        if (counts.Length < 2 || counts.Length != weights.Length || counts.Any(count => count < 0)
            || weights.Any(weight => !(weight > 0) || !double.IsFinite(weight)))
        {
            throw new ArgumentException("expected at least 2 sides with counts of 0 or more and weights above 0", nameof(counts));
        }

        double total = counts.Sum(), weight = weights.Sum();
        if (total <= 0)
        {
            return new(1, 1);
        }

        double chiSquared = 0, logFactor = SpecialFunctions.GammaLn(PriorPersons) - SpecialFunctions.GammaLn(PriorPersons + total);
        for (int side = 0; side < counts.Length; side++)
        {
            double share = weights[side] / weight, expected = total * share;
            chiSquared += (counts[side] - expected) * (counts[side] - expected) / expected;
            logFactor += SpecialFunctions.GammaLn((PriorPersons * share) + counts[side])
                - SpecialFunctions.GammaLn(PriorPersons * share) - (counts[side] * Math.Log(share));
        }

        double probability = chiSquared > 0 ? SpecialFunctions.GammaUpperRegularized((counts.Length - 1) / 2.0, chiSquared / 2) : 1;
        return new(probability, Math.Min(1, Math.Exp(-logFactor)));
    }
}
