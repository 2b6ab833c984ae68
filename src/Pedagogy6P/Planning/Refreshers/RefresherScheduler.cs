using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>
/// Places refreshers: needs are looked at by day, and the first that would not be met gets one on the latest day that has room and from
/// which it lasts, so that it serves as many later needs as it can (the greedy rule for piercing intervals, optimal where there is room:
/// Gupta, Lee and Leung 1982). Where no day has room, one that is there already makes room by moving to an earlier day, if all needs before
/// stay met. Not thread-safe.
/// </summary>
internal sealed class RefresherScheduler(RecallCurve[] curves, RefresherActivity[] activities, WeekRoom room, int firstDay, int lastDay)
{
    private readonly List<NumberedNeed> _met = [];
    private readonly int[] _lateUntil = new int[curves.Length];
    private readonly List<(NumberedNeed Need, int? RefreshedOn)> _unmet = [];

    /// <summary>The refreshers placed, in the order of the needs.</summary>
    public List<PlacedRefresher> Placed { get; } = [];

    /// <summary>
    /// Needs that are not met; of those that come day after day the first of each time, with the day on which it is refreshed late.
    /// </summary>
    public IReadOnlyList<(NumberedNeed Need, int? RefreshedOn)> Unmet => _unmet;

    /// <summary>Plans for needs.</summary>
    public void Plan(IEnumerable<NumberedNeed> needs)
    {
        foreach (NumberedNeed need in needs.OrderBy(need => need.Day).ThenBy(need => need.Competency))
        {
            if (IsMet(need) || TryPlace(need))
            {
                _met.Add(need);
            }
            else if (!need.IsContinuous || need.Day >= _lateUntil[need.Competency])
            {
                int? late = need.IsContinuous ? PlaceLate(need) : null;
                _unmet.Add((need, late));
                _lateUntil[need.Competency] = need.IsContinuous ? late ?? lastDay + 1 : _lateUntil[need.Competency];
            }
        }

        // What was placed for another one later may serve it too.
        _unmet.RemoveAll(unmet => IsMet(unmet.Need));
    }

    private bool IsMet(in NumberedNeed need) => MasteryRules.Reaches(curves[need.Competency].At(need.Day), need.Level);

    private bool TryPlace(in NumberedNeed need)
    {
        RecallCurve curve = curves[need.Competency];
        RefresherActivity activity = activities[need.Competency];
        int earliest = EarliestFor(need);
        for (int day = need.Latest; day >= earliest; day--)
        {
            if (room.Has(day, activity.Minutes))
            {
                Place(new PlacedRefresher(activity, need, day));
                return true;
            }
        }

        for (int day = need.Latest; day >= earliest; day--)
        {
            if (TryMakeRoom(day, activity.Minutes))
            {
                Place(new PlacedRefresher(activity, need, day));
                return true;
            }
        }

        return false;
    }

    // The first day from which a refresher lasts until the need: later ones do so too.
    private int EarliestFor(in NumberedNeed need)
    {
        int day = need.Latest + 1;
        while (day > firstDay && curves[need.Competency].Lasts(day - 1, need.Day, need.Level))
        {
            day--;
        }

        return day;
    }

    private bool TryMakeRoom(int day, int minutes)
    {
        foreach (PlacedRefresher placed in Placed.Where(placed => !placed.IsLate && placed.Day == day).ToList())
        {
            room.Take(placed.Day, -placed.Activity.Minutes);
            bool isEnough = room.Has(day, minutes);
            room.Take(placed.Day, placed.Activity.Minutes);
            if (isEnough && TryMove(placed, day, minutes))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryMove(PlacedRefresher placed, int day, int minutes)
    {
        Remove(placed);
        room.Take(day, minutes);
        for (int earlier = day - 1; earlier >= EarliestFor(placed.For); earlier--)
        {
            if (!room.Has(earlier, placed.Activity.Minutes))
            {
                continue;
            }

            placed.Day = earlier;
            Place(placed);
            if (_met.TrueForAll(need => !placed.Activity.Competencies.Contains(need.Competency) || IsMet(need)))
            {
                room.Take(day, -minutes);
                return true;
            }

            Remove(placed);
        }

        room.Take(day, -minutes);
        placed.Day = day;
        Place(placed);
        return false;
    }

    // What is needed day after day is better refreshed late than never. Gives the day from which it is met again; null for none.
    private int? PlaceLate(in NumberedNeed need)
    {
        RefresherActivity activity = activities[need.Competency];
        for (int day = need.Day + 1; day <= lastDay; day++)
        {
            if (MasteryRules.Reaches(curves[need.Competency].At(day), need.Level))
            {
                return day;
            }

            if (room.Has(day, activity.Minutes) && MasteryRules.Reaches(curves[need.Competency].AttainedBy(day), need.Level))
            {
                Place(new PlacedRefresher(activity, need, day) { IsLate = true });
                return day;
            }
        }

        return null;
    }

    private void Place(PlacedRefresher placed)
    {
        Placed.Add(placed);
        room.Take(placed.Day, placed.Activity.Minutes);
        foreach (int competency in placed.Activity.Competencies)
        {
            curves[competency].Refresh(placed.Day);
        }
    }

    private void Remove(PlacedRefresher placed)
    {
        Placed.Remove(placed);
        room.Take(placed.Day, -placed.Activity.Minutes);
        foreach (int competency in placed.Activity.Competencies)
        {
            curves[competency].Undo(placed.Day);
        }
    }
}
