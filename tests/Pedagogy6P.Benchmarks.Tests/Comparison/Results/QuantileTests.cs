using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Results;

public sealed class QuantileTests
{
    private static readonly Arbitrary<double[]> Durations =
        Any.Number(0, 1000).Convert(number => number / 8.0, value => (int)(8 * value)).Array().Filter(durations => durations.Length > 0);

    [Property]
    public Property A_quantile_is_what_sorting_and_counting_gives() => Prop.ForAll(
        Durations, Any.Number(0, 100), (durations, percent) =>
        {
            // The polygon through the points (rank ÷ (n − 1), sorted value), walked edge by edge.
            double[] sorted = [.. durations.Order()];
            double share = percent / 100.0;
            double expected = sorted[^1];
            for (int edge = 0; edge + 1 < sorted.Length; edge++)
            {
                double from = edge / (double)(sorted.Length - 1), to = (edge + 1) / (double)(sorted.Length - 1);
                if (share >= from && share <= to)
                {
                    expected = ((sorted[edge] * (to - share)) + (sorted[edge + 1] * (share - from))) / (to - from);
                }
            }

            return Math.Abs(Timings.Quantile(durations, share) - expected) < 1e-9;
        });

    [Property]
    public Property Quantiles_lie_within_the_durations_and_never_fall() => Prop.ForAll(Durations, durations =>
    {
        double[] quantiles = [.. Enumerable.Range(0, 21).Select(step => Timings.Quantile(durations, step / 20.0))];
        return quantiles[0] == durations.Min() && quantiles[^1] == durations.Max()
            && quantiles.Zip(quantiles.Skip(1)).All(pair => pair.First <= pair.Second + 1e-12);
    });

    [Property]
    public Property Half_of_the_durations_lie_on_each_side_of_the_median() => Prop.ForAll(Durations, durations =>
    {
        double median = Timings.Median(durations);
        return 2 * durations.Count(one => one < median) <= durations.Length && 2 * durations.Count(one => one > median) <= durations.Length
            && new HouseFigure("", "", "", durations).Median == median;
    });

    [Property]
    public Property The_spread_knows_no_unit() => Prop.ForAll(Durations, durations =>
        durations.Max() == 0 || Timings.Median(durations) == 0
            || Math.Abs(Timings.Spread(durations) - Timings.Spread([.. durations.Select(one => 1024 * one)])) < 1e-9);
}
