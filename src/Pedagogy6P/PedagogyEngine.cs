using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking;
using Pedagogy6P.Ranking.Goals;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P;

/// <summary>
/// The one door for back ends: a programme and a learner go in, feasible modules come out ranked, each with the reasons why. Immutable and thread-safe;
/// build one per programme and share it. The same arguments always give the same answer.
/// </summary>
public sealed class PedagogyEngine
{
    private readonly PedagogyOptions _options;
    private readonly ModuleIndex _index;
    private readonly CatalogueTerms _terms;
    private readonly LearnerRules _rules;
    private readonly GoalSets _goalSets;
    private readonly Feasibility _feasibility;
    private readonly PairScorer _scorer;
    private readonly VectorRanker _ranker;
    private readonly PackedCatalogue _catalogue;
    private readonly SessionLoads _loads;
    private readonly FactFinder _facts;
    private readonly AbandonmentCalculator _abandonment;
    private readonly ConcurrentBag<QueryScratch> _scratch = [];

    /// <summary>Compiles a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">Weights and models; null for the defaults. Copied, so later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    /// <exception cref="InputRefusedException">Some option is out of range; all of them are reported.</exception>
    public PedagogyEngine(Programme programme, PedagogyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _options = (options ?? new PedagogyOptions()).Checked();
        Weights = _options.Weights.Normalised();
        _index = new ModuleIndex(programme);
        _rules = new LearnerRules(programme.Tables);
        _terms = new CatalogueTerms(_index, _options);
        _goalSets = new GoalSets(_index);
        _catalogue = new PackedCatalogue(_index, _terms, Weights);
        _loads = new SessionLoads(_catalogue, _options.SelfPacedWeeks);
        (_feasibility, _scorer, _ranker, _facts, _abandonment) = Parts();
    }

    private PedagogyEngine(PedagogyEngine origin, ModuleIndex index)
    {
        (_options, _rules, _terms, _goalSets, _catalogue, _loads, Weights) =
            (origin._options, origin._rules, origin._terms, origin._goalSets, origin._catalogue, origin._loads, origin.Weights);
        _index = index;
        (_feasibility, _scorer, _ranker, _facts, _abandonment) = Parts();
    }

    /// <summary>The programme this engine was built from.</summary>
    public Programme Programme => _index.Programme;

    /// <summary>The weights in force, divided by their sum.</summary>
    public TermWeights Weights { get; }

    /// <summary>The same engine with other seats left in some sessions; all else is shared, so this costs microseconds and never a rebuild.</summary>
    /// <param name="seats">The sessions that changed.</param>
    /// <exception cref="InputRefusedException">A session is unknown or a count negative.</exception>
    public PedagogyEngine With(params IEnumerable<SeatUpdate> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        return new PedagogyEngine(this, _index.With(seats));
    }

    /// <summary>The top k of all feasible modules for a learner, with facts.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="k">How many at most, 1 or more.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="exclude">Ids of modules to leave out; unknown ids are ignored.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public LearnerRecommendations Recommend(Learner learner, int k, DateOnly asOf, params ImmutableArray<string> exclude) =>
        Recommend(learner, new RecommendationQuery(asOf, k) { Exclude = exclude, WithFacts = true });

