using System.Collections.Immutable;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>Offers, priors and histories to test tastes with.</summary>
internal static class Tastes
{
    public static readonly DateOnly Day = new(2027, 1, 4);

    public static readonly ExaminationCurve Curve = ExaminationCurve.Power();

    /// <summary>Days in which nothing is forgotten.</summary>
    public const double Never = double.PositiveInfinity;

    public static OfferFeatures Offer(params float[] values) => new(values);

    public static OfferFeatures Any(Dice dice, int dimensions) => new(
        [.. Enumerable.Range(0, dimensions).Select(_ => (float)dice.Real(-1, 1))], dice.Chance(0.5) ? 0 : dice.Real(0, 3));

    /// <summary>Means and covariances in no order, positive definite.</summary>
    public static PreferencePrior AnyPrior(Dice dice, int dimensions)
    {
        double[][] root = [.. Enumerable.Range(0, dimensions).Select(_ => Row(dice, dimensions, 1))];
        double[] covariance = new double[dimensions * dimensions];
        for (int row = 0; row < dimensions; row++)
        {
            for (int column = 0; column < dimensions; column++)
            {
                covariance[(row * dimensions) + column] = root[row].Zip(root[column], (one, other) => one * other).Sum()
                    + (row == column ? 0.05 : 0);
            }
        }

        return PreferencePrior.Of(Row(dice, dimensions, 1), covariance);
    }

    public static ShownList List(DateOnly day, int chosen, params IEnumerable<OfferFeatures> offers) => new(day,
        [.. offers.Select((offer, place) => new ShownItem(offer, place + 1, place == chosen))]);

    public static PreferenceObservation AnyObservation(Dice dice, int dimensions, DateOnly day)
    {
        if (dice.Chance(0.5))
        {
            return new Judgement(day, Any(dice, dimensions), dice.Chance(0.5));
        }

        ImmutableArray<OfferFeatures> offers = [.. Enumerable.Range(0, dice.Between(2, 12)).Select(_ => Any(dice, dimensions))];
        return List(day, dice.Below(offers.Length), offers);
    }

    private static double[] Row(Dice dice, int dimensions, double size) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => dice.Real(-size, size))];
}
