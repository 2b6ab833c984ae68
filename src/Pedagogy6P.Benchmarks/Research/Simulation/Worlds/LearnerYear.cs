using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>A learner's year under an adviser, week by week. Not thread-safe.</summary>
internal sealed partial class LearnerYear
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

    private void Enrol(BookedRun run, DateOnly day)
    {
        _booked.Add(run);
        _outcomes = _outcomes.Add(new Outcome(run.Module.Module.Id, run.Session?.Id, day, OutcomeStatus.Active));
        _figures = _figures with { Enrolments = _figures.Enrolments + 1 };
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
