using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Tests.Proof.Trials;

public sealed class ConfidenceSequenceTests
{
    private const int Trials = 400;
    private const int Persons = 1000;

    /// <summary>
    /// 400 trials without an effect, each looked at after every person: at most 5 % may ever exclude 0, but for 3 standard deviations of
    /// chance. The interval for one reading, looked at as often, goes wrong in far more.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void However_often_one_looks_it_holds(bool binary)
    {
        var sequence = new ConfidenceSequence(Persons);
        int wrong = 0, wrongOnce = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            (bool always, bool once) = Wrong(sequence, trial, binary);
            wrong += always ? 1 : 0;
            wrongOnce += once ? 1 : 0;
        }

        wrong.ShouldBeLessThanOrEqualTo((int)((0.05 * Trials) + (3 * Math.Sqrt(0.05 * 0.95 * Trials))));
        wrongOnce.ShouldBeGreaterThan((int)(0.15 * Trials));
    }

    [Fact]
    public void It_is_wider_than_the_interval_for_one_reading_and_narrowest_where_planned()
    {
        var treated = new ArmSummary(500, 1, 1);
        var control = new ArmSummary(500, 0.8, 1);
        Interval once = TrialEffect.Of(treated, control).At();
        double planned = Width(1000), early = Width(50), late = Width(100_000);
        planned.ShouldBeGreaterThan(once.Upper - once.Lower);
        planned.ShouldBeLessThan(2 * (once.Upper - once.Lower));
        planned.ShouldBeLessThan(early);
        planned.ShouldBeLessThan(late);

        double Width(int persons) => new ConfidenceSequence(persons).At(treated, control) is var at ? at.Upper - at.Lower : 0;
    }

    /// <summary>By hand at n = 1000, ρ² = (5.99146 + ln 6.99146) ÷ 1000, s = √(2 ÷ 500).</summary>
    [Fact]
    public void One_interval_by_hand()
    {
        double rho = (5.99146454710798 + Math.Log(6.99146454710798)) / 1000, grown = (1000 * rho) + 1;
        double half = Math.Sqrt(2 / 500.0) * Math.Sqrt(2 * grown / (1000 * rho) * Math.Log(Math.Sqrt(grown) / 0.05));
        new ConfidenceSequence(1000).At(new ArmSummary(500, 1, 1), new ArmSummary(500, 0.8, 1)).Upper.ShouldBe(0.2 + half, 1e-10);
    }

    [Fact]
    public void Few_persons_leave_everything_open()
    {
        Interval few = new ConfidenceSequence(1000).At(new ArmSummary(19, 1, 1), new ArmSummary(500, 0.8, 1));
        (few.Lower, few.Upper).ShouldBe((double.NegativeInfinity, double.PositiveInfinity));
        few.Estimate.ShouldBe(0.2, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => new ConfidenceSequence(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new ConfidenceSequence(10, 1));
    }

    private static (bool Always, bool Once) Wrong(ConfidenceSequence sequence, long seed, bool binary)
    {
        var random = new SeededRandom(seed);
        int[] counts = [0, 0];
        double[] means = [0, 0], squares = [0, 0];
        bool always = false, once = false;
        for (int person = 0; person < Persons; person++)
        {
            int side = random.NextDouble() < 0.5 ? 0 : 1;
            double outcome = binary ? random.NextDouble() < 0.3 ? 1 : 0 : random.NextDouble() + random.NextDouble();
            counts[side]++;
            double away = outcome - means[side];
            means[side] += away / counts[side];
            squares[side] += away * (outcome - means[side]);
            if (counts[0] >= ConfidenceSequence.FewestOnASide && counts[1] >= ConfidenceSequence.FewestOnASide)
            {
                var control = new ArmSummary(counts[0], means[0], squares[0] / (counts[0] - 1));
                var treated = new ArmSummary(counts[1], means[1], squares[1] / (counts[1] - 1));
                always |= sequence.At(treated, control).Excludes(0);
                once |= Math.Abs(treated.Mean - control.Mean) > 1.96 * TrialEffect.Of(treated, control).StandardError;
            }
        }

        return (always, once);
    }
}
