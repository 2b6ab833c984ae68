using Pedagogy6P.Planning.Cohorts.Repairs;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>
/// A cohort plan held with all that it was made of: who could sit where, what it is worth, and prices of seats. Repairs take milliseconds.
/// Immutable and thread-safe; it keeps about 17 bytes for each session that suits a learner, and
/// some hundred for each seat.
/// </summary>
public sealed class Cohort
{
    private readonly CohortPlanner _planner;
    private readonly CohortRequest _request;
    private readonly CohortState _state;

    internal Cohort(CohortPlanner planner, CohortRequest request, CohortState state) =>
        (_planner, _request, _state) = (planner, request, state);

    /// <summary>The plan.</summary>
    public CohortPlan Plan => _state.Plan;

    /// <summary>
    /// The plan with what is said of its fairness (<see cref="CohortPlan.Fairness"/>, <see cref="CohortPlan.SameGaps"/>) and of what
    /// trainers teach (<see cref="CohortPlan.TrainerWeeks"/>), which repairs leave out since it takes longer than they do.
    /// </summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CohortPlan WithFairness(CancellationToken cancellationToken = default) =>
        Plan.Fairness is null ? _planner.WithFairness(_state, cancellationToken) : Plan;

    /// <summary>
    /// The plan after sessions were cancelled or lost seats. Only learners who sat in these get other seats, among those that all others
    /// leave: as many mandatory modules as can be, then as many of their other seats as can stay, then the highest score together, whatever
    /// the mechanism. Groups of others stay large and mixed enough.
    /// </summary>
    /// <param name="change">What changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A session is unknown, has begun, is cancelled already, is named twice or gets a negative number of seats, or gets seats and does not
    /// take place in this plan.
    /// </exception>
    public CohortRepair Repair(CohortChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        (CohortState after, var moves) = CohortRepairer.Repair(_state, change);
        return new CohortRepair { Cohort = new Cohort(_planner, _request, after), Moves = moves };
    }

    /// <summary>
    /// What further sessions, trainers or seats would bring: the plan that there would be, at the work of the request that the cohort was
    /// opened with. It is this plan bettered by what is added, so that few sit elsewhere; or, where that has more mandatory seats or a
    /// score higher by more than 0.05 %, and for mechanisms other than the optimised one, a plan made anew.
    /// </summary>
    /// <param name="additions">What is added.</param>
    /// <param name="progress">Told the share of the work done.</param>
    /// <param name="stop">Ends the search with the best plan so far, which then says so.</param>
    /// <param name="cancellationToken">Ends the work without an answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="additions"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A session or trainer breaks the rules of the programme format or has an id that is taken, or seats are given to an unknown session.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CohortWhatIf WhatIf(CohortAdditions additions, IProgress<WorkProgress>? progress = null, CancellationToken stop = default,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(additions);
        return _planner.WhatIf(_state, additions, _request, progress, stop, cancellationToken);
    }
}
