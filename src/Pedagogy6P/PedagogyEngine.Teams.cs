using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Learning together: project teams and future trainers.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>
    /// Divides learners into project teams for a module. Every team keeps the sizes, has as many of each audience as the module wants
    /// (<see cref="Module.TeamAudiences"/>), a language of the module that all share, the hours in the week asked in which all are free,
    /// and no two farther apart than asked. Within these rules a search places as many learners as it can, then makes the sum over them of
    /// the value of their team large (<see cref="Team.Value"/>); whoever is in no team is told why. Learners who vetoed or declined the
    /// module, completed it, or to whom it is not open are in none; those who take it now may be. The search is simulated annealing
    /// (Kirkpatrick, Gelatt and Vecchi 1983), seeded: the same question always gives the same teams, whatever
    /// the order of learners and the threads.
    /// </summary>
    /// <param name="learners">The learners, each once; their order does not matter.</param>
    /// <param name="asOf">The day as of which it is asked what they master and whether they can take the module.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The teams; none when there are no learners.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> or <paramref name="moduleId"/> is null.</exception>
    /// <exception cref="InputRefusedException">The module is unknown, neither it nor the request says a size of teams, teams of that size
    /// have no room for the audiences that the module wants, an option is out of its range, a learner is there twice or breaks the rules of
    /// the programme format.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TeamPlan FormTeams(IReadOnlyList<Learner> learners, DateOnly asOf, string moduleId, TeamRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(moduleId);
        return new TeamPlanner(_core).Plan(learners, asOf, moduleId, request ?? new TeamRequest(), cancellationToken);
    }

    /// <summary>
    /// Who has mastered a module well enough to teach it, as an ambassador or a future trainer: mastery of all that it teaches is at least
    /// as far as it leads, on evidence of 1 or more, and they did not veto it. Those whom a module has trained for it come first, then the
    /// largest margin, the most evidence, and the ordinal order of ids. Suggestions: whom to ask, not who teaches.
    /// </summary>
    /// <param name="learners">The learners.</param>
    /// <param name="asOf">The day as of which it is asked.</param>
    /// <param name="moduleId">Id of the module; one that teaches nothing has no suggestions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> or <paramref name="moduleId"/> is null.</exception>
    /// <exception cref="InputRefusedException">The module is unknown, or a learner breaks the rules of the programme format.</exception>
    public ImmutableArray<TrainerSuggestion> SuggestTrainers(IEnumerable<Learner> learners, DateOnly asOf, string moduleId)
    {
        ArgumentNullException.ThrowIfNull(learners);
        ArgumentNullException.ThrowIfNull(moduleId);
        int module = Index.ModuleIds.Find(moduleId);
        return module >= 0 ? new TrainerFinder(_core).Find(learners, asOf, module) : throw new InputRefusedException(
            new Violation("options", null, "module", moduleId, "the id of a module of this programme"));
    }
}