    /// <summary>The top k of all feasible modules for a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="query">What is asked.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K of <paramref name="query"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public LearnerRecommendations Recommend(Learner learner, RecommendationQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Using(learner, query.AsOf, scratch =>
        {
            CatalogueTermsView terms = Rank(scratch, query);
            return new LearnerRecommendations
            {
                Learner = learner.Id,
                AsOf = query.AsOf,
                Recommendations = Recommendations(scratch, terms, query.WithFacts),
                Abandonment = _abandonment.Indicator(scratch.Query),
            };
        });
    }

    /// <summary>
    /// The top k for many learners, in their order, computed in parallel window by window as the answers are read; memory stays bounded whatever their number.
    /// The answers are those of <see cref="Recommend(Learner, RecommendationQuery)"/>, whatever the number of threads.
    /// </summary>
    /// <param name="learners">The learners.</param>
    /// <param name="query">What is asked for each.</param>
    /// <param name="threads">Threads at most, 1 or more; null for one per processor.</param>
    /// <param name="progress">Told the number of learners done, after each window.</param>
    /// <param name="cancellationToken">Stops the work between learners.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K or <paramref name="threads"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">A learner breaks the rules; thrown while reading.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; thrown while reading.</exception>
    public IEnumerable<LearnerRecommendations> RecommendAll(
        IEnumerable<Learner> learners,
        RecommendationQuery query,
        int? threads = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return new BatchRanker(learner => Recommend(learner, query), threads, progress, cancellationToken).Rank(learners);
    }

    /// <summary>Every module that is infeasible for a learner, in ordinal order, with all reasons.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<InfeasibleModule> Infeasible(Learner learner, DateOnly asOf) => Using(learner, asOf, scratch => ImmutableArray.CreateRange(
        Enumerable.Range(0, _index.Count)
            .Select(module => new InfeasibleModule(_index.ModuleIds.Words[module], _feasibility.Reasons(scratch.Query, module)))
            .Where(module => !module.Reasons.IsEmpty)));

    /// <summary>Why a module is not among the top k: every reason, or its rank and the difference to the last one shown.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="module">Id of the module.</param>
    /// <param name="query">What was asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">K of <paramref name="query"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="module"/> is unknown.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public WhyNotAnswer WhyNot(Learner learner, string module, RecommendationQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        int number = _index.ModuleIds.Find(module);
        if (number < 0)
        {
            throw new ArgumentException($"Unknown module \"{module}\": expected the id of a module of this programme.", nameof(module));
        }

        return Using(learner, query.AsOf, scratch =>
        {
            // The module itself takes part even when excluded, to say where it would stand.
            CatalogueTermsView terms = Rank(scratch, query with { K = Math.Max(query.K, _index.Count), Exclude = Without(query.Exclude, module) });
            ImmutableArray<Recommendation> all = Recommendations(scratch, terms, query.WithFacts);
            Recommendation? standing = all.FirstOrDefault(item => string.Equals(item.Module, module, StringComparison.Ordinal));
            bool shown = standing?.Rank <= query.K;
            return new WhyNotAnswer
            {
                Module = module,
                Reasons = _feasibility.Reasons(scratch.Query, number),
                Standing = standing,
                LastShown = shown || all.IsEmpty ? null : all[Math.Min(query.K, all.Length) - 1],
            };
        });
    }

    /// <summary>Modules that are mandatory for the learner's declared target roles and not completed, feasible or not, in ordinal order.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<OutstandingModule> MandatoryOutstanding(Learner learner, DateOnly asOf) => Using(learner, asOf, scratch => ImmutableArray.CreateRange(
        Enumerable.Range(0, _index.Count)
            .Where(module => scratch.Query.Is(module, ModuleState.Mandatory) && !scratch.Query.Is(module, ModuleState.Completed))
            .Select(module => new OutstandingModule(
                _index.ModuleIds.Words[module],
                [.. _index.Modules[module].MandatoryFor.Intersect(learner.Roles, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                _feasibility.Reasons(scratch.Query, module)))));

    /// <summary>The practice-abandonment indicator with the modules that would lower it; null without a current role or when it lists no competency.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public PracticeAbandonment? Abandonment(Learner learner, DateOnly asOf) =>
        Using(learner, asOf, scratch => _abandonment.Explain(scratch.Query));

    /// <summary>Modules that count as done for the learner, completed or recognised from proven mastery, in ordinal order.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<string> Done(Learner learner) => Using(learner, DateOnly.MinValue, scratch => ImmutableArray.CreateRange(
        Enumerable.Range(0, _index.Count).Where(scratch.Query.Satisfies).Select(module => _index.ModuleIds.Words[module])));

    /// <summary>The learner's fringe: modules not done whose hard prerequisites are all satisfied, in ordinal order.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<string> Fringe(Learner learner)
    {
        var done = Done(learner).ToHashSet(StringComparer.Ordinal);
        return Programme.Graph.Fringe(done.Contains);
    }

    private static ImmutableArray<string> Without(ImmutableArray<string> modules, string module) =>
        modules.IsDefaultOrEmpty ? [] : [.. modules.Where(id => !string.Equals(id, module, StringComparison.Ordinal))];

    private (Feasibility, PairScorer, VectorRanker, FactFinder, AbandonmentCalculator) Parts()
    {
        var feasibility = new Feasibility(_index, new SessionChooser(_index, Weights, _options.SelfPacedWeeks));
        var scorer = new PairScorer(_index, Weights, _options);
        var plain = new ScalarRanker(_index, feasibility, scorer);
        var ranker = new VectorRanker(_catalogue, _loads, feasibility, scorer, plain, Weights, PanelKernels.Default);
        return (feasibility, scorer, ranker, new FactFinder(_index, feasibility, scorer), new AbandonmentCalculator(_index, feasibility));
    }

    private CatalogueTermsView Rank(QueryScratch scratch, RecommendationQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        scratch.Query.Exclude(query.Exclude.IsDefault ? [] : query.Exclude.AsSpan());
        scratch.Top.Reset(Math.Min(query.K, _index.Count));
        var terms = new CatalogueTermsView(_terms.Demand(query.AsOf), _terms.Evidence(scratch.Query.Audience));
        _ranker.Rank(scratch.Query, terms, scratch.Top, scratch.Panels);
        return terms;
    }

    private ImmutableArray<Recommendation> Recommendations(QueryScratch scratch, CatalogueTermsView terms, bool withFacts)
    {
        var list = ImmutableArray.CreateBuilder<Recommendation>(scratch.Top.Kept.Length);
        foreach (ref readonly Candidate candidate in scratch.Top.Kept)
        {
            Module module = _index.Modules[candidate.Module];
            list.Add(new Recommendation
            {
                Rank = list.Count + 1,
                Module = module.Id,
                Title = module.Title,
                Session = candidate.Choice.Session < 0 ? null : _index.Sessions.Sessions[candidate.Choice.Session].Id,
                Score = candidate.Score,
                Contributions = candidate.Contributions,
                Pinned = candidate.Pinned,
                Mandatory = scratch.Query.Is(candidate.Module, ModuleState.Mandatory),
                MissingAdvised = _feasibility.Missing(scratch.Query, _index.Advised[candidate.Module]),
                Facts = withFacts ? _facts.Facts(scratch.Query, terms, candidate) : null,
            });
        }

        return list.MoveToImmutable();
    }

    private T Using<T>(Learner learner, DateOnly asOf, Func<QueryScratch, T> answer)
    {
        ArgumentNullException.ThrowIfNull(learner);
        if (!_scratch.TryTake(out QueryScratch? scratch))
        {
            scratch = new QueryScratch(_index, _goalSets);
        }

        try
        {
            if (!scratch.Query.TryCompile(learner, asOf))
            {
                Refuse(learner);
            }

            return answer(scratch);
        }
        finally
        {
            _scratch.Add(scratch);
        }
    }

    private void Refuse(Learner learner)
    {
        var violations = new ViolationCollector();
        _rules.Check(learner, new RowReport(violations, "learners", row: null));
        violations.ThrowIfAny();
        throw new UnreachableException("A learner that cannot be compiled breaks some rule.");
    }
}
