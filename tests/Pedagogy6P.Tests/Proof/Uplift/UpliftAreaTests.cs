using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Tests.Proof.Uplift;

public static class UpliftAreaTests
{
    [Fact]
    public static void Areas_are_those_worked_out_by_hand()
    {
        // Ranks 1, 0, ½ of effects 4, 1 and −2.
        UpliftArea.Under([3, 1, 2], [4, 1, -2]).Value.ShouldBe((4 - 1) / 3.0, 1e-12);
        UpliftArea.AboveRandom([3, 1, 2], [4, 1, -2]).Value.ShouldBe(1 - 0.5, 1e-12);
    }

    [Fact]
    public static void Learners_of_the_same_score_count_as_in_random_order()
    {
        UpliftArea.AboveRandom([1, 1, 1, 1], [4, 1, -2, 7]).Value.ShouldBe(0, 1e-12);
        double either = (UpliftArea.Under([1, 2, 3], [4, 1, -2]).Value + UpliftArea.Under([2, 1, 3], [4, 1, -2]).Value) / 2;
        UpliftArea.Under([1, 1, 3], [4, 1, -2]).Value.ShouldBe(either, 1e-12);
    }

    /// <summary>Influence functions are derivatives: leaving a row out moves a figure by about its influence ÷ rows.</summary>
    [Fact]
    public static void Influence_is_what_leaving_a_row_out_shows()
    {
        var random = new SeededRandom(3L);
        double[] scores = new double[400], pseudo = new double[400], cost = new double[400], smooth = new double[400];
        for (int row = 0; row < scores.Length; row++)
        {
            scores[row] = random.NextDouble();
            pseudo[row] = scores[row] + (2 * random.NextDouble());
            (smooth[row], cost[row]) = (1 + Math.Pow(scores[row], 2), 2 - scores[row]);
        }

        Agrees(scores, cost, pseudo, (rank, _, gain) => UpliftArea.Under(rank, gain), 0.02);
        Agrees(scores, cost, pseudo, (rank, _, gain) => UpliftArea.AboveRandom(rank, gain), 0.02);
        Agrees(scores, cost, pseudo, (_, _, gain) => BudgetGain.Random(gain, 0.5).Gain, 0.02);

        // One row ends the budget: only where neighbours are alike does leaving out a row show what one more minute brings.
        Agrees(scores, cost, smooth, (rank, each, gain) => BudgetGain.Of(rank, each, gain, 0.5).Gain, 0.05);
        Agrees(scores, cost, pseudo, (rank, each, gain) => BudgetGain.Of(rank, each, gain, 0.5, least: 0.9).Gain, 0.02);
    }

    private static void Agrees(double[] scores, double[] cost, double[] pseudo,
        Func<double[], double[], double[], FoldEstimate> figure, double share)
    {
        FoldEstimate all = figure(scores, cost, pseudo);
        all.Influence.Sum().ShouldBe(0, 1e-6);
        double apart = 0, scale = 0;
        for (int row = 0; row < scores.Length; row++)
        {
            double without = figure(Without(scores, row), Without(cost, row), Without(pseudo, row)).Value;
            double jackknife = (all.Value - without) * (scores.Length - 1);
            apart += Math.Pow(jackknife - all.Influence[row], 2);
            scale += Math.Pow(all.Influence[row], 2);
        }

        Math.Sqrt(apart / scale).ShouldBeLessThan(share);
    }

    private static double[] Without(double[] values, int row) => [.. values.Where((_, at) => at != row)];
}
