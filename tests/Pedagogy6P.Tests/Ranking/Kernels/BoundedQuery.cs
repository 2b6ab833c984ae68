using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A learner for whom a kernel computes the bounds of all modules at once.</summary>
internal sealed class BoundedQuery
{
    private readonly RankingCore _core;
    private readonly QueryScratch _scratch;

    public BoundedQuery(RankingCore core, Learner learner, DateOnly asOf)
    {
        _core = core;
        _scratch = core.NewScratch();
        CatalogueTermsView terms = core.Compile(_scratch, learner, asOf);
        Query = _scratch.Query;
        Exact = Twins.Plain(core, _scratch, terms, core.Index.Count);
        PanelScratch packed = _scratch.Panels;
        packed.Worths = core.GoalSets.Worths(terms.Demand);
        Goals = packed.Goals = core.GoalSets.Of(Query.GoalSet, terms.Demand);
        Goals.FillTable(Query.Mastery, packed.Table);
        Goals.Requirements.FillTable(Query, packed.Levels);
        Scalars = packed.Scalars = RankerDoor.Scalars(RankerDoor.Ranker(core), Query, Goals, packed,
            core.Catalogue.Sites.Fill(Query, packed.Travel));
        Bounds = new float[Goals.Panels * PanelKernel.Size];
        Largest = new float[Goals.Panels];
        Place = new int[core.Index.Count];
        Array.Fill(Place, -1);
        for (int place = 0; place < Goals.Module.Length; place++)
        {
            Place[Goals.Module[place]] = place;
        }

        ReadSessions();
    }

    public LearnerQuery Query { get; }

    public PackedGoals Goals { get; }

    public PanelScalars Scalars { get; }

    /// <summary>All feasible modules with their scores.</summary>
    public Candidate[] Exact { get; }

    public float[] Bounds { get; }

    public float[] Largest { get; }

    /// <summary>Place of each module, −1 where it has none.</summary>
    public int[] Place { get; }

    /// <summary>
    /// Modules that the ranker evaluates without asking for a bound, or whose worth is that of a chain, are not among those that bounds are
    /// for.
    /// </summary>
    public IEnumerable<Candidate> Bounded =>
        Exact.Where(candidate => candidate.Opens < 0 && !Query.Is(candidate.Module, ModuleState.Pinned | ModuleState.Mandatory));

    /// <summary>
    /// Takes the column of the sessions anew: that of somebody always free at first, the learner's own from the second time on.
    /// </summary>
    public void ReadSessions() =>
        _scratch.Panels.Sessions = RankerDoor.Fits(_core).Of(RankerDoor.Fits(_core).WeekOf(Query.Learner.Availability), Goals.Sessions,
            Query.AsOf);

    /// <summary>Screens all panels: <see cref="Largest"/> holds their bounds.</summary>
    public void Screen(float threshold)
    {
        PanelScratch packed = _scratch.Panels;
        Goals.Panels.ShouldBeLessThanOrEqualTo(PanelScratch.Group);
        packed.Panels = Goals.Panels;
        packed.Threshold = threshold;
        Goals.Bits.Open(Query, 0, packed.Open.AsSpan(0, Goals.Panels));
        _core.Kernel.Screen(Goals.Columns, 0, [_scratch.Panels]);
        packed.Largest.AsSpan(0, Goals.Panels).CopyTo(Largest);
        Bounds.AsSpan().Fill(float.NaN);
    }

    /// <summary>Refines the panels that screening left; without taste, preference counts as the largest there is.</summary>
    public void Refine(float threshold, bool withTaste = true)
    {
        PanelScratch packed = _scratch.Panels;
        packed.Scalars = withTaste ? Scalars : Scalars with { PreferenceWeight = 0 };
        for (int panel = 0; panel < Largest.Length; panel++)
        {
            if (Largest[panel] > PanelKernel.Out)
            {
                (ulong shared, ulong undeclared) = Goals.Bits.Match(Query, panel);
                Largest[panel] = _core.Kernel.Refine(Goals.Columns, packed, new PanelMask(packed.Open[panel], shared, undeclared), 0,
                    panel, threshold);
                packed.BoundsOf(panel).CopyTo(Bounds.AsSpan(panel * PanelKernel.Size));
            }
        }
    }
}
