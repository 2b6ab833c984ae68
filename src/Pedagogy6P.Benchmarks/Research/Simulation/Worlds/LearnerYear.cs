using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>A learner's year under an adviser, week by week. Not thread-safe.</summary>
internal sealed class LearnerYear
{
    private const int Shown = 5;
    private const int MostBooked = 3;
    private const double LeastHours = 0.5;
    private const int DaysPerWeek = 7;

    private readonly SimulationWorld _world;
    private readonly WorldAssumptions _truth;
    private readonly TrueLearner _learner;
    private readonly IAdviser _adviser;
    private readonly TrueMastery _mastery;
    private readonly List<BookedRun> _booked = [];
    private readonly List<ModuleOffer> _offers = [];
    private readonly List<ModuleOffer> _shown = [];
    private readonly Dictionary<string, MasteryEstimate> _assessed;
    private readonly bool[] _reached;
    private readonly List<ShownOffers> _lists = [];
    private readonly List<Assessment> _answers = [];
    private Learner _record;
    private bool _isRecordOld;
    private ImmutableArray<Outcome> _outcomes;
    private ImmutableArray<Decline> _declined = [];
    private int _withdrawals;
    private int _lastHandsOn = -1000;
    private bool _isPractising;
    private YearFigures _figures;

    public LearnerYear(SimulationWorld world, TrueLearner learner, IAdviser adviser)
    {
        (_world, _truth, _learner, _adviser) = (world, world.Truth, learner, adviser);
        _mastery = new TrueMastery(world, learner.Mastery);
        (_record, _outcomes) = (learner.Record, learner.Record.Outcomes);
        _assessed = learner.Record.Mastery.ToDictionary(row => row.CompetencyId, StringComparer.Ordinal);
        _reached = new bool[learner.Goals.Length];
        _withdrawals = _outcomes.Count(one => one.Status == OutcomeStatus.Withdrawn);
        _isPractising = learner.Practice.Length > 0;
    }

    /// <summary>The learner's record as it is.</summary>
    public Learner Record => Current(0, hoursLeft: null);

    /// <summary>What was shown and chosen.</summary>
    public IReadOnlyList<ShownOffers> Lists => _lists;

    /// <summary>Every answer given in exams.</summary>
    public IReadOnlyList<Assessment> Answers => _answers;

    /// <summary>Answers to the questions of a test at the end, on all that was in an exam.</summary>
    /// <param name="weeks">Weeks of the year.</param>
    public IEnumerable<Assessment> Recheck(int weeks)
    {
        int day = weeks * DaysPerWeek;
        foreach (int competency in _answers.Select(one => _world.CompetencyOf(one.CompetencyId)).Distinct().ToArray())
        {
            for (int question = 0; question < _truth.Questions; question++)
            {
                yield return Answered(competency, day, DrawKind.Recheck, competency, question);
            }
        }
    }

    /// <summary>Lives the year; gives what came of it.</summary>
    /// <param name="weeks">Weeks, 1 or more.</param>
    public YearFigures Live(int weeks)
    {
        _figures = new YearFigures { Learners = 1, Goals = _learner.Goals.Length, Practising = _isPractising ? 1 : 0 };
        _adviser.Begin(_learner.Record);
        bool isHere = true;
        for (int week = 0; week < weeks && isHere; week++)
        {
            double hours = HoursOf(week);
            double refreshed = Refresh(week, hours);
            Choose(week);
            isHere = Study(week, Math.Max(0.1, hours - refreshed));
            Practise(week);
            CountReached((week + 1) * DaysPerWeek);
        }

        int last = weeks * DaysPerWeek;
        return _figures with
        {
            EverReached = _reached.Count(one => one),
            Reached = _learner.Goals.Count(goal => _world.Reaches(_mastery.At(goal.Competency, last), goal.Level)),
        };
    }

    private DateOnly DayOf(int week) => _world.First.AddDays(week * DaysPerWeek);

    // Hours that there really are: fewer or more than the learner said.
    private double HoursOf(int week)
    {
        double spread = _truth.HoursSpread;
        return _learner.Record.HoursPerWeek
            * Math.Exp((spread * _world.Draws.Normal(DrawKind.Hours, _learner.Number, week)) - (spread * spread / 2));
    }

    private double LoadOf(int week) => _booked.Sum(run => run.IsRunning(week) ? run.Load : 0);

    private Learner Current(int week, double? hoursLeft)
    {
        double hours = hoursLeft ?? _learner.Record.HoursPerWeek;
        if (_isRecordOld || _record.HoursPerWeek != hours)
        {
            _record = _learner.Record with
            {
                HoursPerWeek = hours,
                Outcomes = _outcomes,
                Declined = _declined,
                Mastery = [.. _assessed.Values],
                CurrentRoleId = _isPractising ? _learner.Record.CurrentRoleId : null,
            };
            _isRecordOld = false;
        }

        return _record;
    }

