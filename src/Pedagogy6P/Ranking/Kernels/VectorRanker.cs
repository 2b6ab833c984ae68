using Pedagogy6P.Personalised;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Exact top-k by bounds: panels of 64 modules get cheap upper bounds, the panel with the best one learns about preference when its turn comes, the best bound of all is evaluated
/// exactly, and what cannot beat the k-th best any more is never looked at. Evaluation is the plain code of <see cref="Feasibility"/> and <see cref="PairScorer"/>, so lists and
/// scores are those of <see cref="ScalarRanker"/>, bit for bit.
/// </summary>
internal sealed class VectorRanker(
    PackedCatalogue catalogue,
    SessionFits fits,
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

    // The first panels hold most of the best, and give a threshold to leave others out by.
    private const int FirstGroup = 48;

    private const ModuleState TakenFirst = ModuleState.Pinned | ModuleState.Mandatory;

    public void Rank(LearnerQuery query, CatalogueTermsView terms, TopK top, PanelScratch scratch)
    {
        if (catalogue.IsExactOnly)
        {
            plain.Rank(query, terms, top);
            return;
        }

        PackedGoals goals = catalogue.At(query.AsOf).Pack(query.GoalSet);
        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, TakenFirst) && feasibility.PassesChoicesAndProfile(query, module))
            {
                Evaluate(query, terms, module, top);
            }
        }

        goals.FillTable(query.Mastery, scratch.Table);
        PanelScalars scalars = Scalars(query, goals, scratch, catalogue.Sites.Fill(query, scratch.Travel));
        PanelColumns columns = goals.With(fits.Of(query.Learner.Availability, goals.Sessions, query.AsOf));
        int size = FirstGroup;
        for (int first = 0; first < goals.Panels; first += size, size = PanelScratch.Group)
        {
            // Panels come with the most promising first: once a whole remainder is beneath the k-th best, so is all that follows.
            if (CeilingOf(goals, scalars, first) < Threshold(top))
            {
                return;
            }

            BoundGroup(query, goals, columns, scalars, scratch, first, Math.Min(size, goals.Panels - first), Threshold(top));
            EvaluateBestFirst(query, terms, goals, columns, scalars, scratch, first, top);
        }
    }

    // The k-th score as a float not above it.
    private static float Threshold(TopK top) => MathF.BitDecrement((float)top.Threshold);

    private static float CeilingOf(PackedGoals goals, in PanelScalars scalars, int panel) =>
        ((goals.Ceiling[panel] + scalars.Rest + scalars.ScheduleWeight + (scalars.TravelUnit * byte.MaxValue)) * 1.00001f) + 1e-6f;

    private PanelScalars Scalars(LearnerQuery query, PackedGoals goals, PanelScratch scratch, double leastTravel)
    {
        double hours = query.Learner.HoursPerWeek;
        float travelUnit = MathF.BitIncrement((float)(weights.Travel * (1 - leastTravel) / SiteCodes.Steps));
        double rest = (weights.Retention * scorer.LargestRetention) + (weights.Preference * scorer.LargestPreference(query)) + (weights.Travel * leastTravel) - travelUnit;
        float scale = 0;
        float shift = 0;
        bool packed = scorer.UsesTaste(query) && goals.Tastes.TryPack(query.Learner.Taste.AsSpan(), scratch.Taste, out scale, out shift);
        return new PanelScalars(
            goals.TableSize,
            MathF.BitIncrement((float)(1 / goals.Unit)),
            catalogue.MatchWorth,
            MathF.BitIncrement((float)weights.Schedule),
            (float)Math.Min(1e30, 1 / hours) * (1 / LoadSlack),
            (float)((hours * LoadSlack) + (2 * ScheduleFit.LoadTolerance)),
            travelUnit,
            MathF.BitIncrement((float)rest),
            packed ? MathF.BitDecrement((float)weights.Preference) : 0,
            scale,
            shift,
            goals.WithoutGain);
    }

    private void BoundGroup(
        LearnerQuery query, PackedGoals goals, in PanelColumns columns, in PanelScalars scalars, PanelScratch scratch, int first, int panels, float threshold)
    {
        while (CeilingOf(goals, scalars, first + panels - 1) < threshold)
        {
            panels--;
        }

        goals.Bits.Open(query, first, scratch.Open.AsSpan(0, panels));
        for (int panel = 0; panel < panels; panel++)
        {
            (ulong shared, ulong undeclared) = goals.Bits.Match(query, first + panel);
            scratch.Masks[panel] = new PanelMask(scratch.Open[panel], shared, undeclared);
        }

        kernel.Bound(columns, scalars, scratch.Table, scratch.Travel, scratch.Masks, first, threshold, scratch.Bounds, scratch.Largest.AsSpan(0, panels));
        int padded = PackedCatalogue.Padded(panels);
        scratch.Largest.AsSpan(panels, padded - panels).Fill(PanelKernel.Out);
        scratch.Panels = padded;
        scratch.IsRefined.AsSpan().Fill(scalars.PreferenceWeight == 0);
    }

    private void EvaluateBestFirst(
        LearnerQuery query,
        CatalogueTermsView terms,
        PackedGoals goals,
        in PanelColumns columns,
        in PanelScalars scalars,
        PanelScratch scratch,
        int first,
        TopK top)
    {
        Span<float> largest = scratch.Largest.AsSpan(0, scratch.Panels);
        Waiting next = default;
        Waiting after = default;
        ReadOnlySpan<ushort> taste = scratch.Taste.AsSpan(0, goals.Tastes.Pairs);
        while (true)
        {
            float best = kernel.Largest(largest);
            float threshold = Threshold(top);
            if (best == PanelKernel.Out || best < threshold)
            {
                break;
            }

            int panel = kernel.PlaceOf(largest, best);
            Span<float> bounds = scratch.BoundsOf(panel);
            if (!scratch.IsRefined[panel])
            {
                scratch.IsRefined[panel] = true;
                largest[panel] = kernel.Refine(columns, scalars, taste, first + panel, threshold, bounds);
                continue;
            }

            int place = kernel.PlaceOf(bounds, best);
            bounds[place] = PanelKernel.Out;
            largest[panel] = kernel.Largest(bounds);

            // While one module is evaluated, the memory of the next two is on its way: first their records, then what these point to.
            int module = goals.Module[((first + panel) * PanelKernel.Size) + place];
            PrefetchRecord(query, module);
            PrefetchItems(after);
            EvaluateWaiting(query, terms, next, top);
            (next, after) = (after, new Waiting(module + 1, best));
        }

        EvaluateWaiting(query, terms, next, top);
        EvaluateWaiting(query, terms, after, top);
    }

    private void EvaluateWaiting(LearnerQuery query, CatalogueTermsView terms, Waiting waiting, TopK top)
    {
        if (waiting.Number > 0 && waiting.Bound >= Threshold(top) && !query.Is(waiting.Number - 1, TakenFirst))
        {
            Evaluate(query, terms, waiting.Number - 1, top);
        }
    }

    private void PrefetchRecord(LearnerQuery query, int module)
    {
        CachePrefetch.Of(in query.States[module]);
        CachePrefetch.Of(in catalogue.Index.Records[module]);
        CachePrefetch.Of(scorer.FeaturesOf(module));
    }

    private void PrefetchItems(Waiting waiting)
    {
        if (waiting.Number > 0)
        {
            ModuleIndex index = catalogue.Index;
            ref readonly ModuleRecord record = ref index.Records[waiting.Number - 1];
            CachePrefetch.Of(index.Taught[record.Taught]);
            CachePrefetch.Of(index.Asked[record.Asked]);
            CachePrefetch.Of(index.Sessions.Records.AsSpan(record.Sessions.First, record.Sessions.Length));
        }
    }

    // Cheap rules first, the risk model last.
    private void Evaluate(LearnerQuery query, CatalogueTermsView terms, int module, TopK top)
    {
        if (!feasibility.PassesChoices(query, module) || !feasibility.PassesMastery(query, module, out double gain)
            || !feasibility.PassesSessions(query, module, out SessionChoice choice))
        {
            return;
        }

        bool pinned = query.Is(module, ModuleState.Pinned);
        double least = pinned ? double.NegativeInfinity : top.Threshold - Reordering - (weights.Retention * scorer.LargestRetention);
        Contributions others = scorer.WithoutRetention(query, terms, module, gain, choice, scorer.Preference(query, module));
        if (others.Total >= least)
        {
            top.Offer(new Candidate(module, pinned, scorer.WithRetention(others, query, module, choice), choice));
        }
    }

    // A module whose turn to be evaluated has nearly come: its number plus one, 0 being none, and its bound.
    private readonly record struct Waiting(int Number, float Bound);
}
