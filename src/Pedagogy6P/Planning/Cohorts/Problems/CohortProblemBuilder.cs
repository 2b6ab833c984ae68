using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>Makes the problem of some learners: what each could take, and what it is worth by the score of the pair. Used once.</summary>
/// <param name="core">A core that offers every seat.</param>
/// <param name="offerings">What can be taken.</param>
/// <param name="numbers">Which offering is which.</param>
/// <param name="most">Most modules of a learner.</param>
internal sealed class CohortProblemBuilder(RankingCore core, Offerings offerings, OfferingNumbers numbers, int most)
{
    private const int MinutesPerHour = 60;
    private const double CentsPerEuro = 100;
    private const double Rounding = 1e-6;

    private readonly List<int> _first = [0];
    private readonly List<int> _offering = [];
    private readonly List<double> _score = [];
    private readonly List<bool> _isMandatory = [];
    private readonly List<int> _price = [];
    private readonly List<SessionChoice> _choices = [];
    private readonly List<(int Offering, double Score, bool IsMandatory, int Price)> _options = [];

    /// <summary>A price in whole cents, rounded up.</summary>
    public static int Cents(double euros) => (int)Math.Min(int.MaxValue, Math.Ceiling((euros * CentsPerEuro) - Rounding));

    /// <summary>The problem of learners as of a day.</summary>
    /// <exception cref="InputRefusedException">A learner breaks the rules of the programme format.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CohortProblem Build(IReadOnlyList<Learner> learners, DateOnly asOf, CancellationToken cancellationToken)
    {
        QueryScratch scratch = core.NewScratch();
        int[] minutes = new int[learners.Count], audiences = new int[learners.Count];
        long[] budgets = new long[learners.Count];
        for (int learner = 0; learner < learners.Count; learner++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            core.Compile(scratch, learners[learner], asOf);
            LearnerQuery query = scratch.Query;
            minutes[learner] = (int)Math.Min(int.MaxValue / 2, Math.Floor((query.HoursPerWeek * MinutesPerHour) + Rounding));
            budgets[learner] = query.Budget < long.MaxValue / CentsPerEuro
                ? (long)Math.Floor((query.Budget * CentsPerEuro) + Rounding) : CohortProblem.Unlimited;
            audiences[learner] = numbers.Audiences.Find(learners[learner].Audience);
            Add(scratch, minutes[learner]);
        }

        return new CohortProblem
        {
            Offerings = offerings, Most = most, First = [.. _first], Offering = [.. _offering], Score = [.. _score],
            IsMandatory = [.. _isMandatory], Price = [.. _price], Minutes = minutes, Budget = budgets, Audience = audiences,
        };
    }

    private void Add(QueryScratch scratch, int minutes)
    {
        LearnerQuery query = scratch.Query;
        _options.Clear();
        for (int module = 0; module < core.Index.Count; module++)
        {
            if (!Feasibility.IsAvailable(scratch.Worths, module))
            {
                continue;
            }

            _choices.Clear();
            core.Chooser.AddAll(query, module, _choices);
            if (_choices.Count == 0)
            {
                continue;
            }

            scratch.Worths.SettleAll();
            Worth worth = scratch.Worths.Of(module);
            foreach (SessionChoice choice in _choices)
            {
                int offering = numbers.Of(module, choice.Session);
                if (worth.Any && offerings.Peak[offering] <= minutes)
                {
                    _options.Add((offering, core.Scorer.Score(query, scratch.Terms, module, worth, choice).Contributions.Total,
                        query.Is(module, ModuleState.Mandatory),
                        Cents(core.Openness.Price(query, module))));
                }
            }
        }

        foreach ((int offering, double score, bool isMandatory, int price) in _options)
        {
            _offering.Add(offering);
            _score.Add(score);
            _isMandatory.Add(isMandatory);
            _price.Add(price);
        }

        _first.Add(_offering.Count);
    }
}
