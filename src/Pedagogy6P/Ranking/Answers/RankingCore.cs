using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Caches;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>
/// Everything compiled from a programme and options, and the way from a learner to sorted candidates. Cores that differ in the seats left
/// share all the rest, caches included. Immutable but for caches; thread-safe.
/// </summary>
internal sealed class RankingCore
{
    private readonly RankingOptions _options;
    private readonly CatalogueTerms _terms;
    private readonly LearnerRules _rules;
    private readonly GoalSets _goalSets;
    private readonly SessionFits _fits;
    private readonly VectorRanker _ranker;
    private readonly WorthOptions _worths;
    private readonly ConcurrentBag<QueryScratch> _scratch = [];

    public RankingCore(Programme programme, RankingOptions options, PanelKernel? kernel = null)
        : this(NumberedProgramme.Of(programme), options, kernel)
    {
    }

    /// <summary>A core of a compiled programme, such as <see cref="NumberedProgramme.WithCandidates"/>.</summary>
    public RankingCore(NumberedProgramme index, RankingOptions options, PanelKernel? kernel = null)
    {
        _options = options;
        Weights = options.Weights.Normalised(options.FurtherTerms);
        FurtherTerms = options.FurtherTerms;
        Kernel = kernel ?? PanelKernels.Default;
        Caches = new CacheBudget(options.CacheBytes);
        Index = index;
        Seats = new SeatsLeft(Index.Sessions.Sessions);
        _rules = new LearnerRules(index.Programme.Tables);
        _worths = new WorthOptions(options.AdvisedFactor, options.ChainFactor);
        _terms = new CatalogueTerms(Index, options, Caches);
        _goalSets = new GoalSets(Index, Caches);
        _fits = new SessionFits(Index, Caches);
        Chooser = new SessionChooser(Index, Weights, options.SelfPacedWeeks);
        Scorer = new PairScorer(Index, Weights, options);
        Openness = new Openness(Index);
        Feasibility = new Feasibility(Index, Openness, Chooser);
        var batches = new BatchedScorer(Scorer, Weights);
        Ranks = new RankCounter(Index, Feasibility, Scorer, batches);
        Facts = new FactFinder(Index, Openness, Scorer);
        Abandonment = new AbandonmentCalculator(Index, Feasibility, options.DemandLevels as IDemandGrowth);
        Plain = new ScalarRanker(Index, Feasibility, Scorer);
        Catalogue = new PackedCatalogue(Index, Scorer, Weights, options);
        GoalSets = new PackedGoalSets(Catalogue, _terms, Weights, Caches);
        var evaluation = new ExactEvaluation(Feasibility, Scorer, batches);
        var chains = new ChainRanker(Catalogue, Openness, Scorer, Kernel, evaluation);
        _ranker = new VectorRanker(Catalogue, GoalSets, _fits, Openness, chains, evaluation, Scorer, Plain, Weights, Kernel);
    }

    /// <summary>What the caches may keep, and how much it is.</summary>
    public CacheBudget Caches { get; }

    /// <summary>Seats left: all that cores of one family do not share.</summary>
    public SeatsLeft Seats { get; private set; }

    /// <summary>Weeks that a module at one's own pace is given.</summary>
    public int SelfPacedWeeks => (int)Math.Max(1, Math.Ceiling(_options.SelfPacedWeeks));

    public NumberedProgramme Index { get; }

    public TermWeights Weights { get; }

    /// <summary>How mastery fades; null when it does not.</summary>
    public IMasteryFading? Fading => _options.Fading;

    public ImmutableArray<ITerm> FurtherTerms { get; }

    public PanelKernel Kernel { get; }

    public Openness Openness { get; }

    public Feasibility Feasibility { get; }

    public SessionChooser Chooser { get; }

    public PairScorer Scorer { get; }

    /// <summary>The reference that the vectorised ranker is tested against.</summary>
    public ScalarRanker Plain { get; }

    /// <summary>The packed catalogue; cores of one family, and no others, have the same.</summary>
    public PackedCatalogue Catalogue { get; }

    /// <summary>Goal sets packed for the kernels.</summary>
    public PackedGoalSets GoalSets { get; }

    public RankCounter Ranks { get; }

    public FactFinder Facts { get; }

    public AbandonmentCalculator Abandonment { get; }

    /// <summary>Names the forecast behind Demand on a date; empty where demand is as observed.</summary>
    public string ForecastVersion(DateOnly asOf) => _terms.ForecastVersion(asOf);

