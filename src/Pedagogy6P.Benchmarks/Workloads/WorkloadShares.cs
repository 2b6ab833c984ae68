using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Measured on a sample of a workload's learners and all its modules.</summary>
/// <param name="Gain">Share of pairs with some gain.</param>
/// <param name="Feasible">Share of pairs that are feasible.</param>
/// <param name="ScoreSpread">Standard deviation of the feasible scores of one learner ÷ their mean, averaged over learners.</param>
internal sealed record WorkloadShares(double Gain, double Feasible, double ScoreSpread)
{
    private const int Sample = 100;

    public static WorkloadShares Of(Workload workload)
    {
        var core = new RankingCore(workload.Programme, workload.Options().Checked());
        QueryScratch scratch = core.NewScratch();
        int every = Math.Max(1, workload.Learners.Length / Sample);
        (long pairs, long gaining, long feasible) = (0, 0, 0);
        var spreads = new List<double>();
        for (int learner = 0; learner < workload.Learners.Length; learner += every)
        {
            CatalogueTermsView terms = core.Compile(scratch, workload.Learners[learner], Workload.AsOf);
            var scores = new List<double>();
            for (int module = 0; module < workload.Modules; module++)
            {
                gaining += scratch.Query.Gain(module) > 0 ? 1 : 0;
                if (core.Feasibility.Passes(scratch.Worths, module, out Worth worth, out SessionChoice choice))
                {
                    scores.Add(core.Scorer.Score(scratch.Query, terms, module, worth, choice).Score);
                }
            }

            pairs += workload.Modules;
            feasible += scores.Count;
            if (scores.Count > 1)
            {
                double mean = scores.Average();
                spreads.Add(Math.Sqrt(scores.Average(score => (score - mean) * (score - mean))) / mean);
            }
        }

        return new WorkloadShares((double)gaining / pairs, (double)feasible / pairs, spreads.Count == 0 ? 0 : spreads.Average());
    }
}
