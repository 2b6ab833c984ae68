using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P;

/// <content>Learning together: project teams and future trainers.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>
    /// Divides learners into project teams for a module: sizes, audiences that each team wants, hours in the week in which all are free and
    /// the distance between any two are kept by every team; as many learners as can be are placed, then the sum over learners of the value
    /// of their team is made large by a seeded search.
    /// </summary>
    /// <param name="learners">The learners, each once; their order does not matter.</param>
    /// <param name="asOf">The day as of which it is asked what they master and whether they can take the module.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> or <paramref name="moduleId"/> is null.</exception>
    /// <exception cref="Validation.InputRefusedException">The module is unknown, neither it nor the request says a size of teams, an option
    /// is out of its range, a learner is there twice or breaks the rules of the programme format.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TeamPlan FormTeams(IReadOnlyList<Learner> learners, DateOnly asOf, string moduleId, TeamRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(moduleId);
        return new TeamPlanner(_core).Plan(learners, asOf, moduleId, request ?? new TeamRequest(), cancellationToken);
    }

    /// <summary>
    /// Who has mastered a module well enough to teach it, as an ambassador or a future trainer: mastery of all that it teaches is proven at
    /// least as far as it leads, on evidence of 1 or more. Those whom a module has trained for it come first, then the largest margin, the
    /// most evidence, and the ordinal order of ids.
    /// </summary>
    /// <param name="learners">The learners.</param>
    /// <param name="asOf">The day as of which it is asked.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> or <paramref name="moduleId"/> is null.</exception>
    /// <exception cref="ArgumentException">The module is unknown.</exception>
    /// <exception cref="Validation.InputRefusedException">A learner breaks the rules of the programme format.</exception>
    public ImmutableArray<TrainerSuggestion> SuggestTrainers(IEnumerable<Learner> learners, DateOnly asOf, string moduleId)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(moduleId);
        Module module = Programme.FindModule(moduleId)
            ?? throw new ArgumentException($"Unknown module \"{moduleId}\": expected the id of a module of this programme.", nameof(moduleId));
        return TrainerSuggestions.Find(learners.Select(learner => (learner, StateOf(learner, asOf))), Programme, module);
    }
}
