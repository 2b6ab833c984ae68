using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>
/// Greedy by score: of all that could be taken the mandatory first and of these the highest score first, each seated if a seat is left and
/// nothing stands against it. The first who asks for a candidate opens it with the first trainer who has time. Groups that end too small
/// are closed, and all begins anew. Used once.
/// </summary>
internal sealed class GreedyCohort(CohortProblem problem, CohortSupply? supply)
{
    private readonly int[] _learnerOf = new int[problem.Options];
    private readonly HashSet<int> _closed = [];
    private readonly List<int>[] _bundles = [.. Enumerable.Range(0, problem.Learners).Select(_ => new List<int>())];
    private readonly List<int>[] _groups = [.. Enumerable.Range(0, problem.Offerings.Count).Select(_ => new List<int>())];

    /// <summary>The plan.</summary>
    public (int[] Options, int[] TrainerOf) Make()
    {
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            Array.Fill(_learnerOf, learner, problem.First[learner], problem.First[learner + 1] - problem.First[learner]);
        }

        int[] order = [.. Enumerable.Range(0, problem.Options).OrderByDescending(option => problem.IsMandatory[option])
            .ThenByDescending(option => problem.Score[option]).ThenBy(option => option)];
        int[] trainerOf;
        int[] small;
        do
        {
            trainerOf = Seat(order);
            small = [.. Enumerable.Range(0, _groups.Length).Where(IsTooSmall)];
            _closed.UnionWith(small);
        }
        while (small.Length > 0);
        int[] options = new int[problem.Learners * problem.Most];
        Array.Fill(options, -1);
        foreach ((int learner, List<int> bundle) in _bundles.Index())
        {
            bundle.CopyTo(options, learner * problem.Most);
        }

        return (options, [.. trainerOf.Select((trainer, candidate) => _groups[supply!.Offerings[candidate]].Count > 0 ? trainer : -1)]);
    }

    private int[] Seat(int[] order)
    {
        foreach (List<int> all in _bundles.Concat(_groups))
        {
            all.Clear();
        }

        OpeningState? state = supply is null ? null : new OpeningState(supply.Model);
        int[] candidateOf = new int[problem.Offerings.Count];
        Array.Fill(candidateOf, -1);
        for (int candidate = 0; candidate < supply?.Offerings.Length; candidate++)
        {
            candidateOf[supply.Offerings[candidate]] = candidate;
        }

        foreach (int option in order)
        {
            int learner = _learnerOf[option], offering = problem.Offering[option];
            bool isFree = !_closed.Contains(offering) && _groups[offering].Count < problem.Offerings.Seats[offering]
                && BundleRules.Obstacle(problem, learner, [.. _bundles[learner]], option) is null;
            if (isFree && (candidateOf[offering] < 0 || IsOpened(state!, candidateOf[offering])))
            {
                _bundles[learner].Add(option);
                _groups[offering].Add(learner);
            }
        }

        return [.. state?.TrainerOf ?? []];
    }

    private bool IsOpened(OpeningState state, int candidate)
    {
        if (state.IsOpen(candidate))
        {
            return true;
        }

        foreach (int trainer in supply!.Model.Candidates[candidate].Trainers)
        {
            if (state.Fits(candidate, trainer))
            {
                state.Open(candidate, trainer);
                return true;
            }
        }

        return false;
    }

    private bool IsTooSmall(int offering) => _groups[offering].Count > 0
        && (_groups[offering].Count < problem.Offerings.Least[offering]
            || Array.Exists(problem.Offerings.LeastByAudience[offering], share =>
                _groups[offering].Count(learner => problem.Audience[learner] == share.Audience) < share.Count));
}
