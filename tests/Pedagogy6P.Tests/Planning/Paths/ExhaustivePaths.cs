using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>
/// The best path by trying everything: every set of modules, every session of each, every predecessor of each group, every order of the
/// work at one's own pace. For a handful of modules.
/// </summary>
internal sealed class ExhaustivePaths(PathFacts facts)
{
    private readonly Dictionary<string, DateOnly> _from = [];
    private readonly Dictionary<string, DateOnly> _to = [];
    private ExhaustivePath? _best;

    /// <summary>Later dates, by module.</summary>
    public Dictionary<string, DateOnly> Late { get; } = [];

    /// <summary>Steps that are as they are.</summary>
    public IReadOnlyList<PathStep> Fixed { get; set; } = [];

    /// <summary>The best path that takes some modules; null when there is none.</summary>
    public ExhaustivePath? Best(IReadOnlyCollection<string> wanted)
    {
        _best = null;
        for (int set = 0; set < 1 << facts.Open.Length; set++)
        {
            Module[] modules = [.. facts.Open.Where((_, place) => (set >> place & 1) != 0)];
            if (facts.Quotas().All(quota => modules.Count(module => quota.Modules.Contains(module.Id)) >= quota.Count)
                && wanted.All(id => modules.Any(module => module.Id == id))
                && IsAffordable(modules))
            {
                TrySessions(modules, [.. modules.Where(module => !facts.IsSelfPaced(module))], [], []);
            }
        }

        return _best;
    }

    /// <summary>Whether some timetable takes just these modules.</summary>
    public bool CanTake(Module[] modules)
    {
        _best = null;
        Dictionary<int, int> load = FixedLoad();
        if (IsAffordable(modules) && load.All(week => week.Value <= facts.CapacityOf(week.Key)))
        {
            TrySessions(modules, [.. modules.Where(module => !facts.IsSelfPaced(module))], [], load);
        }

        return _best is not null;
    }

    private bool IsAffordable(Module[] modules) => modules.Sum(facts.Price) <= (facts.Learner.Budget ?? double.PositiveInfinity) + 1e-9
        && modules.All(module => facts.Groups(module, advised: false).All(group => modules.Any(one => group.Contains(one.Id))));

    private Dictionary<int, int> FixedLoad() => Fixed.Where(step => step.SessionId is null)
        .SelectMany(step =>
        step.HoursPerWeek.Select((hours, week) => (Week: facts.Week(step.From) + week, Minutes: (int)Math.Round(hours * 60))))
        .GroupBy(one => one.Week).ToDictionary(week => week.Key, week => week.Sum(one => one.Minutes));

    private void TrySessions(Module[] modules, Module[] left, List<Session> chosen, Dictionary<int, int> load)
    {
        if (left.Length == 0)
        {
            TryOrders(modules, chosen, load);
            return;
        }

        string? only = Fixed.FirstOrDefault(step => step.ModuleId == left[0].Id)?.SessionId;
        foreach (Session session in facts.Sessions(left[0]).Where(session => only is null || session.Id == only))
        {
            var more = new Dictionary<int, int>(load);
            foreach ((int week, int minutes) in facts.LoadOf(left[0], session))
            {
                more[week] = more.GetValueOrDefault(week) + minutes;
            }

            if (more.All(week => week.Value <= facts.CapacityOf(week.Key)) && !chosen.Exists(other => PathFacts.Overlap(session, other)))
            {
                TrySessions(modules, left[1..], [.. chosen, session], more);
            }
        }
    }

    private void TryOrders(Module[] modules, List<Session> chosen, Dictionary<int, int> load)
    {
        (string After, string[] Members)[] advised = [.. modules.SelectMany(module => facts.Groups(module, advised: true)
            .Select(group => (module.Id, group.Where(member => modules.Any(one => one.Id == member)).ToArray())))];
        foreach (Module[] order in Orders([.. modules.Where(module => facts.IsSelfPaced(module) && !IsFixed(module))]))
        {
            foreach (List<(string Before, string After)> arcs in Advice(advised))
            {
                TryPath(modules, chosen, load, order, arcs);
            }
        }
    }

