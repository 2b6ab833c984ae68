using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Cohorts.Fairness;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Repairs;
using Pedagogy6P.Planning.Cohorts.WhatIfs;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Plans who sits where. Thread-safe.</summary>
/// <param name="core">The engine's core, with the seats that are left.</param>
/// <param name="calendar">When sessions take place.</param>
internal sealed class CohortPlanner(RankingCore core, SessionCalendar calendar)
{
    private const int MostModules = 10;
    private const int LooksAtMost = 1_000_000;

    private readonly Lazy<RankingCore> _everySeat = new(core.WithEverySeat);

    /// <summary>The plan of a cohort.</summary>
    public CohortPlan Plan(IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest request, IProgress<WorkProgress>? progress,
        CancellationToken stop, CancellationToken cancellationToken) =>
        Told(Solved(learners, asOf, request, progress, stop, cancellationToken), learners, asOf, request, stop, cancellationToken);

    /// <summary>The plan of a cohort with all that repairs and what-ifs need.</summary>
    public Cohort Open(IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest request, IProgress<WorkProgress>? progress,
        CancellationToken stop, CancellationToken cancellationToken)
    {
        SolvedCohort solved = Solved(learners, asOf, request, progress, stop, cancellationToken);
        return Held(solved, learners, request, Told(solved, learners, asOf, request, stop, cancellationToken));
    }

    /// <summary>A plan that was published, held again.</summary>
    public Cohort Reopen(IReadOnlyList<Learner> learners, CohortPlan published, CohortRequest request, CancellationToken cancellationToken)
    {
        Check(learners, request);
        (CohortProblem problem, CohortSupply? supply, OfferingNumbers numbers) = Problem(learners, published.AsOf, request,
            cancellationToken);
        CohortSolution solution = new PublishedPlan(core.Index, problem, supply, Numbers(learners), published).Solution();
        var solved = new SolvedCohort(problem, supply, numbers, solution, published.Opener);
        CohortPlan plan = PlanOf(solved, learners, published.Mechanism, published.AsOf, published.IsStopped);
        return Held(solved, learners, request with { Mechanism = published.Mechanism }, plan);
    }

    /// <summary>What a plan would gain by additions.</summary>
    public CohortWhatIf WhatIf(CohortState state, CohortAdditions additions, CohortRequest request, IProgress<WorkProgress>? progress,
        CancellationToken stop, CancellationToken cancellationToken)
    {
        (IReadOnlyList<Learner> learners, CohortPlan before) = (state.Learners, state.Plan);
        RankingCore more = core.With(new AddedTables(additions).Programme(core.Index.Programme))
            .WithSeats([.. state.ChangedSeats(), .. additions.Seats]);
        var planner = new CohortPlanner(more, new SessionCalendar(more.Index));
        CohortRequest highest = request.Mechanism == CohortMechanism.Optimised ? request with { MostLoss = 0 } : request;
        SolvedCohort anew = planner.Solved(learners, before.AsOf, highest, progress, stop, cancellationToken);
        var named = new NamedSeats(more.Index, anew.Problem, anew.Supply, Numbers(learners));
        CohortSolution best = request.Mechanism != CohortMechanism.Optimised ? anew.Solution
            : new AddedSupply(anew.Problem, anew.Supply, stop).Better(before, named, anew.Solution);
        best = anew.Solution.IsClearlyBetterThan(best) ? anew.Solution : best;
        bool isAnew = ReferenceEquals(best, anew.Solution);
        if (request.Mechanism == CohortMechanism.Optimised && request.ShareGivenUp > 0)
        {
            // As much as the plan there is gave up, so that its gain is that of the additions.
            best = new EnvyRelief(anew.Problem, stop: stop).Relieve(best, GivenUp.Of(state.Problem, state.Solution, stop));
        }

        best = best with { Cancelled = named.Cancelled(before) };
        CohortPlan after = planner.PlanOf(anew with { Solution = best }, learners, request.Mechanism, before.AsOf,
            stop.IsCancellationRequested);
        return WhatIfAccounts.Of(before, after, learners, isAnew);
    }

    private static Dictionary<string, int> Numbers(IReadOnlyList<Learner> learners) => learners.Index()
        .ToDictionary(learner => learner.Item.Id, learner => learner.Index, StringComparer.Ordinal);

    private Cohort Held(SolvedCohort solved, IReadOnlyList<Learner> learners, CohortRequest request, CohortPlan plan)
    {
        Learner[] all = [.. learners];
        return new Cohort(this, request, new CohortState(core.Index, all, solved.Problem, solved.Supply, solved.Numbers, solved.Solution,
            AskedAtPrices.Of(solved.Problem, solved.Solution), plan, WaitingByLearner.Of(plan.Waiting, all, core.Index.ModuleIds)));
    }

