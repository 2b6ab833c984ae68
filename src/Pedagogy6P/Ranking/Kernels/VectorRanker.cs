using Pedagogy6P.Personalised;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Exact top-k by bounds: panels of 64 modules get cheap upper bounds, the best bound is evaluated exactly first, and what cannot beat the k-th best any more is never
/// looked at. Evaluation is the plain code of <see cref="Feasibility"/> and <see cref="PairScorer"/>, so lists and scores are those of <see cref="ScalarRanker"/>, bit for bit.
/// </summary>
internal sealed class VectorRanker(
    PackedCatalogue catalogue,
    SessionLoads loads,
    Feasibility feasibility,
    PairScorer scorer,
    ScalarRanker plain,
    TermWeights weights,
    PanelKernel kernel)
{
    // Sums of the same contributions in another order differ by a few units in the last place, far less than this.
    private const double Reordering = 1e-12;

    // Loads and hours are compared with more slack here than by the exact rule.
    private const float LoadSlack = 1.00001f;

    private const ModuleState TakenFirst = ModuleState.Pinned | ModuleState.Mandatory;

    public void Rank(LearnerQuery query, CatalogueTermsView terms, TopK top, PanelScratch scratch)
    {
        DatedColumns dated = catalogue.At(query.AsOf);
        PackedGoals goals = dated.Pack(query.GoalSet);
        if (goals.IsExactOnly)
        {
            plain.Rank(query, terms, top);
            return;
        }

        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, TakenFirst))
            {
                Evaluate(query, terms, module, top);
            }
        }

        goals.FillTable(query.Mastery, scratch.Table);
        float[] loadColumn = goals.IsDense ? loads.Of(query.Learner.Availability, query.AsOf) : [];
        PanelScalars scalars = Scalars(query, goals);
        for (int first = 0; first < goals.Panels; first += PanelScratch.Group)
        {
            // Panels come with the most promising first: once a whole remainder is beneath the k-th best, so is all that follows.
            float threshold = Threshold(top);
            if (CeilingOf(goals, scalars, first) < threshold)
            {
                return;
            }

            BoundGroup(query, goals, scalars, loadColumn, scratch, first, threshold);
            EvaluateBestFirst(query, terms, goals, scratch, first, top);
        }
    }

    // The k-th score as a float not above it.
    private static float Threshold(TopK top) => MathF.BitDecrement((float)top.Threshold);

    private static float CeilingOf(PackedGoals goals, in PanelScalars scalars, int panel) =>
        ((goals.Ceiling[panel] + scalars.Rest + scalars.ScheduleWeight) * 1.00001f) + 1e-6f;

    private PanelScalars Scalars(LearnerQuery query, PackedGoals goals)
    {
        double rest = weights.Travel + (weights.Retention * scorer.LargestRetention) + (weights.Preference * scorer.LargestPreference(query));
        double hours = query.Learner.HoursPerWeek;
        return new PanelScalars(
            goals.TableSize,
            goals.IsDense ? MathF.BitIncrement((float)weights.Schedule) : 0,
            (float)Math.Min(1e30, 1 / hours) * (1 / LoadSlack),
            (float)((hours * LoadSlack) + (2 * ScheduleFit.LoadTolerance)),
            MathF.BitIncrement((float)(goals.IsDense ? rest : rest + weights.Schedule)));
    }

    private void BoundGroup(
        LearnerQuery query, PackedGoals goals, in PanelScalars scalars, float[] loadColumn, PanelScratch scratch, int first, float threshold)
    {
        scratch.Largest.AsSpan().Fill(PanelKernel.Out);
        int end = Math.Min(goals.Panels, first + PanelScratch.Group);
        for (int panel = first; panel < end && CeilingOf(goals, scalars, panel) >= threshold; panel++)
        {
            ulong open = goals.Bits.Open(query, panel);
            if (open != 0)
            {
                int place = panel * PanelKernel.Size;
                scratch.Largest[panel - first] = kernel.Bounds(
                    goals.CodesOf(panel),
                    goals.PairsOf(panel),
                    scratch.Table,
                    goals.Hours.AsSpan(place, PanelKernel.Size),
                    goals.Worth.AsSpan(place, PanelKernel.Size),
                    goals.IsDense ? loadColumn.AsSpan(place, PanelKernel.Size) : [],
                    scalars,
                    open,
                    goals.WithoutGain,
                    scratch.Bounds(panel - first));
            }
        }
    }

    private void EvaluateBestFirst(LearnerQuery query, CatalogueTermsView terms, PackedGoals goals, PanelScratch scratch, int first, TopK top)
    {
        while (true)
        {
            float best = kernel.Largest(scratch.Largest);
            if (best == PanelKernel.Out || best < Threshold(top))
            {
                return;
            }

            int panel = kernel.PlaceOf(scratch.Largest, best);
            Span<float> bounds = scratch.Bounds(panel);
            int place = kernel.PlaceOf(bounds, best);
            bounds[place] = PanelKernel.Out;
            scratch.Largest[panel] = kernel.Largest(bounds);
            int module = goals.Module[((first + panel) * PanelKernel.Size) + place];
            if (!query.Is(module, TakenFirst))
            {
                Evaluate(query, terms, module, top);
            }
        }
    }

    private void Evaluate(LearnerQuery query, CatalogueTermsView terms, int module, TopK top)
    {
        if (!feasibility.PassesChoicesAndProfile(query, module) || !feasibility.PassesMastery(query, module, out double gain)
            || !feasibility.PassesSessions(query, module, out SessionChoice choice))
        {
            return;
        }

        bool pinned = query.Is(module, ModuleState.Pinned);
        Contributions others = scorer.WithoutRetention(query, terms, module, gain, choice, scorer.Preference(query, module));
        if (pinned || others.Total + (weights.Retention * scorer.LargestRetention) >= top.Threshold - Reordering)
        {
            top.Offer(new Candidate(module, pinned, scorer.WithRetention(others, query, module, choice), choice));
        }
    }
}
