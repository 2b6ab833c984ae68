using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Cohort plans.</content>
public sealed partial class PedagogyEngine
{
    private readonly Lazy<CohortPlanner> _cohorts;

    /// <summary>Plans cohorts.</summary>
    internal CohortPlanner Cohorts => _cohorts.Value;

    /// <summary>
    /// Who sits where in a term: every learner in at most so many modules, each in one session that suits them, no two at the same time,
    /// within the minutes of each calendar week and the budget; every session within its seats and trainers within their hours. As many
    /// mandatory modules as can be are seated first, then the sum of the scores is made as large as can be, with a bound that says how far
    /// the plan is at most from the best.
    /// </summary>
    /// <param name="learners">
    /// The learners, each once. Their order decides between equals, and is that of the draft and of dictatorship.
    /// </param>
    /// <param name="asOf">The day as of which it is planned; sessions that started before are left aside.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="progress">Told the share of the work done.</param>
    /// <param name="stop">
    /// Ends the search early with the best plan so far (<see cref="CohortPlan.IsStopped"/>): what a person who waits no longer wants.
    /// Learners are read and scored to the end.
    /// </param>
    /// <param name="cancellationToken">Ends the work without a plan, by an exception: what a host that shuts down wants.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A learner breaks the rules of the programme format or is there twice, or the request asks for fewer than 1 or more than 10 modules a
    /// learner, no work, a negative rotation, a share to give up that is not between 0 and 1, or an unknown mechanism.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CohortPlan PlanCohort(IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest? request = null,
        IProgress<WorkProgress>? progress = null, CancellationToken stop = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        return _cohorts.Value.Plan(learners, asOf, request ?? new CohortRequest(), progress, stop, cancellationToken);
    }

    /// <summary>
    /// The plan of <see cref="PlanCohort"/>, held with all that it was made of: to be repaired within milliseconds when sessions are
    /// cancelled, and asked what more sessions, seats or trainers would bring.
    /// </summary>
    /// <inheritdoc cref="PlanCohort" path="/param"/>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="InputRefusedException">As for <see cref="PlanCohort"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Cohort OpenCohort(IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest? request = null,
        IProgress<WorkProgress>? progress = null, CancellationToken stop = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        return _cohorts.Value.Open(learners, asOf, request ?? new CohortRequest(), progress, stop, cancellationToken);
    }

    /// <summary>
    /// A plan that was published, held again to be repaired: its seats, the trainers of candidates that it opens, and sessions that were
    /// cancelled since are taken over; scores, waiting lists and prices are found anew.
    /// </summary>
    /// <param name="learners">The learners, each once; copied.</param>
    /// <param name="published">The plan.</param>
    /// <param name="request">What it was asked with; its mechanism is that of the plan. Null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> or <paramref name="published"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A learner breaks the rules of the programme format or is there twice, the request makes no sense, or the plan breaks a rule: a
    /// learner or session that is not there, a seat that the learner cannot take or that does not fit beside their others, more learners
    /// than seats, a group that is too small, a trainer who cannot run a session. All violations are carried.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Cohort OpenCohort(IReadOnlyList<Learner> learners, CohortPlan published, CohortRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(published);
        return _cohorts.Value.Reopen(learners, published, request ?? new CohortRequest(), cancellationToken);
    }
}