    private double Refresh(int week, double hours)
    {
        IReadOnlyList<string> planned = _adviser.Refreshers(Current(week, Math.Max(0, _learner.Record.HoursPerWeek - LoadOf(week))),
            DayOf(week));
        double room = _truth.RefresherWeekShare * hours, taken = 0;
        foreach (string competency in planned)
        {
            int number = _world.CompetencyOf(competency);
            if (taken + _truth.RefresherHours <= room
                && _world.Draws.Uniform(DrawKind.Refresher, _learner.Number, week, number) < _truth.RefresherCompliance)
            {
                taken += _truth.RefresherHours;
                _mastery.Refresh(number, week * DaysPerWeek);
            }
        }

        _figures = _figures with { Hours = _figures.Hours + taken, RefresherHours = _figures.RefresherHours + taken };
        return taken;
    }

    private void Choose(int week)
    {
        double left = _learner.Record.HoursPerWeek - LoadOf(week);
        if (_booked.Count >= MostBooked || left < LeastHours
            || _world.Draws.Uniform(DrawKind.Visit, _learner.Number, week) >= _truth.VisitsPerWeek)
        {
            return;
        }

        Learner record = Current(week, left);
        DateOnly day = DayOf(week);
        _offers.Clear();
        _shown.Clear();
        _adviser.Advise(record, day, _offers);
        var runs = new List<BookedRun>();
        foreach (ModuleOffer offer in _offers)
        {
            ThrowIfForbidden(record, day, offer);
            BookedRun run = BookedRun.Of(_world, record, _world.ModuleOf(offer.Module.Id), offer.Session, week, left);
            if (Fits(run))
            {
                runs.Add(run);
                _shown.Add(offer);
                if (runs.Count == Shown)
                {
                    break;
                }
            }
        }

        if (runs.Count == 0)
        {
            return;
        }

        int chosen = Choice(runs, week, out int disliked);
        _figures = _figures with { Lists = _figures.Lists + 1, Accepted = _figures.Accepted + (chosen >= 0 ? 1 : 0) };
        ModuleOffer[] told = [.. _shown];
        _adviser.Chosen(record, day, told, chosen);
        _lists.Add(new ShownOffers(day, [.. told], chosen));
        if (chosen >= 0)
        {
            Enrol(runs[chosen], day);
        }
        else if (disliked >= 0)
        {
            _declined = [.. _declined.Where(one => !string.Equals(one.ModuleId, told[disliked].Module.Id, StringComparison.Ordinal)),
                new Decline(told[disliked].Module.Id, day)];
            _isRecordOld = true;
        }
    }

    // What no programme would let happen is a fault of the policy. The rest of the rules are for policies to keep, as ours do.
    private static void ThrowIfForbidden(Learner record, DateOnly day, ModuleOffer offer)
    {
        string id = offer.Module.Id;
        string? problem = record.Outcomes.Any(one => one.Status is OutcomeStatus.Active or OutcomeStatus.Completed
                && string.Equals(one.ModuleId, id, StringComparison.Ordinal)) ? "is being taken or completed"
            : offer.Session is null ? offer.Module.Modality == Modality.OnlineAsync ? null : "needs a session"
            : !string.Equals(offer.Session.ModuleId, id, StringComparison.Ordinal) ? "has no such session"
            : offer.Session.Start < day ? "has begun" : null;
        if (problem is not null)
        {
            throw new InvalidOperationException($"The policy offers module \"{id}\", which {problem}: expected what can be begun.");
        }
    }

    private bool Fits(BookedRun run)
    {
        for (int week = run.FirstWeek; week <= run.LastWeek; week++)
        {
            if (LoadOf(week) + run.Load > _learner.Record.HoursPerWeek + 1e-9)
            {
                return false;
            }
        }

        return run.Session is null || !_booked.Exists(other => other.Session is not null && other.FirstWeek <= run.LastWeek
            && other.LastWeek >= run.FirstWeek && !other.Session.WeeklySlots.Intersection(run.Session.WeeklySlots).IsNever);
    }

    // The first module seen and not liked at all is declined where nothing is chosen.
    private int Choice(List<BookedRun> runs, int week, out int disliked)
    {
        int chosen = -1;
        disliked = -1;
        double best = _truth.NothingInstead + _world.Draws.Gumbel(DrawKind.ChoiceNoise, _learner.Number, week, -1);
        for (int place = 0; place < runs.Count; place++)
        {
            if (_world.Draws.Uniform(DrawKind.Examined, _learner.Number, week, place) >= Math.Pow(place + 1, -_truth.ExaminationPower))
            {
                continue;
            }

            double liking = _world.Liking(_learner, runs[place].Module);
            disliked = disliked < 0 && liking < -1 ? place : disliked;
            double utility = Utility(runs[place], liking, week)
                + _world.Draws.Gumbel(DrawKind.ChoiceNoise, _learner.Number, week, runs[place].Module.Number);
            if (utility > best)
            {
                (best, chosen) = (utility, place);
            }
        }

        return chosen;
    }

