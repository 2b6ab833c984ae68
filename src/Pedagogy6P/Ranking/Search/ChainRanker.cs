using System.Numerics;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// Follows chains from the modules that are worth enough back to those they begin with: the ends come from panels of 64 modules at a time,
/// and nothing is followed that cannot beat the k-th best. Thread-safe.
/// </summary>
internal sealed class ChainRanker(PackedCatalogue catalogue, Openness openness, PairScorer scorer, PanelKernel kernel,
    ExactEvaluation evaluation)
{
    // Far more than the rounding of a need in binary32 and of a rate in binary64.
    private const double ChainSlack = 1e-5;

    /// <summary>Adds to a top, which holds what modules are needed for by themselves, what they are needed for by chains.</summary>
    public void Rank(QueryScratch learner)
    {
        LearnerQuery query = learner.Query;
        double need = LeastNeed(learner);
        if (need >= 1 || catalogue.ChainFactor == 0)
        {
            return;
        }

        NeedWorths worths = learner.Panels.Worths;
        learner.Worths.Restart(
            Limits(learner, need),
            new ChainColumns(worths.ByModule, worths.BySupplier, learner.Panels.Scalars.Changing + catalogue.MatchWorth));
        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, VectorRanker.TakenFirst) && openness.IsOpen(query, module))
            {
                learner.Worths.Add(module);
            }
        }

        AddEnds(learner, (float)need);
        double threshold = learner.Top.Threshold;
        while (learner.Worths.TrySettle(out int module))
        {
            evaluation.EvaluateChain(learner, module);
            if (learner.Top.Threshold > threshold)
            {
                threshold = learner.Top.Threshold;
                need = LeastNeed(learner);
                if (need >= 1)
                {
                    return;
                }

                learner.Worths.Narrow(Limits(learner, need));
            }
        }

        evaluation.Finish(learner);
    }

    private ChainLimits Limits(QueryScratch learner, double need) => new(
        need / ((1 - need) * catalogue.Index.TypicalHours) * (1 - ChainSlack),
        (learner.Top.Threshold - ExactEvaluation.Reordering) * (1 - ChainSlack));

    // No chain that gives less need than this matters: it makes no score that beats the threshold, whatever its first module is, and no
    // pinned module better than it is by itself.
    private double LeastNeed(QueryScratch learner)
    {
        double need = (learner.Top.Threshold - ExactEvaluation.Reordering) / learner.Panels.Scalars.MostFit;
        foreach (int module in learner.Query.TouchedModules)
        {
            if (learner.Query.Is(module, ModuleState.Pinned) && openness.IsOpen(learner.Query, module))
            {
                need = Math.Min(need, scorer.NeedOf(learner.Worths.Direct(module)));
            }
        }

        return Math.Max(0, need * (1 - ChainSlack));
    }

    // Adds the open modules whose gain is enough for chains towards them.
    private void AddEnds(QueryScratch learner, float need)
    {
        (LearnerQuery query, PanelScratch packed) = (learner.Query, learner.Panels);
        PackedGoals goals = packed.Goals;
        PanelColumns columns = goals.Columns;
        for (int first = 0; first < goals.Panels; first += PanelScratch.Group)
        {
            Span<ulong> open = packed.Open.AsSpan(0, Math.Min(PanelScratch.Group, goals.Panels - first));
            goals.Bits.Open(query, first, open);
            for (int panel = 0; panel < open.Length; panel++)
            {
                if (goals.LargestChainNeed[first + panel] < need || open[panel] == 0)
                {
                    continue;
                }

                for (ulong ends = kernel.EndsOfChains(columns, packed, open[panel], first + panel, need); ends != 0; ends &= ends - 1)
                {
                    int module = goals.Module[((first + panel) * PanelKernel.Size) + BitOperations.TrailingZeroCount(ends)];
                    if (openness.IsAllowed(query, module))
                    {
                        learner.Worths.Add(module);
                    }
                }
            }
        }
    }
}
