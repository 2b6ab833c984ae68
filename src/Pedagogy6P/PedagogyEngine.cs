using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <summary>
/// The one door for back ends: a programme and a learner go in, feasible modules come out ranked, each with the reasons why. Immutable and
/// thread-safe; build one per programme and share it. The same arguments always give the same answer.
/// </summary>
public sealed partial class PedagogyEngine
{
    private readonly RankingCore _core;
    private readonly AnswerMaker _answers;

    /// <summary>Compiles a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">Weights and models; null for the defaults. Copied, so later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    /// <exception cref="InputRefusedException">Some option is out of range; all of them are reported.</exception>
    public PedagogyEngine(Programme programme, PedagogyOptions? options = null)
        : this(new RankingCore(programme ?? throw new ArgumentNullException(nameof(programme)),
        (options ?? new PedagogyOptions()).Checked()))
    {
    }

    internal PedagogyEngine(RankingCore core)
    {
        ArgumentNullException.ThrowIfNull(core);
        _core = core;
        _answers = new AnswerMaker(core);
        var problems = new Lazy<PathProblems>(() => new PathProblems(core));
        _paths = new Lazy<PathPlanner>(() => new PathPlanner(core, problems.Value));
        _repairs = new Lazy<PathRepairer>(() => new PathRepairer(core, problems.Value));
        _cohorts = new Lazy<CohortPlanner>(() => new CohortPlanner(core, problems.Value.Calendar));
    }

    /// <summary>The programme this engine was built from.</summary>
    public Programme Programme => Index.Programme;

    /// <summary>The weights in force, divided by their sum.</summary>
    public TermWeights Weights => _core.Weights;

    /// <summary>The terms of the score beside the eight, in the order of their shares; texts about answers are made with them.</summary>
    public ImmutableArray<ITerm> FurtherTerms => _core.FurtherTerms;

    private NumberedProgramme Index => _core.Index;

    /// <summary>
    /// The same engine with other seats left in some sessions. All else is shared, caches and compiled learners included, so this costs
    /// microseconds whatever the size of the programme. Seats decide what is feasible; <see cref="Programme"/>, <see cref="SessionAt"/> and
    /// what models are offered keep those of the programme.
    /// </summary>
    /// <param name="seats">The sessions that changed; of several updates of one session, the last counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="seats"/> is null.</exception>
    /// <exception cref="InputRefusedException">A session is unknown or a count negative; all are reported.</exception>
    public PedagogyEngine WithSeats(params IEnumerable<SeatUpdate> seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        return new PedagogyEngine(_core.WithSeats(seats));
    }

