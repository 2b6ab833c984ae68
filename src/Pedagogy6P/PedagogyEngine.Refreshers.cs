using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Spaced retrieval.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>
    /// When to revisit what, so that predicted mastery (<see cref="PedagogyOptions.Fading"/>) is as high as needed when it is needed: entry
    /// levels of sessions that the learner takes and of a path's modules on their first day, a share of what was attained
    /// (<see cref="RefresherRequest.Threshold"/>) of what the current role asks on every day, and what the request adds. A refresher makes
    /// fresh again what was once attained. Each need that would not be met gets one on the latest day from which it lasts, on which the
    /// learner is free long enough, and whose week has room: never more than a share of the week's hours, nor more than a path leaves.
    /// With room for all of them no plan has fewer for one competency. Spaced retrieval: Cepeda et al. 2006.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The first day.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The plan; without refreshers where nothing needed fades.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="InputRefusedException">The engine was built without <see cref="PedagogyOptions.Fading"/>, an option is out of its
    /// range, a need or a step names what the programme does not have, or the learner breaks the rules of the programme format.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public RefresherPlan PlanRefreshers(Learner learner, DateOnly asOf, RefresherRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return _core.Fading is { } fading
            ? new RefresherPlanner(_core, fading).Plan(learner, asOf, request ?? new RefresherRequest(), cancellationToken)
            : throw new InputRefusedException(new Violation("options", null, nameof(PedagogyOptions.Fading), null, "how mastery fades"));
    }
}
