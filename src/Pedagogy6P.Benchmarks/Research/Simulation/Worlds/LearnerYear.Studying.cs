using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <content>Weeks of study, exams, and leaving.</content>
internal sealed partial class LearnerYear
{
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
}
