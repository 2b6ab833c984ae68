using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// How large the calibration error of a calibrated model is by chance. On few rows <see cref="RiskMetrics.ExpectedCalibrationError"/> is
/// well above 0 for every model, for
/// the share of events of a bin strays from its probability (Bröcker and Smith 2007). Pure and thread-safe.
/// </summary>
public static class CalibrationChance
{
    private const int Bins = 15;

    /// <summary>
    /// A quantile of the calibration error, 15 equal-mass bins, under perfect calibration, by the wild bootstrap (Wu 1986; by persons:
    /// Cameron, Gelbach and Miller 2008):
    /// the residuals y − p of the rows keep their size and their weight and take a sign at random, one for all rows of a person. So it
    /// holds for rows that are weighted
    /// for censoring and for several rows of one person, where drawing outcomes by their probabilities would not. It shrinks with 1 ÷
    /// √rows. Deterministic for a seed.
    /// NaN without rows.
    /// </summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="probabilities">Per row a probability.</param>
    /// <param name="persons">Per row the person's code; empty takes every row for a person.</param>
    /// <param name="weights">Per row a finite weight ≥ 0; empty counts every row 1.</param>
    /// <param name="level">Which quantile, between 0 and 1.</param>
    /// <param name="draws">Number of draws, 1 or more.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a label is not 0 or 1, a probability is NaN, a weight is negative or not finite.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Draws &lt; 1, or the level is not between 0 and 1.</exception>
    public static double Quantile(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities, ReadOnlySpan<int> persons = default,
        ReadOnlySpan<double> weights = default, double level = 0.975, int draws = 500, long seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (!persons.IsEmpty && persons.Length != labels.Length)
        {
            throw new ArgumentException("One person per row is needed.", nameof(persons));
        }

        RankedScores ranked = new(labels, probabilities, weights);
        double[] errors = new double[draws], outcomes = new double[labels.Length], means = new double[labels.Length];
        Dictionary<int, double> signs = [];
        SeededRandom random = new(seed);
        for (int draw = 0; draw < draws; draw++)
        {
            signs.Clear();
            for (int row = 0; row < outcomes.Length; row++)
            {
                if (persons.IsEmpty || !signs.TryGetValue(persons[row], out double sign))
                {
                    sign = (random.NextBits() & 1) == 0 ? 1 : -1;
                    if (!persons.IsEmpty)
                    {
                        signs.Add(persons[row], sign);
                    }
                }

                outcomes[row] = probabilities[row] + (sign * (labels[row] - probabilities[row]));
            }

            errors[draw] = ranked.CalibrationError(Bins, outcomes, means);
        }

        Array.Sort(errors);
        return errors[(int)Math.Ceiling(level * draws) - 1];
    }
}
