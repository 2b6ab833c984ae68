using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>A plan that comes from outside: held against the rules, and given prices anew. Used once.</summary>
internal sealed class PublishedPlan(NumberedProgramme index, CohortProblem problem, CohortSupply? supply, Dictionary<string, int> learners,
    CohortPlan plan)
{
    private const string Table = "plan";
    private const int Looks = 30;

    private readonly ViolationCollector _violations = new();
    private readonly NamedSeats _named = new(index, problem, supply, learners);

    /// <summary>The plan by numbers.</summary>
    /// <exception cref="InputRefusedException">It breaks some rule; all violations are carried.</exception>
    public CohortSolution Solution()
    {
        CheckSeats();
        new PublishedFigures(index, supply is not null, plan, _violations).Check();
        _violations.ThrowIfAny();
        int[] options = _named.Options(plan), seats = _named.Seats(plan), trainerOf = _named.TrainerOf(plan);
        CheckGroups(CohortAccounts.Sitting(problem, options), seats, trainerOf);
        _violations.ThrowIfAny();
        double score = 0;
        int duties = 0;
        foreach (int option in options.Where(option => option >= 0))
        {
            score += problem.Score[option];
            duties += problem.IsMandatory[option] ? 1 : 0;
        }

        var prices = new SeatPrices(problem, seats, new BundleFinder(problem));
        prices.StartFrom(_named.Prices(plan), duty: 0);
        for (int look = 0; look < Looks && !prices.HasConverged; look++)
        {
            prices.Step(duties, score);
        }

        prices.Restart();
        return new CohortSolution
        {
            Options = options,
            Seats = seats,
            TrainerOf = trainerOf,
            Prices = [.. prices.Prices],
            Duty = prices.Duty,
            Score = score,
            Duties = duties,
            Bound = Math.Max(prices.Bound, score),
            Cancelled = _named.Cancelled(plan),
        };
    }

    private void CheckSeats()
    {
        foreach (IGrouping<string, (int Place, CohortSeat Seat)> seats in plan.Seats.Index()
            .GroupBy(seat => seat.Item.LearnerId, StringComparer.Ordinal))
        {
            if (!learners.TryGetValue(seats.Key, out int learner))
            {
                Add(null, $"$.seats[{Text(seats.First().Place)}].learner", seats.Key, "a learner of this programme");
                continue;
            }

            var bundle = new List<int>();
            foreach ((int place, CohortSeat seat) in seats)
            {
                CheckSeat(seat, $"$.seats[{Text(place)}]", learner, bundle);
            }
        }
    }

    private void CheckSeat(CohortSeat seat, string path, int learner, List<int> bundle)
    {
        int session = -1;
        if (seat.SessionId is not null && !index.Sessions.Number.TryGetValue(seat.SessionId, out session))
        {
            Add(seat.LearnerId, $"{path}.session", seat.SessionId, "a session of this programme");
            return;
        }

        if (session >= 0 && !string.Equals(index.Sessions.Sessions[session].ModuleId, seat.ModuleId, StringComparison.Ordinal))
        {
            Add(seat.LearnerId, $"{path}.module", seat.ModuleId,
                $"module {index.Sessions.Sessions[session].ModuleId}, which {seat.SessionId} runs");
            return;
        }

        int option = _named.Find(seat);
        if (option < 0)
        {
            Add(seat.LearnerId, seat.SessionId is null ? $"{path}.module" : $"{path}.session", seat.SessionId ?? seat.ModuleId,
                FormattableString.Invariant($"what the learner can take by the rules of the ranking as of {plan.AsOf:yyyy-MM-dd}"));
            return;
        }

        string? rule = BundleRules.Obstacle(problem, learner, bundle.ToArray(), option) switch
        {
            CohortWaitReason.Limit => $"at most {Text(problem.Most)} modules a learner",
            CohortWaitReason.Timetable => "no other seat of the module or at the same time",
            CohortWaitReason.Load => "no more hours of a week than the learner has",
            CohortWaitReason.Budget => "prices within the learner's budget",
            _ => null,
        };
        if (rule is null)
        {
            bundle.Add(option);
        }
        else
        {
            Add(seat.LearnerId, seat.SessionId is null ? $"{path}.module" : $"{path}.session", seat.SessionId ?? seat.ModuleId, rule);
        }
    }

    private void CheckGroups(int[] sitting, int[] seats, int[] trainerOf)
    {
        Dictionary<string, string> paths = plan.Groups.Index().ToDictionary(group => group.Item.SessionId,
            group => $"$.groups[{Text(group.Index)}]", StringComparer.Ordinal);
        CheckTrainers(trainerOf, paths);
        for (int offering = 0; offering < sitting.Length; offering++)
        {
            string? session = problem.Offerings.SessionId[offering];
            string path = session is null ? "$.groups" : paths.GetValueOrDefault(session, "$.groups");
            if (sitting[offering] > seats[offering])
            {
                Add(session, $"{path}.seated", Text(sitting[offering]), $"no more learners than seats, which are {Text(seats[offering])}");
            }
            else if (sitting[offering] > 0 && sitting[offering] < problem.Offerings.Least[offering])
            {
                Add(session, $"{path}.seated", Text(sitting[offering]), $"a group of {Text(problem.Offerings.Least[offering])} or more");
            }
        }
    }

    private void CheckTrainers(int[] trainerOf, Dictionary<string, string> paths)
    {
        if (supply is null)
        {
            return;
        }

        var state = new OpeningState(supply.Model);
        for (int candidate = 0; candidate < trainerOf.Length; candidate++)
        {
            OpeningCandidate asked = supply.Model.Candidates[candidate];
            int trainer = trainerOf[candidate];
            if (trainer < 0)
            {
                continue;
            }

            if (asked.Trainers.Contains(trainer) && state.Fits(candidate, trainer))
            {
                state.Open(candidate, trainer);
            }
            else
            {
                Add(asked.SessionId, $"{paths[asked.SessionId]}.trainer", supply.Model.Trainers[trainer].TrainerId,
                    "a trainer who can run it beside their other sessions");
            }
        }
    }

    private void Add(string? id, string column, string value, string expected) =>
        _violations.Add(new Violation(Table, null, column, value, expected) { Id = id });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
