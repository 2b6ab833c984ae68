using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>Which places are looked at, from lists drawn by chance.</summary>
public sealed class ExaminationTests
{
    private const int Places = 5;

    private static readonly double[] Truth = [1, 0.7, 0.45, 0.3, 0.2];

    [Fact]
    public void The_curve_is_found_although_better_modules_stand_higher()
    {
        // Two modules, one liked three times as often: it stands first with probability 0.9, so that choices per place alone mislead.
        ExaminationCurve found = ExaminationEstimator.Estimate(Draw(60_000, better: 0.9), Places)!;
        found.IsEstimated.ShouldBeTrue();
        for (int place = 0; place < Places; place++)
        {
            found.Probabilities[place].ShouldBe(Truth[place], 0.05);
        }
    }

    [Fact]
    public void Too_few_choices_give_no_curve() => ExaminationEstimator.Estimate(Draw(40, better: 0.5), Places).ShouldBeNull();

    [Fact]
    public void Lists_without_chance_are_passed_over() => ExaminationEstimator.Estimate(
        Draw(5_000, better: 0.5).Select(choice => choice with { Propensity = 1 }), Places).ShouldBeNull();

    [Fact]
    public void The_stated_curve_falls_with_the_place()
    {
        ExaminationCurve curve = ExaminationCurve.Power(0.5);
        curve.IsEstimated.ShouldBeFalse();
        curve.Probabilities[0].ShouldBe(1);
        curve.Probabilities[3].ShouldBe(0.5, 1e-12);
        curve.LogOf(4).ShouldBe((float)Math.Log(0.5));
        curve.LogOf(100_000).ShouldBe(curve.LogOf(1000));
    }

    [Fact]
    public void What_is_no_curve_is_refused()
    {
        foreach (double[] none in (double[][])[[], [0.5], [1, 1.1], [1, 0], [1, double.NaN]])
        {
            Should.Throw<ArgumentException>(() => ExaminationCurve.Of([.. none], isEstimated: false));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => ExaminationCurve.Power(-1));
    }

    // Modules are drawn for each place from two, however often each was shown above.
    private static IEnumerable<RandomisedChoice> Draw(int lists, double better)
    {
        var dice = new Dice(11);
        for (int list = 0; list < lists; list++)
        {
            for (int position = 1; position <= Places; position++)
            {
                double first = position == 1 ? better : 1 - better;
                bool good = dice.Chance(first);
                bool chosen = dice.Chance(Truth[position - 1] * (good ? 0.6 : 0.2));
                yield return new RandomisedChoice(good ? "good" : "other", position, good ? first : 1 - first, chosen);
            }
        }
    }
}
