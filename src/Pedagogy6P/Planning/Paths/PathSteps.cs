using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Paths;

/// <summary>Tells a solution step by step: what is mastered after each, and why each is there.</summary>
internal sealed class PathSteps(NumberedProgramme index, LearnerQuery query, PathTask task, PathProblem problem, PathSolution solution)
{
    private readonly PathTimetable _timetable = solution.Timetable;
    private readonly PathDeadlines _deadlines = new(index, query.Learner);

    /// <summary>The steps, by first day and then id.</summary>
    public ImmutableArray<PathStep> All()
    {
        double[] mastery = [.. task.Mastery];
        var gains = new Dictionary<int, ImmutableArray<PathGain>>();
        foreach (int at in Enumerable.Range(0, _timetable.Modules.Length).OrderBy(at => _timetable.Days[at].To).ThenBy(at => at))
        {
            gains[at] = Learn(problem.Modules[_timetable.Modules[at]].Number, mastery);
        }

        return [.. Enumerable.Range(0, _timetable.Modules.Length).Select(at => StepOf(at, gains[at]))
            .OrderBy(step => step.From).ThenBy(step => step.ModuleId, StringComparer.Ordinal)];
    }

    private ImmutableArray<PathGain> Learn(int module, double[] mastery)
    {
        var gains = ImmutableArray.CreateBuilder<PathGain>();
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            double before = mastery[taught.Competency];
            if (taught.Amount > before)
            {
                mastery[taught.Competency] = taught.Amount;
                gains.Add(new PathGain(index.Competencies.Words[taught.Competency], before, taught.Amount,
                    task.Goals.Goals[taught.Competency]));
            }
        }

        return gains.ToImmutable();
    }

    private PathStep StepOf(int at, ImmutableArray<PathGain> gains)
    {
        (int from, int to) = _timetable.Days[at];
        int place = _timetable.Modules[at], number = problem.Modules[place].Number;
        int firstWeek = CalendarWeeks.Of(from) - problem.FirstWeek, weeks = CalendarWeeks.Of(to) - CalendarWeeks.Of(from) + 1;
        IEnumerable<double> hours = _timetable.Minutes[at].Skip(firstWeek).Take(weeks).Select(minutes => minutes / 60.0);
        return new PathStep(index.ModuleIds.Words[number],
            !problem.Calendar.IsDated(_timetable.Sessions[at]) ? null : index.Sessions.Sessions[_timetable.Sessions[at]].Id,
            DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to), [.. hours])
        {
            Gains = gains,
            OpensWay = After(place, advised: false),
            AdvisedBefore = After(place, advised: true),
            Pinned = query.Is(number, ModuleState.Pinned),
            Mandatory = query.Is(number, ModuleState.Mandatory),
            Deadline = _deadlines.Of(number) is int day and < int.MaxValue ? DateOnly.FromDayNumber(day) : null,
            AwardGroups = [.. task.Award.Where(group => group.Modules.Contains(number)).Select(group => group.Id)],
        };
    }

    private ImmutableArray<string> After(int place, bool advised) =>
    [
        .. solution.Selection.Arcs.Where(arc => arc.Before == place && arc.IsAdvised == advised)
            .Select(arc => index.ModuleIds.Words[problem.Modules[arc.After].Number]).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