    private double Utility(BookedRun run, double liking, int week) => liking
        + (_truth.Usefulness * UsefulShare(run.Module, week * DaysPerWeek))
        - (_truth.LoadCost * run.Load / Math.Max(LeastHours, _learner.Record.HoursPerWeek))
        - (_truth.TravelCost * run.Travel);

    // People see whether a module is about what they lack, not by how much.
    private double UsefulShare(TrueModule module, int day)
    {
        int taught = 0, useful = 0;
        foreach (TaughtLevel level in module.Levels)
        {
            if (!level.Teaches)
            {
                continue;
            }

            taught++;
            foreach (TrueGoal goal in _learner.Goals)
            {
                useful += goal.Competency == level.Competency && !goal.IsEmerging
                    && !_world.Reaches(_mastery.At(goal.Competency, day), goal.Level) ? 1 : 0;
            }
        }

        return taught == 0 ? 0 : (double)useful / taught;
    }

    private void Enrol(BookedRun run, DateOnly day)
    {
        _booked.Add(run);
        _outcomes = _outcomes.Add(new Outcome(run.Module.Module.Id, run.Session?.Id, day, OutcomeStatus.Active));
        _figures = _figures with { Enrolments = _figures.Enrolments + 1 };
        _isRecordOld = true;
    }

    // False when the learner leaves the programme.
    private bool Study(int week, double hours)
    {
        double load = LoadOf(week), pressure = Math.Min(2, load / hours);
        foreach (BookedRun run in _booked.ToArray())
        {
            if (!run.IsRunning(week))
            {
                continue;
            }

            if (week == run.FirstWeek)
            {
                run.EntryGap = run.Module.Levels.Sum(level => Math.Max(0, level.Entry - _mastery.At(level.Competency, week * DaysPerWeek)));
            }

            if (_world.Draws.Uniform(DrawKind.Withdrawal, _learner.Number, week, run.Module.Number) < HazardOf(run, week, pressure))
            {
                End(run, OutcomeStatus.Withdrawn, DayOf(week));
                _withdrawals++;
                _figures = _figures with { Withdrawn = _figures.Withdrawn + 1 };
                if (_world.Draws.Uniform(DrawKind.Leaving, _learner.Number, week, run.Module.Number) < _truth.LeavingShare)
                {
                    _figures = _figures with { Left = 1 };
                    return false;
                }

                continue;
            }

            Attend(run, week, Math.Min(1, hours / load));
            if (week == run.LastWeek)
            {
                Finish(run, week);
            }
        }

        return true;
    }

    private double HazardOf(BookedRun run, int week, double pressure)
    {
        double logOdds = _truth.HazardBase
            + (_truth.HazardLoad * pressure)
            + (_truth.HazardTravel * run.Travel)
            + (_truth.HazardAlone * (run.Module.Module.Modality == Modality.OnlineAsync ? 1 : 0))
            + (_truth.HazardGap * run.EntryGap)
            + (_truth.HazardHandsOn * run.Module.Module.HandsOnShare)
            + (_truth.HazardFirstWeeks * (week < run.FirstWeek + 2 ? 1 : 0))
            + (_truth.HazardWithdrawals * _withdrawals)
            + (_truth.HazardSilence * run.Silent)
            + (_truth.HazardTaste * _world.Liking(_learner, run.Module))
            + (_truth.HazardFrailty * _learner.Frailty);
        return 1 / (1 + Math.Exp(-logOdds));
    }

    private void Attend(BookedRun run, int week, double share)
    {
        if (_world.Draws.Uniform(DrawKind.Absent, _learner.Number, week, run.Module.Number) < _truth.AbsentShare)
        {
            run.Silent = Math.Min(3, run.Silent + 1);
            return;
        }

        run.Silent = 0;
        Module module = run.Module.Module;
        double hours = share * run.Load;
        double rate = _truth.LearningRate
            * Math.Exp((_truth.AbilitySpread * _learner.Ability) + run.Module.Effect - (_truth.GapSlows * run.EntryGap))
            * (1 + (_truth.HandsOnLearning * module.HandsOnShare));
        double closed = 1 - Math.Exp(-rate * hours / module.Hours);
        bool isOwnSetting = module.Settings.Intersect(_record.Settings, StringComparer.Ordinal).Any();
        double stability = (1 + (_truth.HandsOnRetention * module.HandsOnShare)) * (isOwnSetting ? 1 + _truth.SettingRetention : 1);
        foreach (TaughtLevel level in run.Module.Levels)
        {
            if (level.Teaches)
            {
                _mastery.Learn(level.Competency, level.Attainment, closed, stability, ((week + 1) * DaysPerWeek) - 1);
            }
        }

        double handsOn = hours * module.HandsOnShare;
        _lastHandsOn = handsOn > 0 ? week : _lastHandsOn;
        _figures = _figures with { Hours = _figures.Hours + hours, HandsOnHours = _figures.HandsOnHours + handsOn };
    }

