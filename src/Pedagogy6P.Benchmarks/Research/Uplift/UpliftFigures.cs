using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>What came of one made-up trial. Immutable.</summary>
internal sealed record UpliftFigures
{
    /// <summary>Share of the minutes that contacting everybody takes, which there are.</summary>
    public const double Budget = 0.2;

    private const int Folds = 5;
    private const int Fresh = 50_000;

    /// <summary>By way to choose its gain at the budget, by true effects, a learner.</summary>
    public required IReadOnlyDictionary<UpliftContender, double> Gains { get; init; }

    /// <summary>The gain of choosing by true effects.</summary>
    public required double Oracle { get; init; }

    /// <summary>By interval whether it holds the truth.</summary>
    public required IReadOnlyDictionary<UpliftFigure, bool> Holds { get; init; }

    /// <summary>Whether the area above a random order lies above 0.</summary>
    public required bool IsAboveRandom { get; init; }

    public static UpliftFigures Of(UpliftWorld world, long seed, int learners)
    {
        UpliftTrial trial = world.Trial(learners, seed);
        HeldOutFold[] folds = HeldOutFold.All(trial, Folds, seed);
        UpliftReport report = UpliftEvaluator.Report(folds, new UpliftOptions());
        HeldOutFold[] truth = Truth(world, folds, seed);
        UpliftReport known = UpliftEvaluator.Report(truth, new UpliftOptions());
        double scale = (double)learners / known.Learners;
        Interval gain = report.Policies[(int)UpliftPolicy.Uplift].Gain;
        return new UpliftFigures
        {
            Gains = Enum.GetValues<UpliftContender>().ToDictionary(contender => contender, contender => folds.Index()
                .Sum(fold => Gain(contender.Ranks(folds, fold.Index), fold.Item.Offers, world)) / learners),
            Oracle = folds.Sum(fold => Gain([.. fold.Offers.Select(world.EffectOn)], fold.Offers, world)) / learners,
            Holds = new Dictionary<UpliftFigure, bool>
            {
                [UpliftFigure.Average] = IsWithin(report.AverageEffect, known.AverageEffect.Estimate),
                [UpliftFigure.Area] = IsWithin(report.Area, known.Area.Estimate),
                [UpliftFigure.Qini] = IsWithin(report.Qini, known.Qini.Estimate),
                [UpliftFigure.Fifth] = IsWithin(report.Curve[4].Gain, known.Curve[4].Gain.Estimate),
                [UpliftFigure.Budget] = IsWithin(gain, scale * known.Policies[(int)UpliftPolicy.Uplift].Gain.Estimate),
            },
            IsAboveRandom = report.Qini.Lower > 0,
        };
    }

    // The rankings of the same trees among many fresh learners, whose pseudo-outcomes are the true effects.
    private static HeldOutFold[] Truth(UpliftWorld world, HeldOutFold[] folds, long seed)
    {
        UpliftOffer[] fresh = world.Draw(Fresh, -seed);
        double[] effects = [.. fresh.Select(world.EffectOn)];
        return [.. folds.Select(fold => new HeldOutFold(fold.Learner, fresh, fold.Learner.Effect(fresh), fold.Learner.Without(fresh),
            effects))];
    }

    private static bool IsWithin(Interval interval, double truth) => interval.Lower <= truth && truth <= interval.Upper;

    private static double Gain(double[] effects, UpliftOffer[] offers, UpliftWorld world)
    {
        double[] cost = [.. offers.Select(offer => offer.Minutes)];
        var fold = BudgetGain.Of([.. effects.Zip(cost, (effect, minutes) => effect / minutes)], cost,
            [.. offers.Select(world.EffectOn)], Budget * cost.Average());
        return fold.Gain.Value * offers.Length;
    }
}
