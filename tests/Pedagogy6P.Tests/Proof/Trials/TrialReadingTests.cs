using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Tests.Proof.Trials;

public sealed class TrialReadingTests
{
    private static readonly TrialArm Control = new("control", 1), Module = new("module", 1);

    /// <summary>R 4.2, <c>t.test(c(1,4,2,8,5.5), c(2,2.5,1,0,3,1.5))</c>: Welch's interval, 4.997 degrees of freedom.</summary>
    [Fact]
    public void The_difference_at_the_end_is_that_of_r()
    {
        var effect = TrialEffect.Of(ArmSummary.Of([1, 4, 2, 8, 5.5]), ArmSummary.Of([2, 2.5, 1, 0, 3, 1.5]));
        effect.Freedom.ShouldBe(4.997186, 1e-6);
        Interval interval = effect.At();
        interval.Lower.ShouldBe(-0.9721190106, 1e-9);
        interval.Upper.ShouldBe(5.8387856773, 1e-9);
    }

    [Fact]
    public void What_was_known_before_is_taken_away()
    {
        TrialOutcome[] outcomes = [.. Outcomes(2000, effect: 0.5, noise: 0.3)];
        var reading = TrialReading.Of(outcomes, Control, Module, 2000);
        Interval adjusted = reading.Adjusted!.Value;
        adjusted.Estimate.ShouldBe(0.5, 0.06);
        adjusted.Lower.ShouldBeLessThan(0.5);
        adjusted.Upper.ShouldBeGreaterThan(0.5);
        double widthBefore = reading.AtTheEnd.Upper - reading.AtTheEnd.Lower, width = adjusted.Upper - adjusted.Lower;
        (width * width / widthBefore / widthBefore).ShouldBe(1 - reading.VarianceReduction, 0.02);

        // The correlation is 1 ÷ √(1 + 0.3²).
        reading.VarianceReduction.ShouldBe(1 / 1.09, 0.02);
        TrialReading.Of([.. outcomes.Select(own => own with { Before = null })], Control, Module, 2000).Adjusted.ShouldBeNull();
    }

    /// <summary>θ by hand: within sides x = ±1, ±2, y = ±2, ±3: products 2 + 2 + 6 + 6 over squares 1 + 1 + 4 + 4.</summary>
    [Fact]
    public void Theta_by_hand()
    {
        var adjustment = CupedAdjustment.Of([8, 12, 17, 23], [4, 6, 3, 7], [false, false, true, true]);
        adjustment.Theta.ShouldBe(16.0 / 10, 1e-12);
        adjustment.Outcomes.ShouldBe([8 + 1.6, 12 - 1.6, 17 + 3.2, 23 - 3.2], 1e-12);
        adjustment.VarianceReduction.ShouldBe(16.0 / 10 * 16 / 26, 1e-12);
        CupedAdjustment.Of([1, 2], [3, 3], [false, true]).Outcomes.ShouldBe([1, 2]);
        Should.Throw<ArgumentException>(() => CupedAdjustment.Of([1, 2], [3], [false, true]));
    }

    [Fact]
    public void Groups_count_once()
    {
        TrialOutcome[] persons = [.. Outcomes(40, 0.5, 0.1)];
        TrialOutcome[] groups =
        [
            .. persons.SelectMany((own, at) => new[] { -1, 0, 1 }.Select(away => own with
            {
                Unit = new TrialUnit(string.Create(CultureInfo.InvariantCulture, $"{at}/{away}"), "", own.Unit.Id),
                Outcome = own.Outcome + away,
            })),
        ];
        TrialReading one = TrialReading.Of(persons, Control, Module, 40), other = TrialReading.Of(groups, Control, Module, 40);
        other.AtTheEnd.Lower.ShouldBe(one.AtTheEnd.Lower, 1e-9);
        other.Adjusted!.Value.Upper.ShouldBe(one.Adjusted!.Value.Upper, 1e-9);
        other.Ratio.ShouldBe(one.Ratio);
    }

    [Fact]
    public void Sides_that_are_not_as_meant_give_an_alarm()
    {
        // R 4.2, chisq.test(c(120, 95, 140)).
        SampleRatioCheck.Of([120, 95, 140], [1, 1, 1]).Probability.ShouldBe(0.0136260122463, 1e-12);
        SampleRatioCheck.Of([5000, 5001], [1, 1]).IsAlarming.ShouldBeFalse();
        SampleRatioCheck.Of([5000, 5400], [1, 1]).IsAlarming.ShouldBeTrue();
        SampleRatioCheck.Of([2000, 1000], [2, 1]).AnytimeProbability.ShouldBe(1);
        SampleRatioCheck.Of([50_000, 52_000], [1, 1]).AnytimeProbability.ShouldBeLessThan(0.001);
        SampleRatioCheck.Of([0, 0], [1, 1]).ShouldBe(new SampleRatioCheck(1, 1));
        Should.Throw<ArgumentException>(() => SampleRatioCheck.Of([1], [1]));
        Should.Throw<ArgumentException>(() => SampleRatioCheck.Of([1, -1], [1, 1]));
    }

    /// <summary>400 sound trials, looked at after every person: the alarm for many looks may go off in 1 in 20 at most.</summary>
    [Fact]
    public void The_alarm_at_any_time_stays_silent_however_often_one_looks()
    {
        int alarms = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            var random = new SeededRandom((long)trial);
            long[] counts = [0, 0];
            bool alarm = false;
            for (int person = 0; person < 500; person++)
            {
                counts[random.NextDouble() < 0.5 ? 0 : 1]++;
                alarm |= SampleRatioCheck.Of([counts[0], counts[1]], [1, 1]).AnytimeProbability < 0.05;
            }

            alarms += alarm ? 1 : 0;
        }

        alarms.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void What_cannot_be_read_is_refused()
    {
        TrialOutcome[] outcomes = [.. Outcomes(10, 0, 1)];
        Should.Throw<ArgumentException>(() => TrialReading.Of([.. outcomes, outcomes[0] with { Unit = new("z"), Arm = "other" }], Control,
            Module, 10));
        Should.Throw<ArgumentException>(() => TrialReading.Of([.. outcomes.Where(own => own.Arm is "control")], Control, Module, 10));
        Should.Throw<ArgumentException>(() => TrialReading.Of(
            [.. outcomes.Select(own => own with { Unit = own.Unit with { Cluster = "c" } })], Control, Module, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialReading.Of(outcomes, Control, Module, 0));
    }

    // Normal enough: the sum of twelve uniform numbers less six.
    private static IEnumerable<TrialOutcome> Outcomes(int count, double effect, double noise)
    {
        var random = new SeededRandom(11L);
        for (int person = 0; person < count; person++)
        {
            double before = 0, chance = 0;
            for (int part = 0; part < 12; part++)
            {
                before += random.NextDouble() - 0.5;
                chance += random.NextDouble() - 0.5;
            }

            bool treated = person % 2 == 1;
            yield return new TrialOutcome(new TrialUnit(string.Create(CultureInfo.InvariantCulture, $"p{person}")),
                treated ? "module" : "control", before + (noise * chance) + (treated ? effect : 0), before);
        }
    }
}
