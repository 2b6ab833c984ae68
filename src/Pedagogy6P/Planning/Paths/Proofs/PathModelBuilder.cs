using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Proofs;

/// <summary>Writes a problem as a model, with places and days in place of numbers of the programme. Immutable.</summary>
internal sealed class PathModelBuilder
{
    private readonly NumberedProgramme _index;
    private readonly PathProblem _problem;
    private readonly int _monday;
    private readonly int _lastDay;
    private readonly int[] _owners;

    public PathModelBuilder(NumberedProgramme index, PathProblem problem)
    {
        (_index, _problem) = (index, problem);
        _monday = CalendarWeeks.Monday(problem.FirstWeek);
        _lastDay = (problem.Weeks * CalendarWeeks.Days) - 1;
        Sessions = [.. problem.Modules.SelectMany(module => module.Sessions)];
        _owners = [.. problem.Modules.SelectMany((module, place) => Enumerable.Repeat(place, module.Sessions.Length))];
    }

    /// <summary>Sessions of the programme by their places in the model.</summary>
    public int[] Sessions { get; }

    /// <summary>The model.</summary>
    /// <param name="wanted">Modules that have to be taken, by their places.</param>
    public PathModel Build(int[] wanted) => new()
    {
        Monday = DateOnly.FromDayNumber(_monday),
        FirstDay = _problem.FirstDay - _monday,
        Weeks = _problem.Weeks,
        WeekMinutes = [.. _problem.WeekMinutes],
        Budget = _problem.Budget,
        Modules = [.. _problem.Modules.Select(ModuleOf)],
        Sessions = [.. Sessions.Select(SessionOf)],
        Clashes = [.. Clashes()],
        Groups = [.. _problem.Groups.Select(group => new ModelGroup(group.Owner, [.. group.Members], group.IsAdvised))],
        Goals = [.. _problem.Goals.Select(goal => new ModelGoal(goal.Importance * _problem.Asked, goal.Level, goal.Mastery,
            [.. goal.Improvers.Select(improver => new ModelImprover(improver.Module, improver.Level))]))],
        MissingAnyway = _problem.MissingAnyway * _problem.Asked,
        Asked = _problem.Asked,
        Wanted = [.. wanted],
        Quotas = [.. _problem.Quotas.Select(quota => new ModelQuota([.. quota.Members], quota.Count))],
    };

    private ModelModule ModuleOf(PathModule module, int place)
    {
        int first = Array.IndexOf(_owners, place);
        return new ModelModule(_index.ModuleIds.Words[module.Number], module.Hours, module.Price, module.Minutes,
            Math.Min(_lastDay, module.Deadline - _monday), [.. Enumerable.Range(first, module.Sessions.Length)], module.MissedAnyway);
    }

    private ModelSession SessionOf(int session, int place)
    {
        SessionDates dates = _problem.Calendar.Dates(session);
        return new ModelSession(_index.Sessions.Sessions[session].Id, _owners[place], dates.Start - _monday, dates.End - _monday,
            dates.FirstWeek - _problem.FirstWeek, [.. _problem.Calendar.Minutes(session)]);
    }

    private IEnumerable<(int One, int Other)> Clashes() =>
        from one in Enumerable.Range(0, Sessions.Length)
        from other in Enumerable.Range(one + 1, Sessions.Length - one - 1)
        where _owners[one] != _owners[other] && _problem.Calendar.Clash(Sessions[one], Sessions[other])
        select (one, other);
}
