using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;
using Pedagogy6P.Validation;
using Interval = Pedagogy6P.MachineLearning.Statistics.Interval;

namespace Pedagogy6P.Tests.Proof.Uplift;

public static class UpliftEvaluatorTests
{
    private const int Learners = 2500;

    [Fact]
    public static void Who_is_helped_is_found_where_help_depends_on_what_is_known()
    {
        UpliftReport report = UpliftEvaluator.Evaluate(MadeTrials.Of(MadeTrials.Offers(Learners, seed: 1, effect: 1)));

        // An effect of 1 for the half that is ranked first: V(q) = min(q, ½), whose area is 3/8, and 1/8 above the diagonal's.
        Recovers(report.AverageEffect, 0.5, 0.06);
        Recovers(report.Area, 0.375, 0.04);
        Recovers(report.Qini, 0.125, 0.02);
        foreach (UpliftPoint point in report.Curve)
        {
            point.Gain.Estimate.ShouldBe(Math.Min(point.Share, 0.5), 0.06);
        }
    }

    [Fact]
    public static void Hours_go_where_they_help()
    {
        UpliftOffer[] offers = MadeTrials.Offers(Learners, seed: 2, effect: 1);

        UpliftReport report = UpliftEvaluator.Evaluate(MadeTrials.Of(offers));

        report.AllHours.ShouldBe(Learners * 20 / 60.0, 1e-9);
        report.BudgetHours.ShouldBe(report.AllHours / 5, 1e-9);
        Dictionary<UpliftPolicy, UpliftPolicyValue> by = report.Policies.ToDictionary(own => own.Policy);
        by[UpliftPolicy.Nobody].Gain.ShouldBe(new Interval(0, 0, 0));
        by[UpliftPolicy.Everybody].Hours.ShouldBe(report.AllHours, 1e-9);
        Recovers(by[UpliftPolicy.Everybody].Gain, Learners * 0.5, 100);
        Recovers(by[UpliftPolicy.Random].Gain, Learners * 0.1, 25);
        Recovers(by[UpliftPolicy.Uplift].Gain, Learners * 0.2, 25);
        by[UpliftPolicy.Uplift].Hours.ShouldBe(report.BudgetHours, 1e-9);
        by[UpliftPolicy.Uplift].Contacts.ShouldBe(Learners / 5.0, 1e-9);
        by[UpliftPolicy.Uplift].BeyondRandom.Lower.ShouldBeGreaterThan(0);
        by[UpliftPolicy.Random].BeyondRandom.ShouldBe(new Interval(0, 0, 0));
    }

    [Fact]
    public static void Contacts_that_take_long_are_made_last_and_those_that_harm_never()
    {
        // Everybody of the upper half is helped as much, half of them in a tenth of the time; the lower half is harmed.
        UpliftOffer[] offers = [.. MadeTrials.Offers(Learners, seed: 3, effect: 2).Select((offer, row) => offer with
        {
            Minutes = row % 2 == 0 ? 6 : 60,
            Outcome = offer.Outcome - (offer.IsContacted ? 1 : 0),
        })];
        UpliftTrial trial = MadeTrials.Of(offers);
        double quick = offers.Count(offer => offer.Minutes < 10 && offer.Features[0] > 0.5) * 6 / 60.0;

        UpliftPolicyValue few = Uplift(UpliftEvaluator.Evaluate(trial, new UpliftOptions { BudgetHours = quick }));
        UpliftPolicyValue all = Uplift(UpliftEvaluator.Evaluate(trial, new UpliftOptions { BudgetHours = 1e6 }));

        (few.Contacts / few.Hours).ShouldBe(10, 1);
        Recovers(few.Gain, quick * 10, 100);
        (all.Contacts / Learners).ShouldBe(0.5, 0.05);
        Recovers(all.Gain, offers.Count(offer => offer.Features[0] > 0.5), 100);
    }

    [Theory]
    [InlineData(1, 1e8)]
    [InlineData(1000, 1e12)]
    [InlineData(1e300, 0)]
    [InlineData(1e-300, 0)]
    public static void Units_and_origins_of_what_is_known_do_not_matter(double unit, double origin)
    {
        UpliftOffer[] offers = MadeTrials.Offers(Learners, seed: 1, effect: 1);

        UpliftReport report = UpliftEvaluator.Evaluate(MadeTrials.Of(offers.Select(offer => offer with
        {
            Features = [origin + (unit * offer.Features[0]), offer.Features[1]],
        })));

        Recovers(report.Qini, 0.125, 0.02);
    }

