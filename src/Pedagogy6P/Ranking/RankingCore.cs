using System.Collections.Concurrent;
using System.Diagnostics;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Goals;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Worths;

namespace Pedagogy6P.Ranking;

/// <summary>Everything compiled from a programme and options, and the way from a learner to sorted candidates. Immutable but for caches; thread-safe.</summary>
internal sealed class RankingCore
{
    private readonly PedagogyOptions _options;
    private readonly CatalogueTerms _terms;
    private readonly LearnerRules _rules;
    private readonly GoalSets _goalSets;
    private readonly PackedCatalogue _catalogue;
    private readonly SessionFits _fits;
    private readonly VectorRanker _ranker;
    private readonly ConcurrentBag<QueryScratch> _scratch = [];

    public RankingCore(Programme programme, PedagogyOptions options, PanelKernel? kernel = null)
    {
        _options = options.Checked();
        Weights = _options.Weights.Normalised();
        Index = new ModuleIndex(programme);
        _rules = new LearnerRules(programme.Tables);
        _terms = new CatalogueTerms(Index, _options);
        _goalSets = new GoalSets(Index);
        Scorer = new PairScorer(Index, Weights, _options);
        _catalogue = new PackedCatalogue(Index, _terms, Scorer, Weights, _options);
        _fits = new SessionFits(Index);
        Kernel = kernel ?? PanelKernels.Default;
        Chooser = new SessionChooser(Index, Weights, _options.SelfPacedWeeks);
        (Openness, Feasibility, Scorer, Plain, _ranker) = Parts();
    }

    private RankingCore(RankingCore origin, ModuleIndex index)
    {
        (_options, _terms, _rules, _goalSets, _catalogue, _fits, Weights, Kernel) =
            (origin._options, origin._terms, origin._rules, origin._goalSets, origin._catalogue, origin._fits, origin.Weights, origin.Kernel);
        Index = index;
        Chooser = new SessionChooser(Index, Weights, _options.SelfPacedWeeks);
        (Openness, Feasibility, Scorer, Plain, _ranker) = Parts();
    }

    public ModuleIndex Index { get; }

    public TermWeights Weights { get; }

    public PanelKernel Kernel { get; }

    public Openness Openness { get; }

    public Feasibility Feasibility { get; }

    public SessionChooser Chooser { get; }

    public PairScorer Scorer { get; }

    /// <summary>The reference that the vectorised ranker is tested against.</summary>
    public ScalarRanker Plain { get; }

    public PackedCatalogue Catalogue => _catalogue;

    /// <summary>The same core with other seats left; everything that does not depend on seats is shared.</summary>
    public RankingCore With(IEnumerable<SeatUpdate> seats) => new(this, Index.With(seats));

    public QueryScratch NewScratch() =>
        new(Index, _goalSets, new WorthFinder(Index, Openness, new ChainStarts(Index, Chooser, Scorer, Weights), new WorthOptions(_options.AdvisedFactor, _options.ChainFactor)));

    public QueryScratch Rent() => _scratch.TryTake(out QueryScratch? scratch) ? scratch : NewScratch();

    public void Return(QueryScratch scratch) => _scratch.Add(scratch);

    /// <summary>Compiles a learner and finds the catalogue terms of the query.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format, or their taste does not fit the preference model.</exception>
    public CatalogueTermsView Compile(QueryScratch scratch, Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        scratch.Panels.IsPacked = false;
        if (!scratch.Query.TryCompile(learner, asOf) || !Scorer.Accepts(learner))
        {
            Refuse(learner);
        }

        return new CatalogueTermsView(_terms.Demand(asOf), _terms.Evidence(scratch.Query.Audience));
    }

    /// <summary>Packs a compiled learner for the kernels, which ranking does otherwise.</summary>
    public void Pack(QueryScratch scratch) => _ranker.Pack(scratch);

    /// <summary>Fills the scratch's top with the first k candidates of a compiled learner.</summary>
    public void Rank(QueryScratch scratch, CatalogueTermsView terms, int k)
    {
        scratch.Terms = terms;
        Rank(new ReadOnlySpan<QueryScratch>(in scratch), k);
    }

    /// <summary>Fills the tops of several compiled learners, whose <see cref="QueryScratch.Terms"/> are set: the same as one by one, and faster where they have the same goals.</summary>
    public void Rank(ReadOnlySpan<QueryScratch> learners, int k)
    {
        foreach (QueryScratch learner in learners)
        {
            learner.Top.Reset(Math.Min(k, Index.Count));
        }

        _ranker.Rank(learners);
    }

    private (Openness, Feasibility, PairScorer, ScalarRanker, VectorRanker) Parts()
    {
        var openness = new Openness(Index);
        var feasibility = new Feasibility(Index, openness, Chooser);
        var scorer = new PairScorer(Index, Weights, _options);
        var plain = new ScalarRanker(Index, feasibility, scorer);
        return (openness, feasibility, scorer, plain, new VectorRanker(_catalogue, _fits, openness, feasibility, scorer, plain, Weights, Kernel));
    }

    private void Refuse(Learner learner)
    {
        var violations = new ViolationCollector();
        var report = new RowReport(violations, "learners", row: null, learner.Id);
        _rules.Check(learner, report);
        if (!Scorer.Accepts(learner))
        {
            report.Add("taste", null, "as many finite numbers as the preference model has dimensions, or none");
        }

        violations.ThrowIfAny();
        throw new UnreachableException("A learner that cannot be compiled breaks some rule.");
    }
}
