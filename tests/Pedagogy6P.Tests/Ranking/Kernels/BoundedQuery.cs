using Pedagogy6P.Learners;
using Pedagogy6P.Ranking;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>A learner for whom a kernel computes the bounds of all modules at once.</summary>
internal sealed class BoundedQuery
{
    private readonly RankingCore _core;
    private readonly PanelScratch _scratch;

    public BoundedQuery(RankingCore core, Learner learner, DateOnly asOf)
    {
        _core = core;
        QueryScratch scratch = core.NewScratch();
        CatalogueTermsView terms = core.Compile(scratch, learner, asOf);
        Query = scratch.Query;
        Exact = Twins.Plain(core, scratch, terms, core.Index.Count);
        _scratch = scratch.Panels;
        Goals = core.Catalogue.At(asOf).Pack(Query.GoalSet);
        Goals.FillTable(Query.Mastery, _scratch.Table);
        Scalars = RankerDoor.Scalars(RankerDoor.Ranker(core), Query, Goals, _scratch, core.Catalogue.Sites.Fill(Query, _scratch.Travel));
        Bounds = new float[Goals.Panels * PanelKernel.Size];
        Largest = new float[Goals.Panels];
        Place = new int[core.Index.Count];
        Array.Fill(Place, -1);
        for (int place = 0; place < Goals.Module.Length; place++)
        {
            Place[Goals.Module[place]] = place;
        }

        ReadColumns();
    }

    public LearnerQuery Query { get; }

    public PackedGoals Goals { get; }

    public PanelScalars Scalars { get; }

    public PanelColumns Columns { get; private set; }

    /// <summary>All feasible modules with their scores.</summary>
    public Candidate[] Exact { get; }

    public float[] Bounds { get; }

    public float[] Largest { get; }

    /// <summary>Place of each module, −1 where it has none.</summary>
    public int[] Place { get; }

    /// <summary>Modules that the ranker evaluates without asking for a bound are not among those that bounds are for.</summary>
    public IEnumerable<Candidate> Bounded => Exact.Where(candidate => !Query.Is(candidate.Module, ModuleState.Pinned | ModuleState.Mandatory));

    /// <summary>Takes the columns of the sessions anew: those of somebody always free at first, the learner's own from the second time on.</summary>
    public void ReadColumns() => Columns = Goals.With(RankerDoor.Fits(_core).Of(Query.Learner.Availability, Goals.Sessions, Query.AsOf));

    public void Bound(float threshold)
    {
        Bounds.AsSpan().Fill(float.NaN);
        var masks = new PanelMask[Goals.Panels];
        ulong[] open = new ulong[Goals.Panels];
        Goals.Bits.Open(Query, 0, open);
        for (int panel = 0; panel < masks.Length; panel++)
        {
            (ulong shared, ulong undeclared) = Goals.Bits.Match(Query, panel);
            masks[panel] = new PanelMask(open[panel], shared, undeclared);
        }

        _core.Kernel.Bound(Columns, Scalars, _scratch.Table, _scratch.Travel, masks, 0, threshold, Bounds, Largest);
    }

    public void Refine(float threshold)
    {
        for (int panel = 0; panel < Largest.Length; panel++)
        {
            if (Largest[panel] > PanelKernel.Out)
            {
                Largest[panel] = _core.Kernel.Refine(
                    Columns, Scalars, _scratch.Taste.AsSpan(0, Goals.Tastes.Pairs), panel, threshold, Bounds.AsSpan(panel * PanelKernel.Size, PanelKernel.Size));
            }
        }
    }
}