    /// <summary>The same core with other seats left.</summary>
    /// <exception cref="InputRefusedException">A session is unknown or a count negative.</exception>
    public RankingCore WithSeats(IEnumerable<SeatUpdate> seats)
    {
        SeatsLeft changed = Seats.With(seats, Index.Sessions.Number);
        var core = (RankingCore)MemberwiseClone();
        core.Seats = changed;
        return core;
    }

    /// <summary>
    /// A core that offers candidate sessions like planned ones, and every session whether or not it is full: who could sit where.
    /// </summary>
    public RankingCore WithEverySeat() => new RankingCore(Index.WithCandidates, _options, Kernel)
        .WithSeats(Index.Sessions.Sessions.Select(session => new SeatUpdate(session.Id, null)));

    /// <summary>A core of another programme with the same options, and the seats left that this one has of sessions of both.</summary>
    public RankingCore With(Programme programme)
    {
        var core = new RankingCore(programme, _options, Kernel);
        return core.WithSeats(core.Index.Sessions.Sessions.Where(session => Index.Sessions.Number.ContainsKey(session.Id)).Select(session =>
            Seats[Index.Sessions.Number[session.Id]] is var seats && seats == int.MaxValue ? new SeatUpdate(session.Id, null)
                : new SeatUpdate(session.Id, seats)));
    }

    public QueryScratch NewScratch()
    {
        var starts = new ChainStarts(Index, Chooser, Scorer);
        var worths = new WorthFinder(Index, Openness, starts, _worths);
        var query = new LearnerQuery(Index, _goalSets) { DeclinedDays = _options.DeclinedDays, Fading = _options.Fading };
        return new QueryScratch(query, worths, starts);
    }

    public QueryScratch Rent() => _scratch.TryTake(out QueryScratch? scratch) ? scratch : NewScratch();

    /// <summary>Takes working memory back; it keeps nothing of the learner.</summary>
    public void Return(QueryScratch scratch)
    {
        scratch.Forget();
        _scratch.Add(scratch);
    }

    /// <summary>Compiles a learner and finds the catalogue terms of the query, which the scratch keeps as well.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format, or their taste does not fit the
    /// preference model.</exception>
    public CatalogueTermsView Compile(QueryScratch scratch, Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        scratch.Use(Seats);
        try
        {
            if (!scratch.TryCompile(learner, asOf) || !Scorer.Preferences.Accepts(learner))
            {
                Refuse(learner);
            }

            return scratch.Terms = new CatalogueTermsView(_terms.Demand(asOf), _terms.Evidence(scratch.Query.Audience));
        }
        catch
        {
            // Memory of a host's own must not answer about a learner who was refused.
            scratch.Forget();
            throw;
        }
    }

    /// <summary>The state of a learner, to be kept.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public LearnerState StateOf(Learner learner, DateOnly asOf)
    {
        var state = new NumberedState(Index);
        if (!LearnerRules.IsWellFormed(learner) || !state.TryCompile(learner, asOf, _options.Fading)
            || !state.Decline(learner, asOf, _options.DeclinedDays) || !Scorer.Preferences.Accepts(learner))
        {
            Refuse(learner);
        }

        return new LearnerState(state, asOf);
    }

    /// <summary>Packs a compiled learner for the kernels, which ranking does otherwise.</summary>
    public void Pack(QueryScratch scratch) => _ranker.Pack(scratch);

    /// <summary>Fills the scratch's top with the first k candidates of a compiled learner.</summary>
    public void Rank(QueryScratch scratch, int k) => Rank(new ReadOnlySpan<QueryScratch>(in scratch), k);

    /// <summary>Fills the tops of several compiled learners: the same as one by one, and faster where they have the same goals.</summary>
    public void Rank(ReadOnlySpan<QueryScratch> learners, int k)
    {
        foreach (QueryScratch learner in learners)
        {
            learner.Use(Seats);
            learner.Top.Reset(Math.Min(k, Index.Count));
            learner.Waiting.Restart();
        }

        _ranker.Rank(learners);
    }

    private void Refuse(Learner learner)
    {
        var violations = new ViolationCollector();
        var report = new RowReport(violations, "learners", row: null, learner.Id);
        _rules.Check(learner, report);
        if (!Scorer.Preferences.Accepts(learner))
        {
            report.Add("taste", null, "as many finite numbers as the preference model has dimensions, or none");
        }

        violations.ThrowIfAny();
        throw new UnreachableException("A learner that cannot be compiled breaks some rule.");
    }
}
