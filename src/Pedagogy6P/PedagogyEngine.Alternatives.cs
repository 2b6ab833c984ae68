using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>What else there is to choose, and what would make a module possible.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>
    /// What is best in other respects than the score, each with the price of choosing it beside the first choice: soonest, lightest week,
    /// nearest, cheapest, most practical, best evidenced, completed by most people of the same audience. Looked for among all sessions of
    /// the feasible modules that have a good part of the first choice's score; of equals the one with the highest score is taken.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// The learner breaks the rules of the programme format, or the request asks for fewer than 1 or more than 7, or for a share that is
    /// not between 0 and 1.
    /// </exception>
    public LearnerAlternatives Alternatives(Learner learner, DateOnly asOf, AlternativesRequest? request = null)
    {
        request ??= new AlternativesRequest();
        OptionRules.ThrowIfInvalid(request, "alternatives");
        return Using(learner, asOf, scratch => new AlternativeFinder(_core, _answers).Find(scratch, request));
    }

    /// <summary>
    /// The smallest edits of a learner's record, in hours a week, free slots, distance, budget, modules to complete first and target roles,
    /// that make a module feasible, or first; found by trying sets of edits in order of their cost, each by ranking again.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <remarks>
    /// Amounts are the least that do: hours in quarters, whole kilometres, the price itself. One session's needs are met, and one target
    /// role is added at most, of those open to the learner's audience. Modules to complete are open to the learner, whatever they cost, and
    /// each lacks nothing after those before it; they count as completed on the query date. To be first a learner may also have up to four
    /// hours a week and, where the module is on site, up to five times 10 km more than its session asks, and complete what the module is
    /// advised to follow and what stands before it, of which the first 16 are looked at. Among these edits none that reach the aim cost
    /// less, and no part of those found does, where <see cref="SmallestEdits.IsLeast"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> or <paramref name="moduleId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="moduleId"/> is unknown.</exception>
    /// <exception cref="InputRefusedException">
    /// The learner breaks the rules of the programme format, or a cost or the work is out of its range.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SmallestEdits MakePossible(Learner learner, DateOnly asOf, string moduleId, EditRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return MakePossible(
            new FoldedLearner
            {
                Learner = learner, Declared = learner, ForTraining = null, Facts = [], Commitments = [], Counting = [],
            },
            asOf, moduleId, request, cancellationToken);
    }

    /// <summary>
    /// As <see cref="MakePossible(Learner, DateOnly, string, EditRequest?, CancellationToken)"/> for a learner whose choices were folded
    /// in: hours and slots are those to declare, of which what was accepted takes its own. A session at the time of what was accepted is
    /// left out (<see cref="SmallestEdits.Taken"/>).
    /// </summary>
    /// <param name="folded">The learner with their choices.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="request">What is asked; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folded"/> or <paramref name="moduleId"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="moduleId"/> is unknown.</exception>
    /// <exception cref="InputRefusedException">
    /// The learner breaks the rules of the programme format, or a cost or the work is out of its range.
    /// </exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public SmallestEdits MakePossible(FoldedLearner folded, DateOnly asOf, string moduleId, EditRequest? request = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(moduleId);
        request ??= new EditRequest();
        OptionRules.ThrowIfInvalid(request, "edits");
        OptionRules.ThrowIfInvalid(request.Costs, "edit costs");
        int module = NumberOf(moduleId);
        return Using(folded.Learner, asOf, trial =>
        {
            QueryScratch boundless = _core.Rent();
            try
            {
                return new EditFinder(_core, _answers).Find(folded, asOf, module, request, boundless, trial, cancellationToken);
            }
            finally
            {
                _core.Return(boundless);
            }
        });
    }
}
