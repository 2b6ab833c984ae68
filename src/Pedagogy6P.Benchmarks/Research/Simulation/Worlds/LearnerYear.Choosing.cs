using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <content>What a learner is shown, looks at and chooses.</content>
internal sealed partial class LearnerYear
{
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
}