    [Fact]
    public static void Of_learners_of_whom_nothing_is_known_nobody_comes_first()
    {
        UpliftReport report = UpliftEvaluator.Evaluate(MadeTrials.Of(MadeTrials.Offers(Learners, seed: 1, effect: 1)
            .Select(offer => offer with { Features = [double.NaN, double.NaN] })));

        Recovers(report.AverageEffect, 0.5, 0.06);
        report.Qini.Estimate.ShouldBe(0, 1e-9);
    }

    [Fact]
    public static void Nothing_is_found_where_nobody_is_helped()
    {
        UpliftReport report = UpliftEvaluator.Evaluate(MadeTrials.Of(MadeTrials.Offers(Learners, seed: 4, effect: 0)));

        report.AverageEffect.Excludes(0).ShouldBeFalse();
        report.Area.Excludes(0).ShouldBeFalse();
        report.Qini.Excludes(0).ShouldBeFalse();
    }

    [Fact]
    public static void A_few_wild_outcomes_hide_nobody()
    {
        UpliftReport report = UpliftEvaluator.Evaluate(MadeTrials.Of(MadeTrials.Offers(4000, seed: 5, effect: 1, tail: 20)));

        report.Qini.Lower.ShouldBeGreaterThan(0.05);
    }

    [Property(MaxTest = 5)]
    public static Property The_order_of_rows_changes_no_bit() => Prop.ForAll(Any.Number(1, 1000), seed =>
    {
        UpliftOffer[] offers = MadeTrials.Offers(300, seed, effect: 0.3);
        int[] order = [.. Enumerable.Range(0, offers.Length)];
        new SeededRandom((long)seed).Shuffle(order);

        UpliftReport one = UpliftEvaluator.Evaluate(MadeTrials.Of(offers));
        UpliftReport other = UpliftEvaluator.Evaluate(MadeTrials.Of(order.Select(row => offers[row])));

        other.Curve.ShouldBe(one.Curve);
        other.Policies.ShouldBe(one.Policies);
        (other with { Curve = one.Curve, Policies = one.Policies }).ShouldBe(one);
    });

    [Property(MaxTest = 5)]
    public static Property Units_of_the_outcome_change_units_alone() => Prop.ForAll(Any.Number(-20, 20), power =>
    {
        double unit = Math.Pow(2, power);
        UpliftOffer[] offers = MadeTrials.Offers(300, seed: 6, effect: 0.5);

        UpliftReport one = UpliftEvaluator.Evaluate(MadeTrials.Of(offers));
        UpliftReport other = UpliftEvaluator.Evaluate(MadeTrials.Of(offers.Select(own => own with { Outcome = own.Outcome * unit })));

        (other.Qini.Estimate / unit).ShouldBe(one.Qini.Estimate, 1e-9);
        (other.Qini.Upper / unit).ShouldBe(one.Qini.Upper, 1e-9);
        (Uplift(other).Gain.Estimate / unit).ShouldBe(Uplift(one).Gain.Estimate, 1e-6);
    });

    [Fact]
    public static void Options_out_of_range_are_refused()
    {
        UpliftTrial trial = MadeTrials.Of(MadeTrials.Offers(200, seed: 7, effect: 0));
        foreach (UpliftOptions wrong in new UpliftOptions[] { new() { Blocks = 1 }, new() { Level = 1 }, new() { BudgetHours = -1 } })
        {
            Should.Throw<InputRefusedException>(() => UpliftEvaluator.Evaluate(trial, wrong));
        }
    }

    private static UpliftPolicyValue Uplift(UpliftReport report) => report.Policies[(int)UpliftPolicy.Uplift];

    private static void Recovers(Interval interval, double truth, double tolerance)
    {
        interval.Estimate.ShouldBe(truth, tolerance);
        (interval.Upper - interval.Estimate).ShouldBeLessThan(tolerance);
        (interval.Estimate - interval.Lower).ShouldBeGreaterThan(0);
    }
}
