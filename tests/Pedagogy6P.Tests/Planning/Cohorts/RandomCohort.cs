using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Tests.Planning.Cohorts;

/// <summary>A small random cohort: few seats, sessions at the same time, full weeks, small budgets, mandatory modules.</summary>
internal sealed class RandomCohort
{
    private const int Modules = 4;

    private readonly Random _dice;
    private readonly int[][] _times;

    /// <param name="seed">The seed.</param>
    /// <param name="candidates">Whether some sessions are candidates that trainers may run.</param>
    /// <param name="minima">Whether groups have smallest sizes.</param>
    public RandomCohort(int seed, bool candidates = false, bool minima = false)
    {
        _dice = new Random(seed);
        int count = _dice.Next(4, 8), learners = _dice.Next(2, 5);
        int[] module = [.. Enumerable.Range(0, count).Select(_ => _dice.Next(Modules)).Order()];
        _times = [.. module.Select(_ => new[] { _dice.Next(4), _dice.Next(4) })];
        int[] first = [.. module.Select(_ => _dice.Next(3))];
        int[][] minutes = [.. module.Select(_ => Enumerable.Repeat(15 * _dice.Next(1, 9), _dice.Next(1, 4)).ToArray())];
        var conflicts = new ConflictRows(count);
        for (int one = 0; one < count; one++)
        {
            for (int other = 0; other <= one; other++)
            {
                if (module[one] == module[other] || Meet(one, other, first, minutes))
                {
                    conflicts.Add(one, other);
                }
            }
        }

        var offerings = new Offerings
        {
            Module = module,
            SessionId = [.. module.Select((_, number) => FormattableString.Invariant($"s{number}"))],
            Seats = [.. module.Select(_ => _dice.Next(6) == 0 ? Offerings.Unlimited : _dice.Next(3))],
            Least = [.. module.Select(_ => minima ? _dice.Next(1, 3) : 0)],
            IsCandidate = [.. module.Select(_ => candidates && _dice.Next(2) == 0)],
            LeastByAudience = [.. module.Select(_ => minima && _dice.Next(4) == 0 ? new[] { new AudienceShare(_dice.Next(2), 1) } : [])],
            FirstWeek = first,
            Minutes = minutes,
            Conflicts = conflicts,
        };
        Problem = ProblemOf(offerings, learners);
        Supply = candidates && offerings.IsCandidate.Contains(true) ? SupplyOf(offerings) : null;
    }

    public CohortProblem Problem { get; }

    public CohortSupply? Supply { get; }

    private CohortProblem ProblemOf(Offerings offerings, int learners)
    {
        List<int> first = [0], offering = [];
        for (int learner = 0; learner < learners; learner++)
        {
            offering.AddRange(Enumerable.Range(0, offerings.Count).Where(_ => _dice.Next(4) > 0));
            first.Add(offering.Count);
        }

        return new CohortProblem
        {
            Offerings = offerings,
            Most = _dice.Next(1, 4),
            First = [.. first],
            Offering = [.. offering],
            Score = [.. offering.Select(_ => _dice.Next(1, 100) / 100.0)],
            IsMandatory = [.. offering.Select(one => offerings.Module[one] == 0 && _dice.Next(2) == 0)],
            Price = [.. offering.Select(_ => 100 * _dice.Next(3))],
            Minutes = [.. Enumerable.Range(0, learners).Select(_ => 15 * _dice.Next(8, 20))],
            Budget = [.. Enumerable.Range(0, learners).Select(_ => _dice.Next(2) == 0 ? CohortProblem.Unlimited : 100 * _dice.Next(4))],
            Audience = [.. Enumerable.Range(0, learners).Select(_ => _dice.Next(2))],
        };
    }

    private CohortSupply SupplyOf(Offerings offerings)
    {
        int[] all = [.. Enumerable.Range(0, offerings.Count).Where(offering => offerings.IsCandidate[offering])];
        int weeks = Enumerable.Range(0, offerings.Count)
            .Max(offering => offerings.FirstWeek[offering] + offerings.Minutes[offering].Length);
        return new CohortSupply(new OpeningModel(
            [.. all.Select(offering => new OpeningCandidate(offerings.SessionId[offering]!, offerings.FirstWeek[offering],
                [.. offerings.Minutes[offering]], [.. Enumerable.Range(0, 2).Where(_ => _dice.Next(3) > 0)]))],
            [.. Enumerable.Range(0, 2).Select(trainer => new OpeningTrainer(FormattableString.Invariant($"t{trainer}"),
                _dice.Next(3) == 0 ? [] : [.. Enumerable.Repeat(15 * _dice.Next(3, 12), weeks)]))],
            [
                .. from other in Enumerable.Range(0, all.Length)
                   from one in Enumerable.Range(0, other)
                   where Meet(all[one], all[other], offerings.FirstWeek, offerings.Minutes)
                   select (one, other),
            ]), all);
    }

    private bool Meet(int one, int other, int[] first, int[][] minutes) => first[one] < first[other] + minutes[other].Length
        && first[other] < first[one] + minutes[one].Length && _times[one].Intersect(_times[other]).Any();
}
