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
    /// <param name="stop">Ends the search with the best plan so far, which then says so.</param>
    /// <param name="cancellationToken">Ends the work without a plan.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A learner breaks the rules of the programme format or is there twice, or the request asks for fewer than 1 or more than 10 modules a
    /// learner, no work, a negative rotation or an unknown mechanism.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CohortPlan PlanCohort(IReadOnlyList<Learner> learners, DateOnly asOf, CohortRequest? request = null,
        IProgress<WorkProgress>? progress = null, CancellationToken stop = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        return _cohorts.Value.Plan(learners, asOf, request ?? new CohortRequest(), progress, stop, cancellationToken);
    }
}
