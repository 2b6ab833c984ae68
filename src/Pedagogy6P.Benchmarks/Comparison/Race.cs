using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>Times several implementations in turns, so that a machine that gets slower does so for all of them.</summary>
internal static class Race
{
    /// <summary>One row per contestant, in their order.</summary>
    public static IReadOnlyList<ComparisonRow> Run(IReadOnlyList<Contestant> contestants, int repetitions, Clock clock)
    {
        double[][] seconds = [.. contestants.Select(_ => new double[repetitions])];
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            for (int number = 0; number < contestants.Count; number++)
            {
                seconds[number][repetition] = contestants[number].Measure(clock);
            }
        }

        return [.. contestants.Select((contestant, number) => Row(contestant, seconds[number]))];
    }

    private static ComparisonRow Row(Contestant contestant, double[] seconds)
    {
        double median = Timings.Median(seconds);
        return new ComparisonRow(
            contestant.Case,
            contestant.Implementation,
            contestant.Threads,
            contestant.Modules,
            contestant.Learners,
            contestant.FeasibleShare,
            (double)contestant.Learners * contestant.Modules / median,
            1e6 * median / contestant.Learners,
            Timings.Spread(seconds))
        {
            PairsScored = contestant.PairsScored,
        };
    }
}
