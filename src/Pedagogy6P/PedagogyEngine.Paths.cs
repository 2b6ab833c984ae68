using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Repairs;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Whole learning paths.</content>
public sealed partial class PedagogyEngine
{
    private readonly Lazy<PathPlanner> _paths;
    private readonly Lazy<PathRepairer> _repairs;

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
    /// The learner breaks the rules of the programme format, or the request asks for an unknown role, competency or award, a level not
    /// above 0 or above 1, an importance or hours that are no such numbers, fewer than 1 or more than 520 weeks, fewer than 1 or more than
    /// 20 paths, or no step; or it leaves no goal: no role or competency asks for anything, there is no award, and no module is pinned or
    /// mandatory.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public LearningPaths PlanPaths(Learner learner, DateOnly asOf, PathRequest? request = null,
        CancellationToken cancellationToken = default) =>
        Using(learner, asOf, scratch => _paths.Value.Plan(scratch, request ?? new PathRequest(), cancellationToken));

    /// <summary>
    /// A path that is kept as far as it can be after a missed session, a changed week or a changed learner. It leaves no more unmet need
    /// than the path so far would, with the fewest changes: a module left out, a module taken in addition, or a module taken in another
    /// session or in other weeks, is one each. Where the unmet need cannot be held, as many steps as can stay are left as they are, and the
    /// gap is filled so that as little as can be is missing.
    /// </summary>
    /// <param name="learner">The learner as they are now: modules that they completed, or are in, are left aside.</param>
    /// <param name="asOf">The first day from now on.</param>
    /// <param name="request">The path so far, and what has changed.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> or <paramref name="request"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// The learner breaks the rules of the programme format, or what is asked breaks those of <see cref="PlanPaths"/>, names unknown
    /// sessions or modules, or has a module twice.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public PathRepair RepairPath(Learner learner, DateOnly asOf, RepairRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(learner);
        _repairs.Value.Check(request);
        var begun = new BegunSteps(Programme, asOf, request);
        RepairRequest now = request with
        {
            Asked = request.Asked with { ShortWeeks = [.. begun.ShortWeeks(learner, asOf, request.Asked.ShortWeeks)] },
        };
        return Using(begun.Enrol(learner), asOf, scratch => _repairs.Value.Repair(scratch, now, begun, cancellationToken));
    }
}
