using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// Exact top-k by bounds: panels of 64 modules get cheap upper bounds, the panel with the best one learns about preference when its turn
/// comes, the best bound of all is evaluated exactly, and what cannot beat the k-th best any more is never looked at. Then come chains (see
/// <see cref="ChainRanker"/>). Evaluation is exact (see <see cref="ExactEvaluation"/>), so lists and scores are those of
/// <see cref="ScalarRanker"/>, bit for bit.
/// </summary>
internal sealed class VectorRanker(
    PackedCatalogue catalogue,
    PackedGoalSets goalSets,
    SessionFits fits,
    Openness openness,
    ChainRanker chains,
    ExactEvaluation evaluation,
    PairScorer scorer,
    ScalarRanker plain,
    TermWeights weights,
    PanelKernel kernel)
{
    // Loads and hours are compared with more slack here than by the exact rule.
    private const float LoadSlack = 1.00001f;

    // The first panels hold most of the best, and give a threshold to leave others out by.
    private const int FirstGroup = 48;

    /// <summary>Modules that are evaluated without a bound.</summary>
    public const ModuleState TakenFirst = ModuleState.Pinned | ModuleState.Mandatory;

    /// <summary>Fills the tops of some learners. Those next to each other with the same goals are screened together.</summary>
    public void Rank(ReadOnlySpan<QueryScratch> learners)
    {
        if (catalogue.IsExactOnly)
        {
            foreach (QueryScratch learner in learners)
            {
                plain.Rank(learner.Worths, learner.Terms, learner.Top);
            }

            return;
        }

        foreach (QueryScratch learner in learners)
        {
            Pack(learner);
            EvaluateFirst(learner);
        }

        for (int first = 0, end; first < learners.Length; first = end)
        {
            for (end = first + 1; end < learners.Length && learners[end].Panels.Goals == learners[first].Panels.Goals; end++)
            {
            }

            RankAlike(learners[first..end]);
        }
    }

    /// <summary>Packs a compiled learner, once.</summary>
    public void Pack(QueryScratch learner)
    {
        (LearnerQuery query, PanelScratch packed) = (learner.Query, learner.Panels);
        if (packed.IsPacked || catalogue.IsExactOnly)
        {
            return;
        }

        packed.Worths = goalSets.Worths(learner.Terms.Demand);
        PackedGoals goals = packed.Goals = goalSets.Of(query.GoalSet, learner.Terms.Demand);
        WeeklyFit? week = fits.WeekOf(query.Learner.Availability);
        packed.Sessions = fits.Of(week, goals.Sessions, query.AsOf);
        query.Week = week;
        catalogue.Profiles.Open(query, query.TakeProfile());
        goals.FillTable(query.MasteryNow, packed.Table);
        goals.Requirements.FillTable(query, packed.Levels);
        packed.Scalars = Scalars(query, goals, packed, catalogue.Sites.Fill(query, packed.Travel));
        packed.IsPacked = true;
    }

    // Those a learner pinned and those mandatory for them need no bound.
    private void EvaluateFirst(QueryScratch learner)
    {
        foreach (int module in learner.Query.TouchedModules)
        {
            if (learner.Query.Is(module, TakenFirst) && openness.IsOpen(learner.Query, module))
            {
                evaluation.Evaluate(learner, module);
            }
        }

        evaluation.Finish(learner);
    }

    private void RankAlike(ReadOnlySpan<QueryScratch> learners)
    {
        RankByThemselves(learners);
        foreach (QueryScratch learner in learners)
        {
            chains.Rank(learner);
        }
    }

    private void RankByThemselves(ReadOnlySpan<QueryScratch> learners)
    {
        PackedGoals goals = learners[0].Panels.Goals;
        PanelColumns columns = goals.Columns;
        int size = FirstGroup;
        for (int first = 0; first < goals.Panels; first += size, size = PanelScratch.Group)
        {
            bool any = false;
            foreach (QueryScratch learner in learners)
            {
                any |= Opens(learner, goals, first, Math.Min(size, goals.Panels - first));
            }

            if (!any)
            {
                return;
            }

            kernel.Screen(columns, first, learners[0].PanelsOf(learners));
            foreach (QueryScratch learner in learners)
            {
                EvaluateBestFirst(learner, goals, columns, first);
            }
        }
    }

    // The k-th score as a float not above it.
    private static float Threshold(TopK top) => MathF.BitDecrement((float)top.Threshold);

    private static float CeilingOf(PackedGoals goals, in PanelScalars scalars, int panel) =>
        (goals.Tangents.LargestWorth[panel] + (goals.Tangents.LargestNeed[panel] * scalars.Changing)) * 1.00001f;

    private PanelScalars Scalars(LearnerQuery query, PackedGoals goals, PanelScratch scratch, double leastTravel)
    {
        double hours = query.Learner.HoursPerWeek;
        float travelUnit = PackedCatalogue.RoundUp(weights.Travel * (1 - leastTravel) / SiteCodes.Steps);
        double known = (weights.Preference * scorer.Preferences.Largest(query)) + (weights.Travel * leastTravel);
        float rest = MathF.BitIncrement(PackedCatalogue.RoundUp(scorer.LargestOpen(query) + known) - travelUnit);
        (float scale, float shift, float error) = (0, 0, 0);
        AskedModel? asked = scorer.Preferences.IsAsked ? scorer.ModelsOf(query).Preference : null;
        Span<float> room = stackalloc float[PackedTastes.MaxDimensions];
        ReadOnlySpan<float> taste = scorer.Preferences.BoundTaste(query.Learner, asked?.Values, room, out float part);
        bool packed = !taste.IsEmpty && goals.Tastes.TryPack(taste, scratch.Taste, out scale, out shift, out error);
        float inverseHours = (float)Math.Min(1e30, 1 / hours) * (1 / LoadSlack);
        float maxLoad = (float)((hours * LoadSlack) + (2 * ScheduleFit.LoadTolerance)) * SessionColumn.Part;
        float schedule = PackedCatalogue.RoundUp(weights.Schedule);
        float gainUnit = MathF.BitIncrement((float)(1 / goals.Unit));
        return new PanelScalars(
            goals.TableSize,
            gainUnit,
            catalogue.MatchWorth,
            schedule,
            inverseHours / SessionColumn.Part,
            maxLoad,
            travelUnit,
            rest,
            packed ? MathF.BitDecrement((float)weights.Preference) : 0,
            scale,
            shift,
            error,
            part,
            asked is null ? 0 : PackedCatalogue.RoundUp(1 - asked.Value.Most),
            MathF.BitIncrement(gainUnit * (float)catalogue.ChainFactor),
            (scratch.Worths.Largest + catalogue.MatchWorth + rest + schedule + (travelUnit * byte.MaxValue)) * 1.00001f,
            (ushort)((schedule * PanelKernel.FitUnits) + 1),
            (ushort)Math.Min(ushort.MaxValue, schedule * PanelKernel.FitUnits * (32768 / SessionColumn.Part) * inverseHours),
            (ushort)Math.Min(short.MaxValue, maxLoad + 1),
            (ushort)((travelUnit * PanelKernel.FitUnits * 256) + 1),
            (ushort)Math.Max(0, (rest * PanelKernel.FitUnits) + 1));
    }

    // Opens the panels of a group to a learner. The most promising come first: once a whole remainder is beneath the k-th best, so is all
    // that follows.
    private static bool Opens(QueryScratch learner, PackedGoals goals, int first, int panels)
    {
        PanelScratch packed = learner.Panels;
        packed.Threshold = Threshold(learner.Top);
        while (panels > 0 && CeilingOf(goals, packed.Scalars, first + panels - 1) < packed.Threshold)
        {
            panels--;
        }

        packed.Panels = panels;
        if (panels == 0)
        {
            return false;
        }

        goals.Bits.Open(learner.Query, first, packed.Open.AsSpan(0, panels));
        packed.Largest.AsSpan(panels, PackedCatalogue.Padded(panels) - panels).Fill(PanelKernel.Out);
        packed.IsRefined.AsSpan(0, panels).Clear();
        return true;
    }

    private void EvaluateBestFirst(QueryScratch learner, PackedGoals goals, in PanelColumns columns, int first)
    {
        (PanelScratch packed, Waiting next, Waiting after) = (learner.Panels, default, default);
        Span<float> largest = packed.Largest.AsSpan(0, PackedCatalogue.Padded(packed.Panels));
        if (packed.Threshold > float.NegativeInfinity)
        {
            RefineAll(learner, goals, columns, first);
        }

        while (!largest.IsEmpty)
        {
            float best = kernel.Largest(largest);
            float threshold = Threshold(learner.Top);
            if (best == PanelKernel.Out || best < threshold)
            {
                break;
            }

            int panel = kernel.PlaceOf(largest, best);
            if (!packed.IsRefined[panel])
            {
                Refine(learner, goals, columns, first, panel, threshold);
                continue;
            }

            Span<float> bounds = packed.BoundsOf(panel);
            int place = kernel.PlaceOf(bounds, best);
            kernel.Replace(bounds, place, PanelKernel.Out);
            kernel.Replace(largest, panel, kernel.Largest(bounds));

            // While one module is evaluated, the memory of the next two is on its way: first their records, then what these point to.
            int module = goals.Module[((first + panel) * PanelKernel.Size) + place];
            PrefetchRecord(learner.Query, module);
            PrefetchItems(after);
            EvaluateWaiting(learner, next);
            (next, after) = (after, new Waiting(module + 1, best));
        }

        EvaluateWaiting(learner, next);
        EvaluateWaiting(learner, after);
        evaluation.Finish(learner);
    }

    // Once there is a threshold, it hardly rises any more: then all panels that it leaves are refined one after the other, which the
    // processor overlaps.
    private void RefineAll(QueryScratch learner, PackedGoals goals, in PanelColumns columns, int first)
    {
        PanelScratch packed = learner.Panels;
        for (int panel = 0; panel < packed.Panels; panel++)
        {
            if (packed.Largest[panel] >= packed.Threshold)
            {
                Refine(learner, goals, columns, first, panel, packed.Threshold);
            }
        }
    }

    private void Refine(QueryScratch learner, PackedGoals goals, in PanelColumns columns, int first, int panel, float threshold)
    {
        PanelScratch packed = learner.Panels;
        packed.IsRefined[panel] = true;
        (ulong shared, ulong undeclared) = goals.Bits.Match(learner.Query, first + panel);
        var mask = new PanelMask(packed.Open[panel], shared, undeclared);
        kernel.Replace(packed.Largest, panel, kernel.Refine(columns, packed, mask, first, panel, threshold));
    }

    private void EvaluateWaiting(QueryScratch learner, Waiting waiting)
    {
        if (waiting.Number > 0 && waiting.Bound >= Threshold(learner.Top) && !learner.Query.Is(waiting.Number - 1, TakenFirst))
        {
            evaluation.Evaluate(learner, waiting.Number - 1);
        }
    }

    private void PrefetchRecord(LearnerQuery query, int module)
    {
        CachePrefetch.Of(in query.States[module]);
        CachePrefetch.Of(in catalogue.Index.Records[module]);
        CachePrefetch.Of(scorer.Preferences.FeaturesOf(module));
    }

    private void PrefetchItems(Waiting waiting)
    {
        if (waiting.Number > 0)
        {
            NumberedProgramme index = catalogue.Index;
            ref readonly ModuleRecord record = ref index.Records[waiting.Number - 1];
            CachePrefetch.Of(index.Taught[record.Taught]);
            CachePrefetch.Of(index.Asked[record.Asked]);
            CachePrefetch.Of(index.Sessions.Records.AsSpan(record.Sessions.First, record.Sessions.Length));
        }
    }

    // A module whose turn to be evaluated has nearly come: its number plus one, 0 being none, and its bound.
    private readonly record struct Waiting(int Number, float Bound);
}
