using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Boosting.Kernels;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Boosting;

/// <summary>How values become bins, and rows of a node its children's.</summary>
public sealed class BinTests
{
    // Every single but NaN, from its bits, and doubles that lie on, beside and between singles.
    private static readonly Arbitrary<float> Singles = Any.Number(int.MinValue, int.MaxValue)
        .Convert(BitConverter.Int32BitsToSingle, BitConverter.SingleToInt32Bits).Filter(value => !float.IsNaN(value));
    private static readonly Arbitrary<double> Doubles = Singles.Filter(float.IsFinite).Zip(Any.Number(-1, 1)).Convert(
        pair => Beside(pair.Item1, pair.Item2), value => ((float)value, value.CompareTo((float)value)));

    [Property]
    public Property Rounding_down_keeps_every_comparison_with_a_single() =>
        Prop.ForAll(Doubles, Singles, (value, single) =>
        {
            float rounded = SinglePrecision.RoundDown(value);
            return value < single == rounded < single && rounded <= value && !(MathF.BitIncrement(rounded) <= value);
        });

    [Property]
    public Property Keys_are_ordered_as_the_numbers_are_and_lead_back_to_them() =>
        Prop.ForAll(Singles, Singles, (one, other) =>
            SinglePrecision.ToKey(one).CompareTo(SinglePrecision.ToKey(other)) == (one == other ? 0 : one.CompareTo(other))
                && SinglePrecision.FromKey(SinglePrecision.ToKey(one)) == one);

    [Property]
    public Property A_threshold_between_two_numbers_is_above_the_one_and_not_above_the_other() =>
        Prop.ForAll(Singles.Filter(float.IsFinite), Singles.Filter(float.IsFinite), (one, other) =>
        {
            (float low, float high) = (Math.Min(one, other), Math.Max(one, other));
            foreach (float above in new[] { high, MathF.BitIncrement(low) }.Where(above => above > low && float.IsFinite(above)))
            {
                float middle = SinglePrecision.Between(low, above);
                if (!(middle > low && middle <= above))
                {
                    return false;
                }
            }

            return true;
        });

    [Property]
    public Property A_sample_is_the_sorted_known_values() => Prop.ForAll(Doubles.Array(), values =>
        SortedSample.Of(new RiskColumn([.. values, double.NaN])).Select(SinglePrecision.FromKey)
            .SequenceEqual(values.Select(SinglePrecision.RoundDown).Order()));

    [Property(Replay = "(20270104,77)")]
    public Property Bins_are_in_the_order_of_the_values_and_few_values_have_one_each() =>
        Prop.ForAll(Any.Array(Any.Number(0, 200), 300, 300), Any.Of(2, 5, 256), (tenths, most) =>
        {
            double[] values = [.. tenths.Select(tenth => tenth / 10.0)];
            FeatureBins bins = FeatureBins.Of(new RiskColumn(values), new Feature("x", FeatureKind.Numeric), most);
            (int Bin, double Value)[] binned = [.. values.Select(value => ((int)bins.BinOf(value), value)).Order()];
            binned.Select(one => one.Value).ShouldBe(values.Order());
            int used = binned.Select(one => one.Bin).Distinct().Count();
            used.ShouldBe(bins.Count);
            used.ShouldBe(Math.Min(most - 1, used), "the last bin is for missing values");
            bins.BinOf(double.NaN).ShouldBe(bins.MissingBin);
            ((int)bins.MissingBin).ShouldBe(bins.Count);
            if (most == 256)
            {
                used.ShouldBe(values.Distinct().Count());
            }
            else
            {
                used.ShouldBe(most - 1);
                binned.GroupBy(one => one.Bin).Max(bin => bin.Count()).ShouldBeLessThan((2 * 300 / used) + 1);
            }
        });

    [Fact]
    public void Categories_have_a_bin_each_while_there_are_enough_and_the_rare_ones_share_one_else()
    {
        int[] codes = [.. Enumerable.Range(0, 10).SelectMany(code => Enumerable.Repeat(code, 10 * (code + 1)))];
        Feature feature = new("c", FeatureKind.Categorical, [.. Enumerable.Range(0, 10).Select(code => $"c{code}")]);
        FeatureBins all = FeatureBins.Of(new RiskColumn(codes), feature, 256), few = FeatureBins.Of(new RiskColumn(codes), feature, 5);
        Enumerable.Range(0, 10).Select(code => all.BinOf(code)).Distinct().Count().ShouldBe(10);
        byte[] bins = [.. Enumerable.Range(0, 10).Select(code => few.BinOf(code))];
        bins.Distinct().Count().ShouldBe(few.Count);
        few.Count.ShouldBeLessThanOrEqualTo(4);
        bins.Count(bin => bin == bins[0]).ShouldBe(10 - few.Count + 1);
        bins[(10 - few.Count + 1)..].ShouldNotContain(bins[0]);
        foreach (double unknown in (double[])[-1, double.NaN, 10, 1e9])
        {
            few.BinOf(unknown).ShouldBe(few.MissingBin);
        }
    }

    [Property]
    public Property Rows_are_divided_in_their_order() => Prop.ForAll(Any.Number(0, 255).Array(), Any.Number(0, 9),
        (numbers, seed) =>
    {
        byte[] bins = [.. numbers.Select(number => (byte)number)], goesLeft = new byte[256];
        new Random(seed).NextBytes(goesLeft);
        goesLeft = [.. goesLeft.Select(value => (byte)(value & 1))];
        int[] all = [.. Enumerable.Range(0, bins.Length)];
        int[] listed = [.. all, -1], ranged = [.. all.Select(_ => -2), -1];
        int[] right = new int[all.Length + 1], other = new int[all.Length + 1];
        int left = PartitionKernel.Split(listed.AsSpan(0, all.Length), bins, goesLeft, right);
        int leftOfRange = PartitionKernel.SplitRange(0, ranged.AsSpan(0, all.Length), bins, goesLeft, other);
        int[] expected = [.. all.Where(row => goesLeft[bins[row]] == 1)];
        return left == expected.Length && leftOfRange == left && listed.AsSpan(0, left).SequenceEqual(expected)
            && ranged.AsSpan(0, left).SequenceEqual(expected)
            && right.AsSpan(0, all.Length - left).SequenceEqual([.. all.Except(expected)])
            && other.AsSpan(0, all.Length - left).SequenceEqual([.. all.Except(expected)]);
    });

    private static double Beside(double single, int step) =>
        step < 0 ? Math.BitDecrement(single) : step > 0 ? Math.BitIncrement(single) : single;
}
