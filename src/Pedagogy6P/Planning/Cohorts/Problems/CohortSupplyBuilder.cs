using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>
/// Makes out who can run which candidate: a trainer of the module who is free at its times, beside the sessions that they run anyway,
/// within their weekly hours; the trainer whom the candidate names, where it names one. Used once.
/// </summary>
internal sealed class CohortSupplyBuilder(NumberedProgramme index, SessionCalendar calendar, Offerings offerings)
{
    private const int MinutesPerHour = 60;

    private readonly Trainer[] _trainers = [.. index.Programme.Tables.Trainers.OrderBy(trainer => trainer.Id, StringComparer.Ordinal)];

    /// <summary>The candidates and their trainers; null where there is no candidate, or the programme names no trainers at all.</summary>
    public CohortSupply? Build()
    {
        int[] candidates = [.. Enumerable.Range(0, offerings.Count).Where(offering => offerings.IsCandidate[offering])];
        if (candidates.Length == 0 || _trainers.Length == 0)
        {
            return null;
        }

        int first = candidates.Min(offering => offerings.FirstWeek[offering]);
        int weeks = candidates.Max(offering => offerings.FirstWeek[offering] + offerings.Minutes[offering].Length) - first;
        int[][] left = [.. _trainers.Select(trainer => Left(trainer, first, weeks))];
        int[] sessions = [.. candidates.Select(offering => index.Sessions.Number[offerings.SessionId[offering]!])];
        var model = new OpeningModel(
            [.. candidates.Select((offering, place) => new OpeningCandidate(offerings.SessionId[offering]!, offerings.FirstWeek[offering]
                - first, [.. offerings.Minutes[offering]], TrainersOf(offering, sessions[place], first, left)))],
            [.. _trainers.Select((trainer, place) => new OpeningTrainer(trainer.Id, [.. left[place]]))],
            Clashes(sessions));
        return new CohortSupply(model, candidates);
    }

    // Minutes of each week beside the planned sessions of a trainer; none when there is no limit.
    private int[] Left(Trainer trainer, int first, int weeks)
    {
        if (trainer.MaxHoursPerWeek is not double hours)
        {
            return [];
        }

        int[] left = new int[weeks];
        Array.Fill(left, (int)Math.Min(int.MaxValue / 2, Math.Floor(hours * MinutesPerHour)));
        foreach (int session in PlannedOf(trainer))
        {
            ReadOnlySpan<int> minutes = calendar.Minutes(session);
            for (int week = 0; week < minutes.Length; week++)
            {
                int place = calendar.Dates(session).FirstWeek + week - first;
                if (place >= 0 && place < weeks)
                {
                    left[place] = Math.Max(0, left[place] - minutes[week]);
                }
            }
        }

        return left;
    }

    private ImmutableArray<int> TrainersOf(int offering, int session, int first, int[][] left)
    {
        Session facts = index.Sessions.Sessions[session];
        var able = ImmutableArray.CreateBuilder<int>();
        for (int place = 0; place < _trainers.Length; place++)
        {
            Trainer trainer = _trainers[place];
            bool can = facts.TrainerId is null ? trainer.Modules.Contains(facts.ModuleId, StringComparer.Ordinal)
                : string.Equals(facts.TrainerId, trainer.Id, StringComparison.Ordinal);
            if (can && trainer.Availability.Contains(facts.WeeklySlots) && HasTime(offering, first, left[place])
                && !PlannedOf(trainer).Any(planned => calendar.Clash(planned, session)))
            {
                able.Add(place);
            }
        }

        return able.ToImmutable();
    }

    private bool HasTime(int offering, int first, int[] left)
    {
        int start = offerings.FirstWeek[offering] - first;
        return left.Length == 0 || !offerings.Minutes[offering].Where((minutes, week) => minutes > left[start + week]).Any();
    }

    private IEnumerable<int> PlannedOf(Trainer trainer) => Enumerable.Range(0, index.Sessions.Sessions.Length).Where(session =>
        index.Sessions.Sessions[session] is { Status: SessionStatus.Planned } planned
        && string.Equals(planned.TrainerId, trainer.Id, StringComparison.Ordinal));

    private ImmutableArray<(int One, int Other)> Clashes(int[] sessions)
    {
        var clashes = ImmutableArray.CreateBuilder<(int, int)>();
        for (int other = 0; other < sessions.Length; other++)
        {
            for (int one = 0; one < other; one++)
            {
                if (calendar.Clash(sessions[one], sessions[other]))
                {
                    clashes.Add((one, other));
                }
            }
        }

        return clashes.ToImmutable();
    }
}
