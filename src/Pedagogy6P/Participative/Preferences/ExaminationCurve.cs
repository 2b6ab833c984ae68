using System.Collections.Immutable;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// How likely each place of a list is to be looked at, relative to the first. What was not looked at was not turned down. Immutable and
/// thread-safe.
/// </summary>
public sealed class ExaminationCurve
{
    // Places beyond are as likely as this one.
    private const int Farthest = 1000;

    private readonly float[] _logs;

    private ExaminationCurve(ImmutableArray<double> probabilities, bool isEstimated)
    {
        (Probabilities, IsEstimated) = (probabilities, isEstimated);
        _logs = [.. probabilities.Select(probability => (float)Math.Log(probability))];
    }

    /// <summary>By place, the first at 0: 1 for the first, above 0, never rising; places beyond are as likely as the last.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>Whether it was estimated from choices; else it is a stated curve.</summary>
    public bool IsEstimated { get; }

    /// <summary>The stated curve: 1 ÷ place^η, as is usual where nothing is known (Joachims, Swaminathan and Schnabel 2017).</summary>
    /// <param name="eta">η, 0 (all places alike) to 5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="eta"/> is out of its range.</exception>
    public static ExaminationCurve Power(double eta = 1)
    {
        if (!(eta is >= 0 and <= 5))
        {
            throw new ArgumentOutOfRangeException(nameof(eta), eta, "Expected a number from 0 to 5.");
        }

        return new ExaminationCurve([.. Enumerable.Range(1, Farthest).Select(place => Math.Pow(place, -eta))], isEstimated: false);
    }

    /// <summary>A curve of given probabilities.</summary>
    /// <param name="probabilities">By place: 1 for the first, above 0, never rising; 1 to 1,000 of them.</param>
    /// <param name="isEstimated">Whether they were estimated from choices.</param>
    /// <exception cref="ArgumentException">They are none, too many, or not as said.</exception>
    public static ExaminationCurve Of(ImmutableArray<double> probabilities, bool isEstimated)
    {
        if (probabilities.IsDefaultOrEmpty || probabilities.Length > Farthest || probabilities[0] is < 1 or > 1
            || !(probabilities[^1] > 0) || probabilities.Zip(probabilities.Skip(1)).Any(pair => !(pair.First >= pair.Second)))
        {
            throw new ArgumentException("Expected 1 to 1,000 probabilities above 0, the first 1 and none larger than the one before.",
                nameof(probabilities));
        }

        return new ExaminationCurve(probabilities, isEstimated);
    }

    /// <summary>The logarithm of the probability of a place, 1 for the first.</summary>
    internal float LogOf(int position) => _logs[Math.Clamp(position, 1, _logs.Length) - 1];
}
