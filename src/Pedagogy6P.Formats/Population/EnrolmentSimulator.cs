using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Simulates one enrolment week by week: withdrawing by its hazard, activity, and at the end failing or completing. One per enrolment; not
/// thread-safe.
/// </summary>
internal sealed class EnrolmentSimulator
{
    private const double GreatestLoad = 2;
    private const int MostSilentWeeks = 3;
    private const double PassMark = 0.5;
    private const double LowestFailure = 0.05;
    private const int ScoreDigits = 2;

    private readonly PopulationModel _model;
    private readonly Run _run;
    private readonly string _learner;
    private readonly DateOnly _enrolled;
    private readonly DateOnly _referenceDate;
    private readonly double[] _covariates = new double[LogisticModel.Covariates];
    private readonly ActivitySimulator _activity;
    private readonly List<TrueHazard> _hazards = [];
    private CounterRandom _withdrawal;
    private CounterRandom _result;

    public EnrolmentSimulator(
        PopulationModel model, ProgrammeTables programme, LearnerState state, Run run, DateOnly enrolled, double frailty, LearnerSeed seed,
        int number)
    {
        _model = model;
        _run = run;
        _learner = state.Learner.Id;
        _enrolled = enrolled;
        _referenceDate = programme.ReferenceDate!.Value;
        _activity = new ActivitySimulator(model.Activity, _learner, run.Module.Module.Id, frailty,
            seed.Stream(RandomStream.Activity, number));
        _withdrawal = seed.Stream(RandomStream.Withdrawal, number);
        _result = seed.Stream(RandomStream.Result, number);
        Learner learner = state.Learner;
        Module module = run.Module.Module;
        double farthest = learner.MaxDistanceKm ?? programme.DefaultMaxDistanceKm;
        Set(DropoutCovariate.LoadOverHours, learner.HoursPerWeek > 0
            ? Math.Min(GreatestLoad, run.Load / learner.HoursPerWeek) : GreatestLoad);
        Set(DropoutCovariate.DistanceOverMax, farthest > 0 ? run.DistanceKm / farthest : 0);
        Set(DropoutCovariate.OnlineAsync, module.Modality == Modality.OnlineAsync ? 1 : 0);
        Set(DropoutCovariate.EntryGap, run.Module.EntryGap(state.Mastery));
        Set(DropoutCovariate.HandsOn, module.HandsOnShare);
        Set(DropoutCovariate.PreviousWithdrawals, state.Withdrawals);
        Set(DropoutCovariate.LevelLow, Math.Max(0, module.MinLevel + 1 - learner.Level));
        Set(DropoutCovariate.Frailty, frailty);
    }

    public Enrolment Simulate()
    {
        int silent = 0;
        for (int week = 1; week <= _run.Weeks; week++)
        {
            DateOnly first = _run.Start.AddDays(7 * (week - 1));
            DateOnly last = first.AddDays(6) < _run.Last ? first.AddDays(6) : _run.Last;
            if (last >= _referenceDate)
            {
                // Nobody has seen the end of this week yet: the enrolment is active, whatever comes.
                _activity.Week(first, last, _referenceDate);
                return End(OutcomeStatus.Active, ended: null, score: null);
            }

            if (Withdraws(week, silent))
            {
                return End(OutcomeStatus.Withdrawn, first.AddDays(_withdrawal.NextIndex(last.DayNumber - first.DayNumber + 1)),
                    score: null);
            }

            silent = _activity.Week(first, last, _referenceDate) > 0 ? 0 : Math.Min(MostSilentWeeks, silent + 1);
        }

        return Finish(silent);
    }

    private bool Withdraws(int week, int silent)
    {
        Set(DropoutCovariate.FirstWeeks, week <= 2 ? 1 : 0);
        Set(DropoutCovariate.SilentWeeks, silent);
        double hazard = _model.Withdrawing.Probability(_covariates);
        double frailty = _covariates[(int)DropoutCovariate.Frailty];
        _hazards.Add(new TrueHazard(_learner, _run.Module.Module.Id, _run.Session?.Id, _enrolled, week, silent, frailty, hazard,
            Fail: null));
        return _withdrawal.NextEvent(hazard);
    }

    private Enrolment Finish(int silent)
    {
        Set(DropoutCovariate.SilentWeeks, silent);
        Set(DropoutCovariate.Activity, _activity.Intensity);
        double failing = _model.Failing.Probability(_covariates);
        _hazards[^1] = _hazards[^1] with { Fail = failing };
        bool fails = _result.NextEvent(failing);
        double noise = _result.NextNormal();
        double gap = _covariates[(int)DropoutCovariate.EntryGap];
        double score = fails
            ? Math.Clamp(0.35 + (0.1 * noise), LowestFailure, PassMark - 0.01)
            : Math.Clamp(0.74 + (0.1 * noise) + (0.08 * (_activity.Intensity - 1)) - (0.15 * gap), PassMark, 1);
        return End(
            fails ? OutcomeStatus.Failed : OutcomeStatus.Completed, _run.Last, Math.Round(score, ScoreDigits, MidpointRounding.ToEven));
    }

    private Enrolment End(OutcomeStatus status, DateOnly? ended, double? score)
    {
        var outcome = new Outcome(_run.Module.Module.Id, _run.Session?.Id, _enrolled, status, ended, score);
        return new Enrolment(_run.Module.Index, outcome, _activity.Activities, [.. _hazards]);
    }

    private void Set(DropoutCovariate covariate, double value) => _covariates[(int)covariate] = value;
}
