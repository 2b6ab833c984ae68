using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

public sealed class SeededRandomTests
{
    /// <summary>The stream that the generator's authors publish for this seed.</summary>
    [Fact]
    public void The_stream_is_that_of_SplitMix64()
    {
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        SeededRandom random = new(1234567UL);
        for (int i = 0; i < expected.Length; i++)
        {
            random.NextBits().ShouldBe(expected[i]);
            SeededRandom.At(1234567, (ulong)i + 1).ShouldBe(expected[i]);
        }
    }

    [Fact]
    public void Negative_seeds_are_seeds() => new SeededRandom(-1L).NextBits().ShouldBe(new SeededRandom(ulong.MaxValue).NextBits());

    [Fact]
    public void Numbers_stay_in_their_range_and_are_spread_evenly()
    {
        SeededRandom random = new(3L);
        int[] counts = new int[7];
        double sum = 0;
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.Next(7)]++;
            double next = random.NextDouble();
            next.ShouldBeInRange(0, 1 - Math.Pow(2, -53));
            sum += next;
        }

        counts.ShouldAllBe(count => count > 9_600 && count < 10_400);
        (sum / 70_000).ShouldBe(0.5, 0.005);
    }

    [Fact]
    public void Shuffling_keeps_every_value()
    {
        int[] values = [.. Enumerable.Range(0, 50)];
        new SeededRandom(9L).Shuffle(values);
        values.ShouldNotBe(Enumerable.Range(0, 50));
        values.Order().ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public void A_hash_sees_the_order_of_its_values() =>
        SeededRandom.Combine(SeededRandom.Combine(1, 2), 3).ShouldNotBe(SeededRandom.Combine(SeededRandom.Combine(1, 3), 2));
}
