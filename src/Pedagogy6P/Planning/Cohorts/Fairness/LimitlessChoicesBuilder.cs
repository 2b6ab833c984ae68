using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// Finds what learners would choose without limits of time and way: of each module the best session, and the best bundle of these. Used
/// once.
/// </summary>
/// <param name="core">A core that offers every seat.</param>
/// <param name="numbers">Which offering is which.</param>
/// <param name="problem">What they choose from within these limits.</param>
internal sealed class LimitlessChoicesBuilder(RankingCore core, OfferingNumbers numbers, CohortProblem problem)
{
    // Options of so many learners are kept at once.
    private const int Together = 256;

    private readonly LimitlessOptions _near = new(core.Index.Count);
    private readonly LimitlessOptions _anywhere = new(core.Index.Count);
    private readonly double[] _known = new double[problem.Offerings.Count];
    private readonly List<(SessionChoice Choice, bool IsNear)> _choices = [];

    /// <summary>The choices of the problem's learners as of its day.</summary>
    /// <exception cref="InputRefusedException">A learner breaks the rules of the programme format.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public LimitlessChoices Build(IReadOnlyList<Learner> learners, DateOnly asOf, CancellationToken cancellationToken)
    {
        QueryScratch scratch = core.NewScratch();
        for (int learner = 0; learner < learners.Count; learner++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            core.Compile(scratch, learners[learner], asOf);
            Array.Clear(_known);
            for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
            {
                _known[problem.Offering[option]] = problem.Score[option];
            }

            for (int module = 0; module < core.Index.Count; module++)
            {
                Add(scratch, module);
            }

            _near.EndLearner();
            _anywhere.EndLearner();
            if (learner % Together == Together - 1 || learner == learners.Count - 1)
            {
                _near.Choose(problem);
                _anywhere.Choose(problem);
            }
        }

        return new LimitlessChoices([.. _near.Best], [.. _anywhere.Best]);
    }

    private void Add(QueryScratch scratch, int module)
    {
        LearnerQuery query = scratch.Query;
        if (!Feasibility.IsAvailable(scratch.Worths, module))
        {
            return;
        }

        _choices.Clear();
        core.Chooser.AddEvery(query, module, _choices);
        scratch.Worths.SettleAll();
        if (_choices.Count == 0 || scratch.Worths.Of(module) is not { Any: true } worth)
        {
            return;
        }

        double near = 0, anywhere = 0;
        foreach ((SessionChoice choice, bool isNear) in _choices)
        {
            double score = _known[numbers.Of(module, choice.Session)] is var known and > 0 ? known
                : core.Scorer.Score(query, scratch.Terms, module, worth, choice).Contributions.Total;
            anywhere = Math.Max(anywhere, score);
            near = isNear ? Math.Max(near, score) : near;
        }

        int cents = CohortProblemBuilder.Cents(core.Openness.Price(query, module));
        _near.Add(module, near, cents);
        _anywhere.Add(module, anywhere, cents);
    }
}
