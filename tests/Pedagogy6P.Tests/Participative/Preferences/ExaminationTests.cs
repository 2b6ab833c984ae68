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

    [Theory]
    [InlineData(0.01)]
    [InlineData(2.0)]
    public void Of_who_takes_one_module_at_most_the_rivals_are_taken_out(double nothing)
    {
        double[] odds = [3, 1.5, 1, 0.7, 0.5];
        var dice = new Dice(5);
        var shown = new List<RandomisedChoice>();
        for (int list = 0; list < 60_000; list++)
        {
            int[] order = [.. Enumerable.Range(0, Places).OrderBy(_ => dice.Real(0, 1))];
            bool[] looked = [.. Truth.Select(dice.Chance)];
            double all = nothing + Enumerable.Range(0, Places).Sum(place => looked[place] ? odds[order[place]] : 0);
            double left = dice.Real(0, all) - nothing;
            int taken = -1;
            for (int place = 0; place < Places && left > 0; place++)
            {
                taken = looked[place] ? place : taken;
                left -= looked[place] ? odds[order[place]] : 0;
            }

            shown.AddRange(order.Select((module, place) =>
                new RandomisedChoice(FormattableString.Invariant($"{module}"), place + 1, 1.0 / (Places - place), place == taken)));
        }

        ExaminationCurve found = ExaminationEstimator.Estimate(shown.Where(item => item.Propensity < 1).Concat(shown
            .Where(item => item.Propensity >= 1).Select(item => item with { Propensity = 0.999 })), Places, oneAtMost: true)!;
        for (int place = 0; place < Places; place++)
        {
            found.Probabilities[place].ShouldBe(Truth[place], 0.03 + (0.1 * Truth[place]), $"{place + 1}");
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
