using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>
/// Intervals of 95 % by drawing whole worlds with replacement (Efron and Tibshirani 1993, percentiles): all policies meet the same draws,
/// so that differences are paired. Bounds are NaN with fewer than two worlds, and where the
/// measure of some draw is. Immutable and thread-safe.
/// </summary>
internal sealed class WorldBootstrap
{
    /// <summary>Draws.</summary>
    public const int Draws = 2000;

    private readonly int[][] _counts;
    private readonly int[] _once;

    public WorldBootstrap(int worlds, int seed)
    {
        var random = new SeededRandom((long)seed);
        _once = new int[worlds];
        Array.Fill(_once, 1);
        _counts = new int[Draws][];
        for (int draw = 0; draw < Draws; draw++)
        {
            _counts[draw] = new int[worlds];
            for (int world = 0; world < worlds; world++)
            {
                _counts[draw][random.Next(worlds)]++;
            }
        }
    }

    /// <summary>A measure.</summary>
    public Interval Of(Measure measure, ReadOnlySpan<YearFigures> worlds)
    {
        double[] drawn = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            drawn[draw] = measure.Of(worlds, _counts[draw]);
        }

        return Percentiles(measure.Of(worlds, _once), drawn);
    }

    /// <summary>The difference of a measure, one less the other.</summary>
    public Interval Difference(Measure measure, ReadOnlySpan<YearFigures> one, ReadOnlySpan<YearFigures> other)
    {
        double[] drawn = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            drawn[draw] = measure.Of(one, _counts[draw]) - measure.Of(other, _counts[draw]);
        }

        return Percentiles(measure.Of(one, _once) - measure.Of(other, _once), drawn);
    }

    // One world says nothing of others.
    private Interval Percentiles(double estimate, double[] drawn)
    {
        if (_once.Length < 2 || Array.Exists(drawn, double.IsNaN))
        {
            return new Interval(estimate, double.NaN, double.NaN);
        }

        Array.Sort(drawn);
        return new Interval(estimate, drawn[(int)(0.025 * (Draws - 1))], drawn[(int)Math.Ceiling(0.975 * (Draws - 1))]);
    }
}
