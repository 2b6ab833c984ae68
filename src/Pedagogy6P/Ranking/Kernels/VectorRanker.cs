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

    // Candidates fetched together, so that their memory arrives together.
    private const int Batch = 8;

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
            if (query.Is(module, TakenFirst) && feasibility.PassesChoicesAndProfile(query, module))
            {
                Evaluate(query, terms, module, top);
            }
        }

        goals.FillTable(query.Mastery, scratch.Table);
        float[] loadColumn = loads.Of(query.Learner.Availability, query.AsOf);
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
            EvaluateBestFirst(query, terms, goals, scalars, loadColumn, scratch, first, top);
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

    private void EvaluateBestFirst(
        LearnerQuery query,
        CatalogueTermsView terms,
        PackedGoals goals,
        in PanelScalars scalars,
        float[] loadColumn,
        PanelScratch scratch,
        int first,
        TopK top)
    {
        Span<int> modules = stackalloc int[Batch];
        Span<float> bounds = stackalloc float[Batch];
        int count;
        do
        {
            count = TakeBest(goals, scratch, first, Threshold(top), modules, bounds);
            foreach (int module in modules[..count])
            {
                PrefetchItems(module);
            }

            for (int at = 0; at < count && bounds[at] >= Threshold(top); at++)
            {
                int module = modules[at];
                if (!query.Is(module, TakenFirst) && (goals.IsDense || loadColumn[catalogue.PlaceOf(module)] <= scalars.MaxLoad))
                {
                    Evaluate(query, terms, module, top);
                }
            }
        }
        while (count == Batch);

        int TakeBest(PackedGoals goals, PanelScratch scratch, int first, float threshold, Span<int> modules, Span<float> bounds)
        {
            int taken = 0;
            while (taken < Batch)
            {
                float best = kernel.Largest(scratch.Largest);
                if (best == PanelKernel.Out || best < threshold)
                {
                    break;
                }

                int panel = kernel.PlaceOf(scratch.Largest, best);
                Span<float> within = scratch.Bounds(panel);
                int place = kernel.PlaceOf(within, best);
                within[place] = PanelKernel.Out;
                scratch.Largest[panel] = kernel.Largest(within);
                modules[taken] = goals.Module[((first + panel) * PanelKernel.Size) + place];
                bounds[taken] = best;
                PrefetchColumns(query, terms, modules[taken]);
                taken++;
            }

            return taken;
        }
    }

    private void PrefetchColumns(LearnerQuery query, CatalogueTermsView terms, int module)
    {
        ModuleIndex index = catalogue.Index;
        CachePrefetch.Of(in query.States[module]);
        CachePrefetch.Of(in index.Records[module]);
        CachePrefetch.Of(in index.Taught.Starts[module]);
        CachePrefetch.Of(in index.Asked.Starts[module]);
        CachePrefetch.Of(in index.Hard[module]);
        CachePrefetch.Of(in index.Sessions.Starts[module]);
        CachePrefetch.Of(in terms.Demand.Term[module]);
        CachePrefetch.Of(in terms.Evidence.Term[module]);
        CachePrefetch.Of(index.SettingBits.Row(module));
        CachePrefetch.Of(scorer.FeaturesOf(module));
    }

    private void PrefetchItems(int module)
    {
        ModuleIndex index = catalogue.Index;
        CachePrefetch.Of(index.Taught[module]);
        CachePrefetch.Of(index.Asked[module]);
        (int start, int end) = index.Sessions.Of(module);
        CachePrefetch.Of(index.Sessions.Records.AsSpan(start, end - start));
    }

    // Cheap rules and terms first: a pair that its own need and preference already rule out never has its sessions looked at.
    private void Evaluate(LearnerQuery query, CatalogueTermsView terms, int module, TopK top)
    {
        if (!feasibility.PassesChoices(query, module))
        {
            return;
        }

        double gain = query.Gain(module);
        double preference = scorer.Preference(query, module);
        Contributions atBest = scorer.WithoutRetention(query, terms, module, gain, SessionChoice.AtBest, preference);
        bool pinned = query.Is(module, ModuleState.Pinned);
        double least = pinned ? double.NegativeInfinity : top.Threshold - Reordering - (weights.Retention * scorer.LargestRetention);
        if (atBest.Total < least || Feasibility.IsUseless(query, module, gain) || !feasibility.MeetsRequirements(query, module)
            || !feasibility.PassesSessions(query, module, out SessionChoice choice))
        {
            return;
        }

        Contributions others = atBest with { Schedule = weights.Schedule * choice.Schedule, Travel = weights.Travel * choice.Travel };
        if (others.Total >= least)
        {
            top.Offer(new Candidate(module, pinned, scorer.WithRetention(others, query, module, choice), choice));
        }
    }
}
