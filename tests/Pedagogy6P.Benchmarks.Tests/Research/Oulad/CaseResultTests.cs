using Pedagogy6P.Benchmarks.Research.Oulad;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class CaseResultTests
{
    private readonly CaseResult _result = Cases.Draw(seed: 1);

    [Fact]
    public void The_best_of_a_kind_ranks_best()
    {
        var peers = _result.Models.Where(m => m.Kind is ModelKind.Peer).OrderBy(m => Auc(m.Probabilities)).ToList();
        _result.Best(ModelKind.Peer).ShouldBeSameAs(peers[^1]);
        _result.Best(ModelKind.PeerAverage).ShouldBeNull();
        _result.Recipe.Name.ShouldBe("recipe");
    }

    [Fact]
    public void A_lead_is_the_difference_of_both_areas_and_none_over_itself()
    {
        var peer = _result.Best(ModelKind.Peer)!;
        var lead = _result.Lead(peer);
        lead.Estimate.ShouldBe(Auc(_result.Recipe.Probabilities) - Auc(peer.Probabilities), 1e-12);
        lead.Lower.ShouldBeLessThan(lead.Estimate);
        lead.Upper.ShouldBeGreaterThan(lead.Estimate);
        var none = _result.Lead(_result.Recipe);
        (none.Lower, none.Estimate, none.Upper).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_share_of_flags_goes_to_the_highest_risks_of_all_or_of_each_module()
    {
        bool[] inB = [.. Enumerable.Range(0, Cases.Rows).Select(row => row % 3 == 0)];
        double all = Recall(row => true, budget: 36);
        BudgetFairness.Global(_result).Recall.ShouldBe(all, 1e-9);

        // 15 % of 80 rows of BBB and of 160 of AAA.
        double positives = Positives();
        double each = ((Recall(row => inB[row], 12) * Positives(row => inB[row]))
            + (Recall(row => !inB[row], 24) * Positives(row => !inB[row]))) / positives;
        BudgetFairness.PerModule(_result).Recall.ShouldBe(each, 1e-9);
    }

    [Fact]
    public void Recall_of_women_and_men_adds_up_to_that_of_all()
    {
        BudgetFairness[] budgets =
            [BudgetFairness.Global(_result), BudgetFairness.PerModule(_result), BudgetFairness.WithFloor(_result)];
        foreach (var budget in budgets)
        {
            var women = budget.Gender.Groups.Single(group => group.Level == "F");
            var men = budget.Gender.Groups.Single(group => group.Level == "M");
            double hits = (women.Recall.Estimate * Positives(row => row % 2 == 0)) + (men.Recall.Estimate * Positives(row => row % 2 == 1));
            (hits / Positives()).ShouldBe(budget.Recall, 1e-9);

            // Half of the rows are women's, and 36 of all are flagged whichever way.
            ((women.FlaggedShare + men.FlaggedShare) / 2).ShouldBe(0.15, 1e-9);
            budget.Gender.RecallGap.Estimate.ShouldBe(Math.Abs(women.Recall.Estimate - men.Recall.Estimate), 1e-9);
        }
    }

    [Fact]
    public void Modules_split_the_rows_of_the_case()
    {
        var modules = ModuleScores.Of(_result).ToDictionary(item => item.Module, item => item.Scores);
        modules.Keys.ShouldBe(["AAA", "BBB"], ignoreOrder: true);
        modules["BBB"].Rows.ShouldBe(80);
        modules.Values.Sum(scores => scores.Positives).ShouldBe(_result.Recipe.Scores.Positives);
        modules["BBB"].Auc.ShouldBe(Auc(_result.Recipe.Probabilities, row => row % 3 == 0), 1e-12);
        modules["AAA"].Auc.ShouldBe(Auc(_result.Recipe.Probabilities, row => row % 3 != 0), 1e-12);
    }

    [Fact]
    public void A_summary_holds_means_and_the_deviation_over_modules()
    {
        CaseResult[] results = [Cases.Draw(1, "AAA"), Cases.Draw(2, "BBB"), Cases.Draw(3, "CCC")];
        double[] areas = [.. results.Select(result => result.Best(ModelKind.Recipe)!.Scores.Auc)];

        var summary = LeaveOutSummary.Of(results, ModelKind.Recipe, "recipe");

        double mean = (areas[0] + areas[1] + areas[2]) / 3;
        summary.MeanAuc.ShouldBe(mean, 1e-12);
        summary.AucDeviation.ShouldBe(Math.Sqrt(areas.Sum(area => Math.Pow(area - mean, 2)) / 2), 1e-12);
        summary.MeanBrier.ShouldBe(results.Average(result => Enumerable.Range(0, Cases.Rows)
            .Average(row => Math.Pow(result.Recipe.Probabilities[row] - result.Test.Labels[row], 2))), 1e-12);
    }

    // The share of pairs of a positive and a negative row in the right order, ties counting half.
    private double Auc(double[] scores, Func<int, bool>? among = null)
    {
        var (right, pairs) = (0.0, 0);
        for (int one = 0; one < Cases.Rows; one++)
        {
            for (int other = 0; other < Cases.Rows; other++)
            {
                if (_result.Test.Labels[one] == 1 && _result.Test.Labels[other] == 0 && among?.Invoke(one) != false
                    && among?.Invoke(other) != false)
                {
                    pairs++;
                    right += scores[one] > scores[other] ? 1 : scores[one] == scores[other] ? 0.5 : 0;
                }
            }
        }

        return right / pairs;
    }

    private int Positives(Func<int, bool>? among = null) =>
        Enumerable.Range(0, Cases.Rows).Count(row => _result.Test.Labels[row] == 1 && among?.Invoke(row) != false);

    // Everybody above the score at which the budget ends, and of those at it the share that is left.
    private double Recall(Func<int, bool> among, int budget)
    {
        int[] rows = [.. Enumerable.Range(0, Cases.Rows).Where(among)];
        double[] risk = _result.Recipe.Probabilities;
        double cut = rows.Select(row => risk[row]).OrderDescending().ElementAt(budget - 1);
        int above = rows.Count(row => risk[row] > cut), at = rows.Count(row => risk[row] == cut);
        double share = (budget - above) / (double)at;
        return rows.Sum(row => _result.Test.Labels[row] * (risk[row] > cut ? 1 : risk[row] == cut ? share : 0)) / Positives(among);
    }
}
