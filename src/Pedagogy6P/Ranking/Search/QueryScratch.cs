using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>The working memory of one query, reused by the next. Not thread-safe.</summary>
internal sealed class QueryScratch(LearnerQuery query, WorthFinder worths, ChainStarts starts)
{
    private PanelScratch[] _team = [];

    public LearnerQuery Query => query;

    /// <summary>Whether somebody is compiled here.</summary>
    public bool IsCompiled => query.Learner is not null;

    /// <summary>What modules stand for, for the learner of the query.</summary>
    public WorthFinder Worths => worths;

    /// <summary>The catalogue terms of the query.</summary>
    public CatalogueTermsView Terms
    {
        get => starts.Terms;
        set => starts.Terms = value;
    }

    public TopK Top { get; } = new();

    /// <summary>What waits for models.</summary>
    public WaitingPairs Waiting { get; } = new();

    public PanelScratch Panels { get; } = new();

    /// <summary>Compiles a learner; false when something about them breaks the rules.</summary>
    public bool TryCompile(Learner learner, DateOnly asOf)
    {
        Panels.IsPacked = false;
        bool sound = query.TryCompile(learner, asOf);
        worths.Begin(query);
        return sound;
    }

    /// <summary>Says which seats are left from now on; nothing else of a compiled learner depends on them.</summary>
    public void Use(SeatsLeft seats)
    {
        if (query.Use(seats))
        {
            worths.ForgetSessions();
        }
    }

    /// <summary>
    /// Lets go of the learner and of all that was looked up for them: memory that waits for the next learner keeps no other.
    /// </summary>
    public void Forget()
    {
        query.Forget();
        worths.Forget();
        Panels.Forget();
        Top.Forget();
        Waiting.Restart();
        Array.Clear(_team);
        Terms = default;
    }

    /// <summary>The panels of some learners, of which this is the first.</summary>
    public ReadOnlySpan<PanelScratch> PanelsOf(ReadOnlySpan<QueryScratch> learners)
    {
        if (_team.Length < learners.Length)
        {
            _team = new PanelScratch[learners.Length];
        }

        for (int place = 0; place < learners.Length; place++)
        {
            _team[place] = learners[place].Panels;
        }

        return _team.AsSpan(0, learners.Length);
    }

    /// <summary>Copies what is in the top; returns how many there are.</summary>
    public int CopyTo(Span<RankedModule> results)
    {
        for (int rank = 0; rank < Top.Count; rank++)
        {
            ref readonly Candidate candidate = ref Top[rank];
            results[rank] = new RankedModule(
                candidate.Module, candidate.Choice.Session, candidate.Contributions, candidate.Pinned,
                Query.Is(candidate.Module, ModuleState.Mandatory));
        }

        return Top.Count;
    }
}
