using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Hazard;

public sealed class HazardTrainerTests
{
    private static readonly HazardOptions Free = new() { Logistic = new LogisticOptions { L2 = 0, Tolerance = 1e-12 } };

    [Fact]
    public void Without_covariates_survival_is_kaplan_meier()
    {
        (RiskTable persons, int[] periods, byte[] outcomes) = People(400, covariate: false, events: 1, seed: 3);
        HazardModel model = HazardTrainer.Train(PersonPeriods.Expand(persons, periods, outcomes), ["withdraw"], "withdraw", Free,
            TestContext.Current.CancellationToken);
        StepCurve expected = KaplanMeier.Survival([.. periods.Select(p => (double)p)], outcomes);
        ImmutableArray<double> survival = model.Curves([1, 0], 8).Survival;
        for (int i = 0; i < 8; i++)
        {
            survival[i].ShouldBe(expected.At(i + 1), 1e-7);
        }
    }

    [Fact]
    public void Competing_incidences_and_survival_add_up_to_one_and_match_aalen_johansen()
    {
        (RiskTable persons, int[] periods, byte[] outcomes) = People(500, covariate: false, events: 3, seed: 5);
        HazardModel model = HazardTrainer.Train(PersonPeriods.Expand(persons, periods, outcomes), ["withdraw", "fail", "complete"],
            "withdraw", Free, TestContext.Current.CancellationToken);
        HazardCurves curves = model.Curves([1, 0], 6);
        double alive = 1;
        double[] incidence = new double[3];
        for (int i = 0; i < 6; i++)
        {
            (curves.Survival[i] + curves.Incidence.Sum(c => c[i])).ShouldBe(1, 1e-12);
            double atRisk = periods.Count(p => p >= i + 1);
            double[] hazards = [.. Enumerable.Range(1, 3)
                .Select(e => Enumerable.Range(0, periods.Length).Count(k => periods[k] == i + 1 && outcomes[k] == e) / atRisk)];
            for (int e = 0; e < 3; e++)
            {
                incidence[e] += alive * hazards[e];
                curves.Incidence[e][i].ShouldBe(incidence[e], 1e-7);
            }

            alive *= 1 - hazards.Sum();
        }
    }

    [Fact]
    public void A_risky_covariate_raises_the_probability_within_the_horizon()
    {
        (RiskTable persons, int[] periods, byte[] outcomes) = People(1500, covariate: true, events: 2, seed: 7);
        foreach (HazardOptions options in new[] { new HazardOptions(),
            new HazardOptions { Boosting = new BoostingOptions { Trees = 30, MaximumDepth = 3 } } })
        {
            HazardModel model = HazardTrainer.Train(PersonPeriods.Expand(persons, periods, outcomes), ["withdraw", "fail"], "withdraw",
                options, TestContext.Current.CancellationToken);
            model.Probability([2, 0]).ShouldBeGreaterThan(model.Probability([0, 0]) + 0.05);
            model.Probability([1, 0]).ShouldBe(model.Curves([1, 0], 2).Incidence[0][1], 1e-12);
            model.WithinNext([1, 0], "withdraw", 28).ShouldBeGreaterThan(model.Probability([1, 0]));
            model.Probability([1, 500]).ShouldBeInRange(0, 1);
            RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata())));
            read.Model.Probability([1.3, 2]).ShouldBe(model.Probability([1.3, 2]));
        }
    }

    [Fact]
    public void Covariates_that_change_over_time_change_the_curve()
    {
        (RiskTable persons, int[] periods, byte[] outcomes) = People(1500, covariate: true, events: 1, seed: 9);
        HazardModel model = HazardTrainer.Train(PersonPeriods.Expand(persons, periods, outcomes), ["withdraw"], "withdraw",
            cancellationToken: TestContext.Current.CancellationToken);
        double steady = model.Curves([[0, 0], [0, 1], [0, 2]]).Survival[2], worse = model.Curves([[0, 0], [2, 1], [2, 2]]).Survival[2];
        worse.ShouldBeLessThan(steady);
    }

    [Fact]
    public void Impossible_data_is_refused()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new[] { 1.0, 2, 3 }).SetPersons(["a", "a", "b"]).Build();
        Should.Throw<InputRefusedException>(() => new PersonPeriods(table, [0, 1, 0], [1, 0, 0]));
        Should.Throw<InputRefusedException>(() => new PersonPeriods(table, [0, -1, 0], [0, 0, 0]));
        Should.Throw<InputRefusedException>(() => new PersonPeriods(table, [0, 1], [0, 0]));
        PersonPeriods quiet = new(table, [0, 1, 0], [0, 0, 0]);
        Should.Throw<InputRefusedException>(() =>
            HazardTrainer.Train(quiet, ["withdraw"], "withdraw", cancellationToken: TestContext.Current.CancellationToken));
        Should.Throw<InputRefusedException>(() =>
            HazardTrainer.Train(quiet, ["withdraw"], "fail", cancellationToken: TestContext.Current.CancellationToken));
    }

    private static (RiskTable Persons, int[] Periods, byte[] Outcomes) People(int n, bool covariate, int events, int seed)
    {
        Random random = new(seed);
        double[] x = new double[n];
        int[] periods = new int[n];
        byte[] outcomes = new byte[n];
        for (int i = 0; i < n; i++)
        {
            x[i] = covariate ? random.NextDouble() * 2 : 1;
            int censored = random.Next(3, 11);
            for (int period = 1; period <= 10 && periods[i] == 0; period++)
            {
                double u = random.NextDouble(), hazard = covariate ? 0.04 + (0.08 * x[i]) : 0.05;
                int e = (int)(u / hazard);
                if (e < events)
                {
                    periods[i] = period;
                    outcomes[i] = (byte)(e + 1);
                }
                else if (period == censored)
                {
                    periods[i] = period;
                }
            }

            periods[i] = periods[i] == 0 ? 10 : periods[i];
        }

        return (new RiskTableBuilder().AddNumeric("x", x).Build(), periods, outcomes);
    }
}
