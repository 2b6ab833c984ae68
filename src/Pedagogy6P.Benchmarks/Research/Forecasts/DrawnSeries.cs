using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>
/// Draws series like those of a category of the M3 competition (Makridakis &amp; Hibon 2000) in length, noise, season, trend that fades,
/// steps and outliers. None is drawn from a model that the methods fit: walk, fading slope, cycle, season that wanders, autocorrelated
/// noise with heavy tails.
/// </summary>
/// <param name="Name">The category.</param>
/// <param name="Count">Series of it in the competition.</param>
/// <param name="Lengths">Months of its series.</param>
/// <param name="Noise">Least and most noise, in logarithms as all that follows.</param>
/// <param name="Walk">Least and most step of the level.</param>
/// <param name="Slope">Least and most step of the slope.</param>
/// <param name="Seasonal">Share of series with a season.</param>
/// <param name="Season">Least and most season.</param>
/// <param name="Cyclical">Share of series with a cycle.</param>
/// <param name="Steps">Share of series with steps.</param>
internal sealed record DrawnSeries(string Name, int Count, int[] Lengths, (double, double) Noise, (double, double) Walk,
    (double, double) Slope, double Seasonal, (double, double) Season, double Cyclical, double Steps)
{
    private const int WarmUp = 60;

    /// <summary>The categories.</summary>
    public static readonly DrawnSeries[] All =
    [
        new("micro", 474, [68, 68, 68, 68, 68, 126, 126, 144], (0.04, 0.35), (0.005, 0.08), (0.0005, 0.006), 0.6, (0.03, 0.3), 0.3, 0.4),
        new("industry", 334, [144, 144, 144, 134, 96], (0.015, 0.1), (0.005, 0.03), (0.0005, 0.004), 0.85, (0.03, 0.3), 0.6, 0.2),
        new("macro", 312, [144, 144, 132, 126], (0.001, 0.03), (0.001, 0.015), (0.0003, 0.002), 0.6, (0.01, 0.12), 0.5, 0.1),
        new("finance", 145, [69, 84, 100, 133, 144], (0.002, 0.05), (0.015, 0.08), (0.0003, 0.004), 0.25, (0.02, 0.1), 0.5, 0.2),
        new("demographic", 111, [138, 138, 120, 144, 72], (0.003, 0.06), (0.001, 0.015), (0.0002, 0.001), 0.75, (0.02, 0.2), 0, 0.1),
        new("other", 52, [71, 82, 116, 121], (0.005, 0.08), (0.005, 0.03), (0.0003, 0.002), 0.4, (0.02, 0.15), 0, 0.2),
    ];

    /// <summary>All series of the category, those of odd places in the half that methods are judged on.</summary>
    /// <param name="dice">The lot.</param>
    public IEnumerable<StandIn> Draw(Dice dice) =>
        Enumerable.Range(0, Count).Select(place => StandIn.Of("drawn: " + Name, place % 2, Values(dice)));

    private double[] Values(Dice dice)
    {
        int months = dice.Of(Lengths) + WarmUp;
        double noise = Log(dice, Noise), walk = Log(dice, Walk), step = Log(dice, Slope);
        double season = dice.Chance(Seasonal) ? Log(dice, Season) : 0;
        double cycle = dice.Chance(Cyclical) ? (2 * noise) + walk : 0;
        double jump = dice.Chance(Steps) ? 0.06 + (2 * noise) : 0;
        double kept = dice.Between(0.85, 1.0), drift = 0.002 * dice.Normal(), memory = dice.Between(-0.2, 0.5);
        double angle = 2 * Math.PI / dice.Between(24.0, 70.0), damping = dice.Between(0.9, 0.98);
        double[] seasons = [.. Enumerable.Range(0, 12).Select(_ => season * dice.Normal())];
        double level = 0, slope = 2 * step * dice.Normal(), error = 0, one = 0, two = 0;
        double[] values = new double[months];
        for (int month = 0; month < months; month++)
        {
            slope = (kept * slope) + (step * dice.Normal());
            level += drift + slope + (walk * dice.Normal() * (dice.Chance(0.5) ? 1 : 0.3));
            level += dice.Chance(1 / 60.0) ? jump * dice.Normal() : 0;
            (one, two) = ((2 * Math.Cos(angle) * damping * one) - (damping * damping * two) + (0.15 * dice.Normal()), one);
            seasons[month % 12] += 0.04 * season * dice.Normal();
            double tail = dice.Chance(0.05) ? 2.5 : 0.9;
            error = (memory * error) + (noise * tail * dice.Normal());
            double outlier = dice.Chance(0.01) ? 4 * noise * dice.Normal() : 0;
            values[month] = level + (cycle * one) + seasons[month % 12] + error + outlier;
        }

        double centre = values.Average(), size = Log(dice, (800, 8000));
        return [.. values.Skip(WarmUp).Select(value => Math.Max(Math.Round(size * Math.Exp(value - centre), 2), 0.01))];
    }

    private static double Log(Dice dice, (double Least, double Most) range) =>
        Math.Exp(dice.Between(Math.Log(range.Least), Math.Log(range.Most)));
}
