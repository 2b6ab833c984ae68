using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>Tells how fair a plan is, to all and by group. Used once.</summary>
internal sealed class FairnessAccounts
{
    private readonly CohortFirstChoices[] _first;
    private readonly CohortLoss?[] _losses;
    private readonly double[] _envy;

    /// <param name="problem">The problem.</param>
    /// <param name="hasTrainers">Whether it is for want of trainers that candidates stay closed.</param>
    /// <param name="solution">The plan.</param>
    /// <param name="choices">What there would be without limits of time and way.</param>
    public FairnessAccounts(CohortProblem problem, bool hasTrainers, CohortSolution solution, LimitlessChoices choices)
    {
        _first = new CohortFirstChoices[problem.Learners];
        _losses = new CohortLoss?[problem.Learners];
        _envy = new EnvyFinder(problem, solution.Options).Find();
        var finder = new ChoiceLossFinder(problem, hasTrainers, solution, choices);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            _losses[learner] = finder.Find(learner, out _first[learner]).Shares;
        }
    }

    /// <summary>The whole account.</summary>
    public CohortFairness Of(NumberedProgramme index, Offerings offerings, IReadOnlyList<Learner> learners) => new()
    {
        All = Of("all", [.. Enumerable.Range(0, learners.Count)]),
        ByAudience =
        [
            .. Enumerable.Range(0, learners.Count).GroupBy(learner => learners[learner].Audience, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group])),
        ],
        ByDistance =
        [
            .. DistanceThirds.Of(index, offerings, learners).Groups.Select(group =>
                Of(group.Name, group.Learners) with { FromKm = group.From, ToKm = group.To }),
        ],
    };

    private CohortFairnessGroup Of(string name, int[] learners)
    {
        double[] envy = [.. learners.Select(learner => _envy[learner]).Where(strength => strength > 0)];
        CohortLoss[] losses = [.. learners.Select(learner => _losses[learner]).OfType<CohortLoss>()];
        double Mean(Func<CohortLoss, double> part) => losses.Length == 0 ? 0 : losses.Average(part);
        return new CohortFairnessGroup
        {
            Group = name,
            Learners = learners.Length,
            FirstChoices = new CohortFirstChoices(learners.Sum(learner => _first[learner].Learners),
                learners.Sum(learner => _first[learner].Wanted), learners.Sum(learner => _first[learner].Modules),
                learners.Sum(learner => _first[learner].Sessions)),
            Envy = new CohortEnvy(learners.Count(learner => !double.IsNaN(_envy[learner])), envy.Length,
                envy.Length == 0 ? 0 : envy.Average(), envy.Length == 0 ? 0 : envy.Max()),
            Loss = new CohortLoss(Mean(loss => loss.Seats), Mean(loss => loss.Groups), Mean(loss => loss.Trainers),
                Mean(loss => loss.Timetable), Mean(loss => loss.Travel)),
        };
    }
}
