using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Whole learning paths.</content>
public sealed partial class PedagogyEngine
{
    private readonly Lazy<PathPlanner> _paths;

    /// <summary>
    /// Whole paths of a learner to choose from: modules in order, with sessions and weeks. The best one leaves the least unmet need at the
    /// horizon, then ends in the earliest week, then misses the fewest advised groups of prerequisites, then takes the fewest hours, costs
    /// least, and has the smallest module ids; values within 1e-9 are equal. Where the steps allowed do not last, the best path found says
    /// so.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The first day.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// The learner breaks the rules of the programme format, or the request asks for an unknown role, or for fewer than 1 or more than 520
    /// weeks, fewer than 1 or more than 20 paths, or no step.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public LearningPaths PlanPaths(Learner learner, DateOnly asOf, PathRequest? request = null,
        CancellationToken cancellationToken = default) =>
        Using(learner, asOf, scratch => _paths.Value.Plan(scratch, request ?? new PathRequest(), cancellationToken));
}
