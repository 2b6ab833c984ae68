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
        catalogue.Sites.Fill(query, scratch.Travel);
        PanelScalars scalars = Scalars(query, goals, scratch);
        PanelColumns columns = goals.With(dated.Place(goals, fits.Of(query.Learner.Availability, query.AsOf)));
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

    private PanelScalars Scalars(LearnerQuery query, PackedGoals goals, PanelScratch scratch)
    {
        double hours = query.Learner.HoursPerWeek;
        float travelUnit = MathF.BitIncrement((float)(weights.Travel / (byte.MaxValue - 1)));
        double rest = (weights.Retention * scorer.LargestRetention) + (weights.Preference * scorer.LargestPreference(query)) - travelUnit;
        float scale = 0;
        float shift = 0;
        bool packed = scorer.UsesTaste(query) && goals.Tastes.TryPack(query.Learner.Taste.AsSpan(), scratch.Taste, out scale, out shift);
        return new PanelScalars(
            goals.TableSize,
            MathF.BitIncrement((float)(1 / goals.Unit)),
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
        kernel.Bound(columns, scalars, scratch.Table, scratch.Travel, scratch.Open, first, threshold, scratch.Bounds, scratch.Largest.AsSpan(0, panels));
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
        ReadOnlySpan<ushort> taste = scratch.Taste.AsSpan(0, goals.Tastes.Pairs);
        while (true)
        {
            float best = kernel.Largest(largest);
            float threshold = Threshold(top);
            if (best == PanelKernel.Out || best < threshold)
            {
                return;
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
            int module = goals.Module[((first + panel) * PanelKernel.Size) + place];
            if (!query.Is(module, TakenFirst))
            {
                Evaluate(query, terms, module, top);
            }
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
}