    // An exam on what was taught; what a learner is then known to master is its share of right answers, guessing taken off.
    private void Finish(BookedRun run, int week)
    {
        int day = ((week + 1) * DaysPerWeek) - 1;
        double right = 0, expected = 0;
        var exam = new List<Assessment>();
        foreach (TaughtLevel level in run.Module.Levels.Where(level => level.Teaches))
        {
            double correct = 0;
            for (int question = 0; question < _truth.Questions; question++)
            {
                Assessment answer = Answered(level.Competency, day, DrawKind.Answer, run.Module.Number,
                    (level.Competency * _truth.Questions) + question);
                correct += answer.Score;
                _answers.Add(answer);
            }

            double score = correct / _truth.Questions;
            (right, expected) = (right + score, expected + Chance(level.Attainment));
            exam.Add(new Assessment(_record.Id, _world.CompetencyId(level.Competency), _world.First.AddDays(day), score)
            {
                Weight = _truth.Questions,
                Guess = _truth.Guess,
                Slip = _truth.Slip,
            });
        }

        bool isPassed = right >= _truth.PassShare * expected;
        DateOnly date = _world.First.AddDays(day);
        End(run, isPassed ? OutcomeStatus.Completed : OutcomeStatus.Failed, date, exam.Count == 0 ? 1 : right / exam.Count);
        if (isPassed)
        {
            _figures = _figures with { Completed = _figures.Completed + 1 };
            _adviser.Completed(run.Module.Module.Id, date);
        }

        foreach (Assessment one in exam)
        {
            double seen = Math.Clamp((one.Score - _truth.Guess) / (1 - _truth.Guess - _truth.Slip), 0, 1);
            _assessed[one.CompetencyId] = new MasteryEstimate(one.CompetencyId, seen, one.Weight) { AsOf = one.Date };
            _adviser.Assessed(one);
        }
    }

    private Assessment Answered(int competency, int day, DrawKind kind, int first, int second)
    {
        bool isRight = _world.Draws.Uniform(kind, _learner.Number, first, second) < Chance(_mastery.At(competency, day));
        return new Assessment(_record.Id, _world.CompetencyId(competency), _world.First.AddDays(day), isRight ? 1 : 0);
    }

    private double Chance(double mastery) => _truth.Guess + ((1 - _truth.Guess - _truth.Slip) * mastery);

    private void End(BookedRun run, OutcomeStatus status, DateOnly day, double? score = null)
    {
        _booked.Remove(run);
        for (int place = _outcomes.Length - 1; place >= 0; place--)
        {
            Outcome one = _outcomes[place];
            if (one.Status == OutcomeStatus.Active && string.Equals(one.ModuleId, run.Module.Module.Id, StringComparison.Ordinal))
            {
                DateOnly ended = day < one.Enrolled ? one.Enrolled : day;
                _outcomes = _outcomes.SetItem(place, one with { Status = status, Ended = ended, Score = score });
            }
        }

        _isRecordOld = true;
    }

    private void Practise(int week)
    {
        if (!_isPractising)
        {
            return;
        }

        int day = (week + 1) * DaysPerWeek;
        double lacking = _learner.Practice.Count(need => !_world.Reaches(_mastery.At(need.Competency, day), need.Level))
            / (double)_learner.Practice.Length;
        double hazard = Math.Exp(_truth.AbandonBase + (_truth.AbandonGap * lacking)
            + (week - _lastHandsOn < _truth.HandsOnWeeks ? _truth.AbandonHandsOn : 0));
        if (_world.Draws.Uniform(DrawKind.Abandonment, _learner.Number, week) < hazard)
        {
            (_isPractising, _isRecordOld) = (false, true);
            _figures = _figures with { Abandoned = 1 };
        }
    }

    private void CountReached(int day)
    {
        for (int goal = 0; goal < _reached.Length; goal++)
        {
            _reached[goal] |= _world.Reaches(_mastery.At(_learner.Goals[goal].Competency, day), _learner.Goals[goal].Level);
        }
    }
}
