using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>
/// Makes up cohorts: sessions that meet once a week at the same time of the same day; modules of which some are liked by all; learners who
/// have some of the modules in mind, and come where and when they can. The same seed gives the same cohort everywhere. Used once.
/// </summary>
internal sealed class CohortGenerator(CohortShape shape, ulong seed = CohortGenerator.UsualSeed)
{
    public const ulong UsualSeed = 20261130;

    private const int Most = 3;
    private const int Days = 5;
    private const int Grid = 30;
    private const int FirstStart = 8 * 60;
    private const int Starts = 22;
    private const int Term = 15;
    private const double Comes = 0.65;
    private const double Liking = 0.5;
    private const double Convenience = 0.2;
    private const double Middle = 3;
    private const double Scale = 6;
    private const double LeastScore = 0.02;
    private const int ShareOfSmallest = 4;

    private readonly Dice _dice = new(seed);

    /// <summary>The cohort.</summary>
    public CohortCase Make()
    {
        int[] modules = [.. Enumerable.Range(0, shape.Sessions).Select(session => session % shape.Modules).Order()];
        SessionTime[] times = [.. modules.Select(_ => Time())];
        Offerings offerings = OfferingsOf(modules, times);
        CohortProblem problem = ProblemOf(offerings);
        var choices = new FirstChoices(problem);
        offerings = offerings with { Seats = choices.Scale(offerings.Seats, shape.Refused) };
        double refused = choices.Refused(offerings.Seats);

        // Candidates come last, so that learners are the same with and without them.
        offerings = WithCandidates(offerings);
        CohortSupply? supply = shape.Candidates == 0 ? null : new SupplyMaker(_dice, shape, offerings, times, Term).Make();
        int[] seats = [.. offerings.Seats];
        for (int candidate = 0; candidate < supply?.Offerings.Length; candidate++)
        {
            // Nobody can be seated where nobody can teach.
            int offering = supply.Offerings[candidate];
            seats[offering] = supply.Model.Candidates[candidate].Trainers.IsEmpty ? 0 : seats[offering];
        }

        return new CohortCase(shape.Name, problem with { Offerings = offerings with { Seats = seats } }, supply, refused,
            shape.Work);
    }

    private SessionTime Time()
    {
        int minutes = Grid * _dice.Between(3, 8), weeks = _dice.Between(3, 10);
        return new SessionTime(_dice.Below(Days), FirstStart + (Grid * _dice.Below(Starts)), minutes, _dice.Below(Term - weeks + 1), weeks);
    }

    private Offerings OfferingsOf(int[] modules, SessionTime[] times)
    {
        var conflicts = new ConflictRows(modules.Length);
        for (int one = 0; one < modules.Length; one++)
        {
            for (int other = 0; other <= one; other++)
            {
                if (modules[one] == modules[other] || times[one].Meets(times[other]))
                {
                    conflicts.Add(one, other);
                }
            }
        }

        return new Offerings
        {
            Module = modules,
            SessionId = [.. modules.Select((_, session) => FormattableString.Invariant($"s{session:00000}"))],
            Seats = [.. modules.Select(_ => _dice.Between(8, 30))],
            Least = new int[modules.Length],
            IsCandidate = new bool[modules.Length],
            LeastByAudience = [.. modules.Select(_ => Array.Empty<AudienceShare>())],
            FirstWeek = [.. times.Select(time => time.FirstWeek)],
            Minutes = [.. times.Select(time => Enumerable.Repeat(time.Minutes, time.Weeks).ToArray())],
            Conflicts = conflicts,
        };
    }

    private CohortProblem ProblemOf(Offerings offerings)
    {
        double[] liked = [.. Enumerable.Range(0, shape.Modules).Select(_ => _dice.Normal())];
        bool[] isDuty = [.. liked.Select(_ => _dice.Chance(shape.Duties))];
        ILookup<int, int> sessions = Enumerable.Range(0, offerings.Count).ToLookup(session => offerings.Module[session]);
        int[] all = [.. Enumerable.Range(0, shape.Modules)];
        List<int> first = [0], options = [], minutes = [];
        List<double> scores = [];
        List<bool> mandatory = [];
        for (int learner = 0; learner < shape.Learners; learner++)
        {
            minutes.Add(Grid * _dice.Between(8, 20));
            bool isObliged = _dice.Chance(shape.Obliged);
            var own = new SortedDictionary<int, double>();
            foreach (int module in _dice.Some(all, all.Length))
            {
                double liking = liked[module] + _dice.Normal();
                foreach (int session in sessions[module].Where(session => offerings.Peak[session] <= minutes[learner]))
                {
                    double value = (Liking * liking) + (Convenience * _dice.Normal());
                    if (_dice.Chance(Comes) && own.Count < shape.Options)
                    {
                        own.Add(session, Math.Clamp((Middle + value) / Scale, LeastScore, 1));
                    }
                }

                if (own.Count == shape.Options)
                {
                    break;
                }
            }

            options.AddRange(own.Keys);
            scores.AddRange(own.Values);
            mandatory.AddRange(own.Keys.Select(session => isObliged && isDuty[offerings.Module[session]]));
            first.Add(options.Count);
        }

        long[] budgets = new long[shape.Learners];
        Array.Fill(budgets, CohortProblem.Unlimited);
        return new CohortProblem
        {
            Offerings = offerings, Most = Most, First = [.. first], Offering = [.. options], Score = [.. scores],
            IsMandatory = [.. mandatory], Price = new int[options.Count], Minutes = [.. minutes], Budget = budgets,
            Audience = new int[shape.Learners],
        };
    }

    private Offerings WithCandidates(Offerings offerings)
    {
        bool[] isCandidate = new bool[offerings.Count];
        foreach (int session in _dice.Some([.. Enumerable.Range(0, offerings.Count)], shape.Candidates))
        {
            isCandidate[session] = true;
        }

        return offerings with
        {
            IsCandidate = isCandidate,
            Least = [.. offerings.Seats.Select((seats, session) => isCandidate[session] ? 1 + (seats / ShareOfSmallest) : 0)],
        };
    }
}