    // Weeks one after the other, in each the modules in their order as far as the minutes go.
    private void TryPath(Module[] modules, List<Session> chosen, Dictionary<int, int> load, Module[] order,
        List<(string Before, string After)> arcs)
    {
        (int Weeks, Dictionary<int, int> Free) = (facts.Week(facts.LastDay) + 1, []);
        _from.Clear();
        _to.Clear();
        foreach (Session session in chosen)
        {
            (_from[session.ModuleId], _to[session.ModuleId]) = (session.Start, session.End);
        }

        foreach (PathStep step in Fixed.Where(step => step.SessionId is null))
        {
            (_from[step.ModuleId], _to[step.ModuleId]) = (step.From, step.To);
        }

        Dictionary<string, int> left = order.ToDictionary(module => module.Id, PathFacts.Minutes);
        for (int week = 0; week < Weeks && left.Values.Any(minutes => minutes > 0); week++)
        {
            int free = facts.CapacityOf(week) - load.GetValueOrDefault(week);
            DateOnly monday = facts.Monday.AddDays(7 * week), sunday = monday.AddDays(6);
            foreach (Module module in order.Where(module => left[module.Id] > 0))
            {
                if (EarliestStart(module, arcs) is not { } earliest || (earliest > sunday && !_from.ContainsKey(module.Id)))
                {
                    continue;
                }

                int taken = Math.Min(free, left[module.Id]);
                free -= taken;
                left[module.Id] -= taken;
                if (taken > 0)
                {
                    _from.TryAdd(module.Id, earliest > monday ? earliest : monday);
                }

                if (left[module.Id] == 0)
                {
                    _to[module.Id] = _from[module.Id] > monday ? _from[module.Id] : monday;
                }
            }
        }

        if (left.Values.All(minutes => minutes == 0) && modules.All(module => IsAllowed(module, arcs) && IsInTime(module)))
        {
            int missed = modules.Sum(module => facts.Groups(module, advised: true).Count(group => !IsMet(group, module)));
            var found = new ExhaustivePath(facts.UnmetNeed(modules.Select(module => module.Id)),
                _to.Count == 0 ? 0 : facts.Week(_to.Values.Max()) + 1, missed, modules.Sum(module => module.Hours),
                modules.Sum(facts.Price), [.. modules.Select(module => module.Id)]);
            _best = _best is null || found.IsBefore(_best) ? found : _best;
        }
    }

    private bool IsFixed(Module module) => Fixed.Any(step => step.ModuleId == module.Id);

    private bool IsInTime(Module module) => _to[module.Id] <= Late.GetValueOrDefault(module.Id, facts.Deadline(module));

    private DateOnly? EarliestStart(Module module, List<(string Before, string After)> arcs)
    {
        DateOnly earliest = facts.AsOf;
        string[][] groups = [.. facts.Groups(module, advised: false),
            .. arcs.Where(arc => arc.After == module.Id).Select(arc => (string[])[arc.Before])];
        foreach (string[] group in groups)
        {
            DateOnly[] ends = [.. group.Where(_to.ContainsKey).Select(member => _to[member])];
            if (ends.Length == 0)
            {
                return null;
            }

            earliest = ends.Min().AddDays(1) > earliest ? ends.Min().AddDays(1) : earliest;
        }

        return earliest;
    }

    private bool IsAllowed(Module module, List<(string Before, string After)> arcs) =>
        facts.Groups(module, advised: false).All(group => IsMet(group, module))
        && arcs.Where(arc => arc.After == module.Id).All(arc => IsMet([arc.Before], module));

    private bool IsMet(string[] group, Module module) =>
        group.Any(member => _to.TryGetValue(member, out DateOnly end) && end < _from[module.Id]);

    private static IEnumerable<List<(string Before, string After)>> Advice((string After, string[] Members)[] groups) =>
        groups.Length == 0 ? [[]] : Advice(groups[1..]).SelectMany(arcs =>
            groups[0].Members.Select(member => (List<(string, string)>)[(member, groups[0].After), .. arcs]).Append(arcs));

    private static IEnumerable<Module[]> Orders(Module[] modules) => modules.Length == 0 ? [[]]
        : modules.SelectMany((first, place) => Orders([.. modules[..place], .. modules[(place + 1)..]])
            .Select(rest => (Module[])[first, .. rest]));
}
