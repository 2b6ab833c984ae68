using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>A plan of ids as numbers of a problem. What the problem does not know is left out. Immutable.</summary>
internal sealed class NamedSeats
{
    private readonly CohortProblem _problem;
    private readonly CohortSupply? _supply;
    private readonly Dictionary<string, int> _learners;
    private readonly Dictionary<string, int> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _selfPaced = new(StringComparer.Ordinal);

    /// <param name="index">The programme.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="supply">Candidates and trainers; null without.</param>
    /// <param name="learners">Number of each learner.</param>
    public NamedSeats(NumberedProgramme index, CohortProblem problem, CohortSupply? supply, Dictionary<string, int> learners)
    {
        (_problem, _supply, _learners) = (problem, supply, learners);
        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            string? session = problem.Offerings.SessionId[offering];
            (session is null ? _selfPaced : _sessions)[session ?? index.ModuleIds.Words[problem.Offerings.Module[offering]]] = offering;
        }
    }

    /// <summary>The option of a seat; −1 when the learner cannot take it.</summary>
    public int Find(CohortSeat seat)
    {
        if (!_learners.TryGetValue(seat.LearnerId, out int learner)
            || !(seat.SessionId is null ? _selfPaced.TryGetValue(seat.ModuleId, out int offering)
                : _sessions.TryGetValue(seat.SessionId, out offering)))
        {
            return -1;
        }

        int first = _problem.First[learner];
        int place = _problem.Offering.AsSpan(first.._problem.First[learner + 1]).IndexOf(offering);
        return place < 0 ? -1 : first + place;
    }

    /// <summary>Options of all learners, −1 after the last of each.</summary>
    public int[] Options(CohortPlan plan)
    {
        int[] options = new int[_problem.Learners * _problem.Most];
        Array.Fill(options, -1);
        foreach (CohortSeat seat in plan.Seats)
        {
            if (Find(seat) is var option and >= 0)
            {
                int first = _learners[seat.LearnerId] * _problem.Most;
                int place = options.AsSpan(first, _problem.Most).IndexOf(-1);
                options[first + Math.Max(0, place)] = option;
            }
        }

        return options;
    }

    /// <summary>By candidate the place of its trainer, −1 when it stays closed or the trainer is unknown.</summary>
    public int[] TrainerOf(CohortPlan plan)
    {
        if (_supply is null)
        {
            return [];
        }

        var trainers = plan.Groups.Where(group => group.IsOpened)
            .ToDictionary(group => group.SessionId, group => group.TrainerId, StringComparer.Ordinal);
        string[] known = [.. _supply.Model.Trainers.Select(trainer => trainer.TrainerId)];
        return [.. _supply.Model.Candidates.Select(candidate => Array.IndexOf(known, trainers.GetValueOrDefault(candidate.SessionId)))];
    }

    /// <summary>Seats by offering, none where a candidate stays closed or a session is cancelled.</summary>
    public int[] Seats(CohortPlan plan)
    {
        int[] seats = [.. _problem.Offerings.Seats], trainerOf = TrainerOf(plan);
        for (int candidate = 0; candidate < trainerOf.Length; candidate++)
        {
            seats[_supply!.Offerings[candidate]] = trainerOf[candidate] < 0 ? 0 : seats[_supply.Offerings[candidate]];
        }

        foreach (int offering in Cancelled(plan))
        {
            seats[offering] = 0;
        }

        return seats;
    }

    /// <summary>Offerings that were cancelled after the plan had been made.</summary>
    public int[] Cancelled(CohortPlan plan) =>
    [
        .. plan.Cancelled.Where(one => one.Reason == CohortCancellationReason.Announced)
            .Select(one => _sessions.GetValueOrDefault(one.SessionId, -1)).Where(offering => offering >= 0),
    ];

    /// <summary>Prices of seats as the groups of a plan tell them.</summary>
    public double[] Prices(CohortPlan plan)
    {
        double[] prices = new double[_problem.Offerings.Count];
        foreach (CohortGroup group in plan.Groups)
        {
            if (_sessions.TryGetValue(group.SessionId, out int offering))
            {
                prices[offering] = group.SeatPrice;
            }
        }

        return prices;
    }
}
