using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>What paths of a learner may be made of, read off the tables by the definitions, without a line of the planner.</summary>
internal sealed partial class PathFacts
{
    private static readonly ReasonCode[] Closing =
    [
        ReasonCode.Completed, ReasonCode.InProgress, ReasonCode.Vetoed, ReasonCode.Declined, ReasonCode.Audience, ReasonCode.Level,
        ReasonCode.Language,
        ReasonCode.Modality, ReasonCode.Budget,
    ];

    private readonly ProgrammeTables _tables;
    private readonly LearnerState _state;

    public PathFacts(Programme programme, PedagogyEngine engine, Oracle oracle, Learner learner, DateOnly asOf, int weeks)
    {
        _tables = programme.Tables;
        (Learner, AsOf) = (learner, asOf);
        Monday = AsOf.AddDays(-(((int)AsOf.DayOfWeek + 6) % 7));
        LastDay = Monday.AddDays((7 * weeks) - 1);
        _state = engine.StateOf(learner, asOf);
        OracleAnswer answer = oracle.Answer(learner, asOf);
        Open = [.. _tables.Modules.Where(module => !answer.Infeasible.TryGetValue(module.Id, out var codes)
            || !codes.Intersect(Closing).Any()).OrderBy(module => module.Id, StringComparer.Ordinal)];
        Role[] roles = [.. _tables.Roles.Where(role => learner.Roles.IsEmpty
            ? role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience) : learner.Roles.Contains(role.Id))];
        Goals = _tables.RoleCompetencies.Where(row => roles.Any(role => role.Id == row.RoleId)).GroupBy(row => row.CompetencyId)
            .ToDictionary(group => group.Key, group => (group.Max(row => row.Level), group.Max(row => row.Importance)));
    }

    public Learner Learner { get; }

    public DateOnly AsOf { get; }

    /// <summary>The Monday of the first week.</summary>
    public DateOnly Monday { get; }

    public DateOnly LastDay { get; }

    /// <summary>Whether nothing is asked for.</summary>
    public bool HasNoGoal => Goals.Count == 0 && Award is null && !_tables.Modules.Any(IsWanted);

    /// <summary>Weeks in which the learner has fewer hours.</summary>
    public IReadOnlyList<PathWeek> ShortWeeks { get; init; } = [];

    /// <summary>Ids of sessions that cannot be attended.</summary>
    public string[] Missed { get; init; } = [];

    /// <summary>Id of the award that is asked for.</summary>
    public string? Award { get; init; }

    /// <summary>Minutes in a given week, the first of the horizon being 0.</summary>
    public int CapacityOf(int week) => ShortWeeks.Where(one => Week(one.Day) == week)
        .Select(one => (int)Math.Floor((one.Hours * 60) + 1e-6)).Append(Capacity).Min();

    /// <summary>The last day of a week of the horizon.</summary>
    public DateOnly Sunday(int week) => Monday.AddDays((7 * week) + 6);

    /// <summary>The day by which a module is mandatory; the last there is without one.</summary>
    public DateOnly Deadline(Module module) => _tables.Mandatory
        .Where(row => row.ModuleId == module.Id && Learner.Roles.Contains(row.RoleId))
        .Select(row => row.By ?? (row.Months is int months && Learner.Since is DateOnly since
        ? since.AddMonths(months) : DateOnly.MaxValue))
        .Append(DateOnly.MaxValue).Min();

    /// <summary>By group of the award its modules, and how many are asked beyond what is done.</summary>
    public IEnumerable<(string[] Modules, int Count)> Quotas() => _tables.Awards.Where(row => row.AwardId == Award)
        .GroupBy(row => row.Group).Select(group => (group.Select(row => row.ModuleId).ToArray(), (group.First().Choose ?? group.Count())
            - group.Count(row => IsDone(row.ModuleId))));

    /// <summary>Minutes in a week.</summary>
    public int Capacity => (int)Math.Floor((Learner.HoursPerWeek * 60) + 1e-6);

    /// <summary>Modules that nothing but sessions, prerequisites and entry levels can forbid, in ordinal order.</summary>
    public Module[] Open { get; }

    /// <summary>Level and importance by competency.</summary>
    public IReadOnlyDictionary<string, (double Level, double Importance)> Goals { get; init; }

    public bool IsSelfPaced(Module module) =>
        module.Modality == Modality.OnlineAsync && !_tables.Sessions.Any(session => session.ModuleId == module.Id);

    public static int Minutes(Module module) => (int)Math.Ceiling((module.Hours * 60) - 1e-6);

    public double Price(Module module) => module.Labels.Intersect(Learner.Funding).Any() ? 0 : module.Price;

    /// <summary>Wanted modules, mandatory ones first.</summary>
    public string[] Wishes => [.. Open.Where(IsWanted).OrderBy(module => !IsMandatory(module)).Select(module => module.Id)];

    public bool IsWanted(Module module) => Learner.Pinned.Contains(module.Id) || IsMandatory(module);

    private bool IsMandatory(Module module) => module.MandatoryFor.Intersect(Learner.Roles).Any()
        || _tables.Mandatory.Any(row => row.ModuleId == module.Id && Learner.Roles.Contains(row.RoleId));

    /// <summary>Sessions that the learner can attend within the horizon.</summary>
    public Session[] Sessions(Module module) =>
        [.. _tables.Sessions.Where(session => session.ModuleId == module.Id && !Missed.Contains(session.Id)
        && session.Status == SessionStatus.Planned && session.Start >= AsOf && session.End <= LastDay && (session.Seats ?? 1) > 0
        && Learner.Availability.Contains(session.WeeklySlots)
        && module.Hours / session.Weeks <= Learner.HoursPerWeek + 1e-9 && IsNear(session)
        && LoadOf(module, session).Values.All(minutes => minutes <= Capacity)).OrderBy(session => session.Start)];

    /// <summary>Minutes of a session by week, the first week of the horizon being 0.</summary>
    public Dictionary<int, int> LoadOf(Module module, Session session)
    {
        DateOnly[] days = [.. Enumerable.Range(0, session.End.DayNumber - session.Start.DayNumber + 1).Select(session.Start.AddDays)];
        int weeks = days.Select(Week).Distinct().Count();
        return days.GroupBy(Week).ToDictionary(week => week.Key, week => session.WeeklySlots.IsNever
            ? (int)Math.Ceiling((double)Minutes(module) / weeks) : week.Sum(day => 15 * Cells(session, day).Count()));
    }

    public int Week(DateOnly day) => (day.DayNumber - Monday.DayNumber) / 7;

    public static bool Overlap(Session one, Session other) =>
        Enumerable.Range(one.Start.DayNumber, one.End.DayNumber - one.Start.DayNumber + 1).Select(DateOnly.FromDayNumber)
            .Where(day => day >= other.Start && day <= other.End).Any(day => Cells(one, day).Intersect(Cells(other, day)).Any());

    /// <summary>The groups of a module that are not met at the start: hard ones and entry levels, or advised ones.</summary>
    public string[][] Groups(Module module, bool advised)
    {
        IEnumerable<string[]> groups = _tables.Prerequisites.Where(row => row.ModuleId == module.Id
            && row.Kind == (advised ? PrerequisiteKind.Advised : PrerequisiteKind.Hard))
            .GroupBy(row => (row.Group, row.Group is null ? row.RequiredId : ""))
            .Select(group => group.Select(row => row.RequiredId).ToArray())
            .Where(group => !group.Any(member => _state.Satisfies(member) || _state.IsActive(member)));
        IEnumerable<string[]> entries = _tables.ModuleCompetencies
            .Where(row => row.ModuleId == module.Id && MasteryOf(row.CompetencyId) < row.Entry - 1e-6)
            .Select(row => _tables.ModuleCompetencies.Where(other => other.CompetencyId == row.CompetencyId && other.ModuleId != module.Id
                && other.Attainment > other.Entry && other.Attainment >= row.Entry - 1e-6).Select(other => other.ModuleId).ToArray());
        return [.. advised ? groups : groups.Concat(entries)];
    }

    /// <summary>Σ ω·max(0, g − μ) ÷ Σ ω·g after some modules.</summary>
    public double UnmetNeed(IEnumerable<string> modules)
    {
        double asked = Goals.Values.Sum(goal => goal.Importance * goal.Level);
        return asked == 0 ? 0 : Goals.Sum(goal => goal.Value.Importance * Math.Max(0, goal.Value.Level - _tables.ModuleCompetencies
            .Where(row => row.CompetencyId == goal.Key && row.Attainment > row.Entry && modules.Contains(row.ModuleId))
            .Select(row => row.Attainment).Append(MasteryOf(goal.Key)).Max())) / asked;
    }

    // What is in progress is taken as completed.
    private double MasteryOf(string competency) => _tables.ModuleCompetencies.Where(row => row.CompetencyId == competency
        && row.Attainment > row.Entry && _state.IsActive(row.ModuleId)).Select(row => row.Attainment).Append(_state.MasteryOf(competency))
        .Max();

    private bool IsDone(string module) => _state.Satisfies(module) || _state.IsActive(module);

    private static IEnumerable<int> Cells(Session session, DateOnly day)
    {
        int weekday = ((int)day.DayOfWeek + 6) % 7;
        return Enumerable.Range(weekday * Availability.CellsPerDay, Availability.CellsPerDay).Where(cell => session.WeeklySlots[cell]);
    }

    private bool IsNear(Session session) => session.SiteId is null || (Learner.Location is { } here
        && here.DistanceKm(_tables.Sites.First(site => site.Id == session.SiteId).Location)
            <= (Learner.MaxDistanceKm ?? _tables.DefaultMaxDistanceKm));
}
