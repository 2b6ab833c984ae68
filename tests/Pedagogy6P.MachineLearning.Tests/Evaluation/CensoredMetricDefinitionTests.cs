using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Estimators under censoring against their definitions: products over all people still at risk, sums over all pairs.</summary>
public sealed class CensoredMetricDefinitionTests
{
    private const double Horizon = 5;

    // Times of few values, so that events and ends of observation fall together.
    private static readonly Arbitrary<Watched> People =
        Any.Array(Any.Number(1, 8).Zip(Any.Number(0, 1).Zip(Any.Number(0, 4))), 1, 20).Convert(Watched.Of, people => people.ToNumbers());

    [Property]
    public Property Survival_multiplies_the_shares_that_pass_each_time() => Prop.ForAll(People, people =>
    {
        StepCurve survival = KaplanMeier.Survival(people.Times, people.Events);
        StepCurve censoring = KaplanMeier.Censoring(people.Times, people.Events);
        return Enumerable.Range(0, 19).Select(half => half / 2.0).All(time =>
            WeighedRows.Agree(survival.At(time), people.Survival(1, at => at <= time))
            && WeighedRows.Agree(survival.Before(time), people.Survival(1, at => at < time))
            && WeighedRows.Agree(censoring.At(time), people.Survival(0, at => at <= time))
            && WeighedRows.Agree(censoring.Before(time), people.Survival(0, at => at < time)));
    });

    [Property]
    public Property Concordance_weighs_every_comparable_pair() => Prop.ForAll(People, people =>
    {
        double right = 0, all = 0;
        for (int i = 0; i < people.Times.Length; i++)
        {
            double g = people.Survival(0, at => at < people.Times[i]);
            for (int j = 0; j < people.Times.Length; j++)
            {
                if (people.Events[i] == 1 && people.Times[i] < Horizon && people.Times[j] > people.Times[i])
                {
                    all += 1 / (g * g);
                    right += (Math.Sign(people.Risks[i] - people.Risks[j]) + 1) / 2.0 / (g * g);
                }
            }
        }

        return WeighedRows.Agree(HazardMetrics.Concordance(people.Times, people.Events, people.Risks, Horizon), all > 0 ? right / all
            : double.NaN, 1e-10);
    });

    [Property]
    public Property The_brier_score_weighs_every_row_whose_outcome_is_known() => Prop.ForAll(People, people =>
    {
        double sum = 0;
        for (int i = 0; i < people.Times.Length; i++)
        {
            double survival = people.Risks[i];
            sum += people.Times[i] > Horizon ? Math.Pow(1 - survival, 2) / people.Survival(0, at => at <= Horizon)
                : people.Events[i] == 1 ? survival * survival / people.Survival(0, at => at < people.Times[i]) : 0;
        }

        return WeighedRows.Agree(HazardMetrics.Brier(people.Times, people.Events, people.Risks, Horizon), sum / people.Times.Length, 1e-10);
    });

    [Property]
    public Property Censoring_weights_are_the_inverse_chance_of_being_known() => Prop.ForAll(People, people =>
    {
        CensoringWeights weights = new(people.Times, people.Events);
        return Enumerable.Range(0, people.Times.Length).All(i =>
        {
            double until = Math.Min(people.Times[i], Horizon);
            bool known = people.Events[i] == 1 || people.Times[i] >= Horizon;
            double expected = known ? 1 / people.Survival(0, at => at < until) : 0;
            return WeighedRows.Agree(weights.Of(people.Times[i], people.Events[i] == 1, Horizon), expected, 1e-10);
        });
    });

    [Fact]
    public void Lengths_must_agree()
    {
        Should.Throw<ArgumentException>(() => HazardMetrics.Concordance([1, 2], [1], [0.1, 0.2], 3));
        Should.Throw<ArgumentException>(() => HazardMetrics.Brier([1, 2], [1, 0], [0.1], 3));
        Should.Throw<ArgumentException>(() => new CensoringWeights([1, 2], [1]));
        Should.Throw<ArgumentException>(() => new CensoringWeights([1, double.NaN], [1, 0]));
        double.IsNaN(HazardMetrics.Concordance([1, 2], [0, 0], [0.1, 0.2], 3)).ShouldBeTrue();
    }

    private sealed record Watched(double[] Times, byte[] Events, double[] Risks)
    {
        public static Watched Of((int Time, (int Event, int Risk))[] people) => new([.. people.Select(one => (double)one.Time)],
            [.. people.Select(one => (byte)one.Item2.Event)], [.. people.Select(one => one.Item2.Risk / 4.0)]);

        public (int Time, (int Event, int Risk))[] ToNumbers() =>
            [.. Times.Select((time, at) => ((int)time, ((int)Events[at], (int)(4 * Risks[at]))))];

        /// <summary>
        /// Product over the times asked for of 1 − (marks then) ÷ (people at risk then); events leave before observation ends.
        /// </summary>
        public double Survival(byte mark, Func<double, bool> asked) => Times.Distinct().Where(asked).Aggregate(1.0, (survival, time) =>
        {
            int[] there = [.. Enumerable.Range(0, Times.Length).Where(i => Times[i] > time || (Times[i] == time
                && (mark == 1 || Events[i] == 0)))];
            return there.Length == 0 ? survival : survival * (1 - ((double)there.Count(i => Times[i] == time && Events[i] == mark)
                / there.Length));
        });
    }
}
