using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>What open modules lack, which modules can be reached and what waits for what, straight from the definitions.</summary>
internal sealed class OracleReach
{
    private readonly OracleCatalogue _catalogue;
    private readonly OracleLearner _known;
    private readonly HashSet<string> _open;
    private readonly Dictionary<string, int> _round = new(StringComparer.Ordinal);

    public OracleReach(OracleCatalogue catalogue, OracleLearner known, IEnumerable<string> open)
    {
        _catalogue = catalogue;
        _known = known;
        _open = [.. open];
        foreach (string module in _known.Active.Union(_open.Where(module => !Lacks(module).Any())))
        {
            _round[module] = 0;
        }

        var lacking = _open.Where(module => !_round.ContainsKey(module)).ToDictionary(module => module, module => Lacks(module).ToArray(),
            StringComparer.Ordinal);
        string[] added;
        for (int round =
            1; (added = [.. lacking.Keys.Where(module =>
                lacking[module].All(suppliers => suppliers.Any(_round.ContainsKey)))]).Length > 0; round++)
        {
            foreach (string module in added)
            {
                _round[module] = round;
                lacking.Remove(module);
            }
        }
    }

    public bool IsOpen(string module) => _open.Contains(module);

    public bool IsReachable(string module) => _round.ContainsKey(module);

    /// <summary>Whether the goal of the learner for a competency can be reached.</summary>
    public bool CanReach(string competency) => CanStillReach(competency)
        || _catalogue.Teachers(competency)
        .Any(row => row.Attainment >= _known.Level(competency) && _known.Completed.Contains(row.ModuleId));

    /// <summary>
    /// Whether it can be reached by what is yet to be completed: an assessment may have put mastery below what a completed module attains.
    /// </summary>
    public bool CanStillReach(string competency) => _known.MasteryNow(competency) >= _known.Level(competency)
        || _catalogue.Teachers(competency).Any(row => row.Attainment >= _known.Level(competency) && IsReachable(row.ModuleId));

    public bool MissesSomething(string module) => Missed(module).Any();

    /// <summary>The open modules that a reachable one waits for.</summary>
    public IEnumerable<string> WaitsFor(string module) => Lacks(module).SelectMany(suppliers => suppliers)
        .Where(supplier => IsReachable(supplier) && _round[supplier] < _round[module])
        .Concat(Missed(module).SelectMany(group => group).Where(IsReachable))
        .Where(IsOpen)
        .Distinct();

    /// <summary>For each thing that a module lacks, the modules that supply it.</summary>
    private IEnumerable<string[]> Lacks(string module) =>
        _catalogue.Groups(module, PrerequisiteKind.Hard).Where(group => !_known.Satisfies(group))
            .Concat(_catalogue.Asked(module).Where(asked => !_known.Enters(asked)).Select(asked => _catalogue.Teachers(asked.CompetencyId)
                .Where(row => row.Attainment >= asked.Entry - 1e-6 && row.ModuleId != module).Select(row => row.ModuleId).ToArray()));

    private IEnumerable<string[]> Missed(string module) =>
        _catalogue.Groups(module, PrerequisiteKind.Advised).Where(group => !_known.Satisfies(group) && group.Any(IsReachable));
}