    private SolvedCohort Solved(IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest request, IProgress<WorkProgress>? progress,
        CancellationToken stop, CancellationToken cancellationToken)
    {
        Check(learners, request);
        (CohortProblem problem, CohortSupply? supply, OfferingNumbers numbers) = Problem(learners, asOf, request, cancellationToken);
        var effort = new CohortEffort
        {
            Searches = request.Work,
            Looks = LooksAtMost,
            Stop = stop,
            Progress = searches =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new WorkProgress(Math.Min(searches, request.Work), request.Work, WorkUnit.Steps));
            },
        };
        AskedOpener? opener = request.Opener is null ? null : new AskedOpener(request.Opener);
        CohortSolution solution = new CohortSolver(problem, supply, opener, effort).Solve();
        return new SolvedCohort(problem, supply, numbers, new MechanismSeating(problem, request, effort).Of(solution),
            AskedOpener.NameOf(opener, supply is not null));
    }

    private CohortPlan PlanOf(SolvedCohort solved, IReadOnlyList<Learner> learners, CohortMechanism mechanism, DateOnly asOf,
        bool isStopped)
    {
        var accounts = new CohortAccounts(core.Index, learners, solved.Problem, solved.Supply, solved.Solution);
        return accounts.Of(mechanism, asOf, isStopped) with { Opener = solved.Opener };
    }

    private CohortPlan Told(SolvedCohort solved, IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest request,
        CancellationToken stop, CancellationToken cancellationToken)
    {
        CohortPlan plan = PlanOf(solved, learners, request.Mechanism, asOf, stop.IsCancellationRequested);
        CohortPlan fair = WithFairness(solved.Problem, solved.Supply is not null, solved.Numbers, solved.Solution, learners, plan,
            cancellationToken);
        return fair with { Marginals = new CohortMarginals(solved.Problem, solved.Supply, solved.Solution, stop).All() };
    }

    /// <summary>A plan with what is said of its fairness, and what trainers teach.</summary>
    public CohortPlan WithFairness(CohortState state, CancellationToken cancellationToken) => WithFairness(state.Problem,
        state.Supply is not null, state.Numbers, state.Solution, state.Learners, state.Plan, cancellationToken);

    private CohortPlan WithFairness(CohortProblem problem, bool hasTrainers, OfferingNumbers numbers, CohortSolution solution,
        IReadOnlyList<Learner> learners, CohortPlan plan, CancellationToken cancellationToken)
    {
        LimitlessChoices choices = new LimitlessChoicesBuilder(_everySeat.Value, numbers, problem)
            .Build(learners, plan.AsOf, cancellationToken);
        return plan with
        {
            Fairness = new FairnessAccounts(problem, hasTrainers, solution, choices).Of(core.Index, problem.Offerings, learners),
            SameGaps = new SameGapFinder(_everySeat.Value, problem, solution.Options).Find(learners, plan.AsOf),
            TrainerWeeks = TrainerWeeks.Of(core.Index, calendar, plan),
        };
    }

    /// <summary>Who could sit where, and who can run what.</summary>
    public (CohortProblem Problem, CohortSupply? Supply, OfferingNumbers Numbers) Problem(IReadOnlyList<Learner> learners, DateOnly asOf,
        CohortRequest request, CancellationToken cancellationToken)
    {
        (Offerings offerings, OfferingNumbers numbers) = new OfferingsBuilder(core.Index, core.Seats, calendar, asOf,
            core.SelfPacedWeeks).Build(learners);
        CohortSupply? supply = new CohortSupplyBuilder(core.Index, calendar, offerings).Build();
        if (supply is not null)
        {
            // Nobody can be seated where nobody can teach.
            int[] seats = [.. offerings.Seats];
            foreach ((int offering, int candidate) in supply.Offerings.Select((offering, candidate) => (offering, candidate)))
            {
                seats[offering] = supply.Model.Candidates[candidate].Trainers.IsEmpty ? 0 : seats[offering];
            }

            offerings = offerings with { Seats = seats };
        }

        var builder = new CohortProblemBuilder(_everySeat.Value, offerings, numbers, request.ModulesPerLearner);
        return (builder.Build(learners, asOf, cancellationToken), supply, numbers);
    }

    private static void Check(IReadOnlyList<Learner> learners, CohortRequest request)
    {
        var violations = new ViolationCollector();
        if (request.ModulesPerLearner is < 1 or > MostModules)
        {
            violations.Add("cohort", null, nameof(request.ModulesPerLearner), Text(request.ModulesPerLearner), "1 to 10 modules");
        }

        if (request.Work < 1)
        {
            violations.Add("cohort", null, nameof(request.Work), Text(request.Work), "1 or more");
        }

        if (request.Rotation < 0)
        {
            violations.Add("cohort", null, nameof(request.Rotation), Text(request.Rotation), "0 or more places");
        }

        if (request.MostLoss is not (null or (>= 0 and <= 1)))
        {
            violations.Add("cohort", null, nameof(request.MostLoss),
                request.MostLoss.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), "0 to 1");
        }

        if (!Enum.IsDefined(request.Mechanism))
        {
            violations.Add("cohort", null, nameof(request.Mechanism), request.Mechanism.ToString(), "one of the mechanisms");
        }

        foreach (KeyValuePair<string, int> count in learners.CountBy(learner => learner.Id, StringComparer.Ordinal)
            .Where(count => count.Value > 1))
        {
            violations.Add("cohort", null, "learners", count.Key, "each learner once");
        }

        violations.ThrowIfAny();
    }

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