    /// <summary>The top k of all feasible modules for a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="k">How many at most, 1 or more.</param>
    /// <param name="withFacts">Whether each carries the facts behind its terms; without them answers are made faster.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public LearnerRecommendations Recommend(Learner learner, DateOnly asOf, int k, bool withFacts = false) =>
        Recommend(learner, new RecommendationQuery(asOf, k) { WithFacts = withFacts });

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
            ImmutableArray<Recommendation> recommendations = _answers.Recommend(scratch, query);
            return new LearnerRecommendations
            {
                LearnerId = learner.Id,
                AsOf = query.AsOf,
                Diverse = query.Diverse,
                Recommendations = recommendations,
                PinnedInfeasible = _answers.PinnedInfeasible(scratch.Worths),
                Abandonment = _core.Abandonment.Indicator(scratch.Query),
            };
        });
    }

    /// <summary>
    /// Names the forecast behind Demand on a date, as a record of decisions wants it; empty where demand is as observed.
    /// </summary>
    /// <param name="asOf">The query date.</param>
    public string ForecastVersion(DateOnly asOf) => _core.ForecastVersion(asOf);

    /// <summary>The module of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not the number of a module.</exception>
    public Module ModuleAt(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Index.Count);
        return Index.Modules[number];
    }

    /// <summary>The session of a number; null for −1, self-paced.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is neither −1 nor the number of a session.</exception>
    public Session? SessionAt(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Index.Sessions.Sessions.Length);
        return number < 0 ? null : Index.Sessions.Sessions[number];
    }

    /// <summary>What a learner has mastered, done and chosen: what every answer about them starts from.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The date of the state.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public LearnerState StateOf(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return _core.StateOf(learner, asOf);
    }

    /// <summary>Every module that is infeasible for a learner, in ordinal order, with all reasons.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<InfeasibleModule> Infeasible(Learner learner, DateOnly asOf) => Using(
        learner, asOf, scratch => ImmutableArray.CreateRange(
        Enumerable.Range(0, Index.Count)
            .Select(module => new InfeasibleModule(Index.ModuleIds.Words[module], _core.Feasibility.Reasons(scratch.Worths, module)))
            .Where(module => !module.Reasons.IsEmpty)));

    /// <summary>
    /// Why a module is not among the top k: every reason, or that the query left it out, or its rank and the difference to the last one
    /// shown.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="moduleId"/> is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K of <paramref name="query"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public WhyNotAnswer WhyNot(Learner learner, RecommendationQuery query, string moduleId)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        int number = NumberOf(moduleId);
        return Using(learner, query.AsOf, scratch =>
        {
            // The module itself takes part even when the query leaves it out, to say where it would stand.
            scratch.Query.Exclude(Without(query.Exclude, moduleId).AsSpan());
            ImmutableArray<Reason> reasons = _core.Feasibility.Reasons(scratch.Worths, number);
            Recommendation? standing = _core.Ranks.TryFind(scratch, number, out Candidate candidate, out int rank)
                ? _answers.Expand(scratch, candidate, rank, query.WithFacts)
                : null;
            bool excluded = !query.Exclude.IsDefault && query.Exclude.Contains(moduleId, StringComparer.Ordinal);
            return new WhyNotAnswer
            {
                ModuleId = moduleId,
                Reasons = reasons,
                Excluded = excluded,
                Standing = standing,
                LastShown = !excluded && standing?.Rank <= query.K ? null : _answers.LastShown(scratch, query),
            };
        });
    }

    /// <summary>What would be recommended, and what would become feasible or not, were a learner different.</summary>
    /// <param name="learner">The learner as they are.</param>
    /// <param name="changed">The learner as they might be, for instance <c>learner with { HoursPerWeek = 6 }</c>.</param>
    /// <param name="query">What is asked of both.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K of <paramref name="query"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">Either breaks the rules of the programme format.</exception>
    public WhatIfAnswer WhatIf(Learner learner, Learner changed, RecommendationQuery query)
    {
        LearnerRecommendations before = Recommend(learner, query);
        LearnerRecommendations after = Recommend(changed, query);
        return new WhatIfAnswer
        {
            Before = before,
            After = after,
            Changes = RecommendationChange.Of(before, after),
            InfeasibleBefore = ByModule(Infeasible(learner, query.AsOf)),
            InfeasibleAfter = ByModule(Infeasible(changed, query.AsOf)),
        };
    }

    /// <summary>
    /// Modules that are mandatory for the learner's declared target roles and not completed, feasible or not, in ordinal order.
    /// </summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<OutstandingModule> MandatoryOutstanding(Learner learner, DateOnly asOf) => Using(
        learner, asOf, scratch => ImmutableArray.CreateRange(
        Enumerable.Range(0, Index.Count)
            .Where(module => scratch.Query.Is(module, ModuleState.Mandatory) && !scratch.Query.Is(module, ModuleState.Completed))
            .Select(module => new OutstandingModule(
                Index.ModuleIds.Words[module],
                [.. Index.Modules[module].MandatoryFor.Intersect(learner.Roles, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                _core.Feasibility.Reasons(scratch.Worths, module)))));

    /// <summary>
    /// The practice-abandonment indicator with the modules that would lower it; null without a current role or when it lists no competency.
    /// </summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public PracticeAbandonment? Abandonment(Learner learner, DateOnly asOf) =>
        Using(learner, asOf, scratch => _core.Abandonment.Explain(scratch.Worths, asOf));

    /// <summary>Modules that count as done for the learner, completed or recognised from proven mastery, in ordinal order.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<string> Done(Learner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return [.. Index.ModuleIds.Words.Where(_core.StateOf(learner, DateOnly.MinValue).Satisfies)];
    }

    /// <summary>The learner's fringe: modules not done whose hard prerequisites are all satisfied, in ordinal order.</summary>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public ImmutableArray<string> Fringe(Learner learner)
    {
        var done = Done(learner).ToHashSet(StringComparer.Ordinal);
        return Programme.Graph.Fringe(done.Contains);
    }

    private static ImmutableDictionary<string, InfeasibleModule> ByModule(ImmutableArray<InfeasibleModule> modules) =>
        modules.ToImmutableDictionary(module => module.ModuleId, StringComparer.Ordinal);

    private static ImmutableArray<string> Without(ImmutableArray<string> modules, string module) =>
        modules.IsDefaultOrEmpty ? [] : [.. modules.Where(id => !string.Equals(id, module, StringComparison.Ordinal))];

    private int NumberOf(string moduleId) => Index.ModuleIds.Find(moduleId) is var number and >= 0 ? number
        : throw new ArgumentException($"Unknown module \"{moduleId}\": expected the id of a module of this programme.", nameof(moduleId));

    private T Using<T>(Learner learner, DateOnly asOf, Func<QueryScratch, T> answer)
    {
        ArgumentNullException.ThrowIfNull(learner);
        QueryScratch scratch = _core.Rent();
        try
        {
            _core.Compile(scratch, learner, asOf);
            return answer(scratch);
        }
        finally
        {
            _core.Return(scratch);
        }
    }
}
