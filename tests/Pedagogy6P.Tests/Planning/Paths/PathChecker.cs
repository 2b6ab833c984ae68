using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>Checks a path against every constraint, written from the definitions; shares no code with the planner.</summary>
internal static class PathChecker
{
    /// <summary>What is wrong with a path; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(PathFacts facts, LearningPath path)
    {
        var faults = new List<string>();
        void Require(bool holds, string fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }

        Dictionary<string, Module> modules = facts.Open.ToDictionary(module => module.Id);
        Require(path.Steps.Select(step => step.ModuleId).Distinct().Count() == path.Steps.Length, "a module stands twice");
        var load = new Dictionary<int, double>();
        var sessions = new List<Session>();
        foreach (PathStep step in path.Steps)
        {
            if (!modules.TryGetValue(step.ModuleId, out Module? module))
            {
                faults.Add($"{step.ModuleId} is not open");
                continue;
            }

            Require(step.From >= facts.AsOf && step.From <= step.To && step.To <= facts.LastDay, $"{step.ModuleId}: days");
            int first = facts.Week(step.From);
            Require(step.HoursPerWeek.Length == facts.Week(step.To) - first + 1, $"{step.ModuleId}: weeks");
            for (int week = 0; week < step.HoursPerWeek.Length; week++)
            {
                load[first + week] = load.GetValueOrDefault(first + week) + step.HoursPerWeek[week];
            }

            if (step.SessionId is null)
            {
                Require(facts.IsSelfPaced(module), $"{step.ModuleId}: no session");
                Require(Math.Abs((60 * step.HoursPerWeek.Sum()) - PathFacts.Minutes(module)) < 1e-6, $"{step.ModuleId}: hours");
            }
            else
            {
                Session? session = facts.Sessions(module).FirstOrDefault(one => one.Id == step.SessionId);
                Require(session is not null, $"{step.ModuleId}: session {step.SessionId} cannot be attended");
                if (session is not null)
                {
                    sessions.Add(session);
                    Require(session.Start == step.From && session.End == step.To, $"{step.ModuleId}: days of the session");
                    Dictionary<int, int> minutes = facts.LoadOf(module, session);
                    Require(Enumerable.Range(0, step.HoursPerWeek.Length).All(week =>
                        Math.Abs((60 * step.HoursPerWeek[week]) - minutes[first + week]) < 1e-6), $"{step.ModuleId}: load");
                }
            }

            foreach (string[] group in facts.Groups(module, advised: false))
            {
                Require(IsBefore(path, group, step), $"{step.ModuleId} starts before any of {string.Join(", ", group)} is finished");
            }
        }

        Require(load.All(week => (60 * week.Value) <= facts.CapacityOf(week.Key) + 1e-6), "a week is too full");
        Require(!sessions.SelectMany((one, at) => sessions.Skip(at + 1), PathFacts.Overlap).Any(overlap => overlap), "sessions overlap");
        Require(facts.Quotas().All(quota => quota.Modules.Count(id => path.Steps.Any(step => step.ModuleId == id)) >= quota.Count),
            "the award is not completed");
        CheckFigures(facts, path, modules, load, Require);
        Require(path.Price <= (facts.Learner.Budget ?? double.PositiveInfinity) + 1e-9, "over budget");
        return faults;
    }

    private static void CheckFigures(PathFacts facts, LearningPath path, Dictionary<string, Module> modules, Dictionary<int, double> load,
        Action<bool, string> require)
    {
        Module[] taken = [.. path.Steps.Select(step => modules.GetValueOrDefault(step.ModuleId)).OfType<Module>()];
        require(Math.Abs(path.UnmetNeed - facts.UnmetNeed(taken.Select(module => module.Id))) < 1e-9, "unmet need");
        require(Math.Abs(path.Hours - taken.Sum(module => module.Hours)) < 1e-6, "hours");
        require(Math.Abs(path.Price - taken.Sum(facts.Price)) < 1e-6, "price");
        require(Math.Abs(path.PeakLoad - load.Values.Append(0).Max()) < 1e-9, "peak load");
        require(path.Weeks == (path.Steps.IsEmpty ? 0 : path.Steps.Max(step => facts.Week(step.To)) + 1), "weeks");
        require(path.MissedAdvice == Missed(facts, path, modules), "missed advice");
    }

    /// <summary>Advised groups of which nothing is done before the module starts.</summary>
    private static int Missed(PathFacts facts, LearningPath path, Dictionary<string, Module> modules) =>
        path.Steps.Where(step => modules.ContainsKey(step.ModuleId))
            .Sum(step => facts.Groups(modules[step.ModuleId], advised: true).Count(group => !IsBefore(path, group, step)));

    private static bool IsBefore(LearningPath path, string[] group, PathStep step) =>
        path.Steps.Any(other => group.Contains(other.ModuleId) && other.To < step.From);
}
