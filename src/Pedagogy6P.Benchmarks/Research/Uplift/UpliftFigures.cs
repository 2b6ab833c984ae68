using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>What came of one made-up trial. Immutable.</summary>
internal sealed record UpliftFigures
{
    /// <summary>Share of the minutes that contacting everybody takes, which there are.</summary>
    public const double Budget = 0.2;

    /// <summary>Learners who tell the truth.</summary>
    public const int Fresh = 40_000;

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
        HeldOutFold[] blocks = HeldOutFold.All(trial, new UpliftOptions().Blocks, seed);
        UpliftReport report = UpliftEvaluator.Report(trial, blocks, new UpliftOptions());
        UpliftOffer[] fresh = world.Draw(Fresh, -seed);
        double[] effects = [.. fresh.Select(world.EffectOn)];
        var learner = new DoublyRobustLearner(trial.Offers, seed);
        Dictionary<UpliftFigure, double> truth = Truth(blocks, fresh, effects);
        Interval gain = report.Policies[(int)UpliftPolicy.Uplift].Gain;
        Dictionary<UpliftFigure, Interval> intervals = new()
        {
            [UpliftFigure.Average] = report.AverageEffect,
            [UpliftFigure.Area] = report.Area,
            [UpliftFigure.Qini] = report.Qini,
            [UpliftFigure.Fifth] = report.Curve.Single(point => point.Share.Equals(Budget)).Gain,
            [UpliftFigure.Budget] = new(gain.Estimate / learners, gain.Lower / learners, gain.Upper / learners),
        };
        return new UpliftFigures
        {
            Gains = Enum.GetValues<UpliftContender>().ToDictionary(contender => contender,
                contender => Gain(contender.Effects(trial, learner, fresh), fresh, effects)),
            Oracle = Gain(effects, fresh, effects),
            Holds = intervals.ToDictionary(own => own.Key, own => !own.Value.Excludes(truth[own.Key])),
            IsAboveRandom = report.Qini.Lower > 0,
        };
    }

    // The same rankings among many fresh learners, whose effects are the true ones.
    private static Dictionary<UpliftFigure, double> Truth(HeldOutFold[] blocks, UpliftOffer[] fresh, double[] effects)
    {
        double[] cost = [.. fresh.Select(offer => offer.Minutes)], one = [.. fresh.Select(_ => 1.0)];
        double rows = blocks.Sum(block => block.Offers.Length);
        var found = Enum.GetValues<UpliftFigure>().ToDictionary(figure => figure, _ => 0.0);
        foreach (HeldOutFold block in blocks)
        {
            double[] expected = block.Learner.Effect(fresh), minute = Minutely(expected, fresh);
            double share = block.Offers.Length / rows;
            found[UpliftFigure.Average] += share * effects.Average();
            found[UpliftFigure.Area] += share * UpliftArea.Under(expected, effects).Value;
            found[UpliftFigure.Qini] += share * UpliftArea.AboveRandom(expected, effects).Value;
            found[UpliftFigure.Fifth] += share * BudgetGain.Of(expected, one, effects, Budget).Gain.Value;
            found[UpliftFigure.Budget] += share * BudgetGain.Of(minute, cost, effects, Budget, least: 0).Gain.Value;
        }

        return found;
    }

    private static double Gain(double[] expected, UpliftOffer[] fresh, double[] effects) => BudgetGain.Of(Minutely(expected, fresh),
        [.. fresh.Select(offer => offer.Minutes)], effects, Budget).Gain.Value;

    private static double[] Minutely(double[] effects, UpliftOffer[] offers) =>
        [.. effects.Zip(offers, (effect, offer) => effect / offer.Minutes)];
}
