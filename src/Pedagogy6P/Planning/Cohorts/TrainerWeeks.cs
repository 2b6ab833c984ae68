using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What trainers teach week by week.</summary>
internal static class TrainerWeeks
{
    private const int MinutesPerHour = 60;

    /// <summary>The weeks of a plan from that of its day on in which trainers teach, by trainer and week.</summary>
    public static ImmutableArray<CohortTrainerWeek> Of(NumberedProgramme index, SessionCalendar calendar, CohortPlan plan)
    {
        HashSet<string> cancelled = plan.Cancelled.Select(one => one.SessionId).ToHashSet(StringComparer.Ordinal);
        var teaching = index.Sessions.Sessions
            .Where(session => session is { Status: SessionStatus.Planned, TrainerId: not null } && !cancelled.Contains(session.Id))
            .Select(session => (session.Id, session.TrainerId))
            .Concat(plan.Groups.Where(group => group is { IsOpened: true, TrainerId: not null })
                .Select(group => (Id: group.SessionId, group.TrainerId)));
        var minutes = new SortedDictionary<(string Trainer, int Week), int>(Comparer<(string Trainer, int Week)>.Create((one, other) =>
            string.CompareOrdinal(one.Trainer, other.Trainer) is var order and not 0 ? order : one.Week.CompareTo(other.Week)));
        foreach ((string id, string? trainer) in teaching)
        {
            int session = index.Sessions.Number[id], week = calendar.Dates(session).FirstWeek;
            foreach (int taken in calendar.Minutes(session))
            {
                if (taken > 0 && week >= CalendarWeeks.Of(plan.AsOf.DayNumber))
                {
                    minutes[(trainer!, week)] = minutes.GetValueOrDefault((trainer!, week)) + taken;
                }

                week++;
            }
        }

        Dictionary<string, int?> most = index.Programme.Tables.Trainers.ToDictionary(trainer => trainer.Id, trainer =>
            trainer.MaxHoursPerWeek is double hours ? (int?)Math.Min(int.MaxValue / 2, Math.Floor(hours * MinutesPerHour)) : null,
            StringComparer.Ordinal);
        return
        [
            .. minutes.Select(entry => new CohortTrainerWeek(entry.Key.Trainer,
                DateOnly.FromDayNumber(CalendarWeeks.Monday(entry.Key.Week)), entry.Value, most.GetValueOrDefault(entry.Key.Trainer))),
        ];
    }
}
