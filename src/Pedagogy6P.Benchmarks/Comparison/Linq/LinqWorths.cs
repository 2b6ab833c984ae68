using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>
/// What the modules open to a learner stand for, by queries over dictionaries: rounds of reachability one after the other, then worths
/// improved until none changes.
/// </summary>
internal sealed class LinqWorths
{
    private readonly LinqCatalogue _catalogue;
    private readonly PedagogyOptions _options;
    private readonly Learner _learner;
    private readonly LinqKnowledge _known;
    private readonly Dictionary<string, Module> _open;
    private readonly Dictionary<string, string[][]> _lacks;
    private readonly Dictionary<string, int> _rounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Gain, double Hours)> _worths = new(StringComparer.Ordinal);

    public LinqWorths(LinqCatalogue catalogue, PedagogyOptions options, Learner learner, LinqKnowledge known, IEnumerable<Module> open)
    {
        (_catalogue, _options, _learner, _known) = (catalogue, options, learner, known);
        _open = open.ToDictionary(module => module.Id, StringComparer.Ordinal);
        _lacks = _open.Keys.ToDictionary(id => id, id => LacksOf(id).ToArray(), StringComparer.Ordinal);
        FindRounds();
        foreach ((string id, Module module) in _open)
        {
            if (Direct(module) is double gain)
            {
                _worths[id] = (gain, module.Hours);
            }
        }

        FollowChains();
    }

    /// <summary>Open modules that lack nothing and have a worth.</summary>
    public IEnumerable<Module> Available => _worths.Keys.Where(id => _lacks[id].Length == 0).Select(id => _open[id]);

    /// <summary>V and W of such a module.</summary>
    public (double Gain, double Hours) Of(Module module) => _worths[module.Id];

    // For each lack the modules that supply it.
    private IEnumerable<string[]> LacksOf(string module) =>
        Unmet(module, PrerequisiteKind.Hard)
            .Concat(_catalogue.Entries[module].Where(row => _known.Mastery(row.CompetencyId) < row.Entry - MasteryRules.Tolerance)
            .Select(asked => _catalogue.Teaching[asked.CompetencyId].Where(row => row.Attainment >= asked.Entry - MasteryRules.Tolerance)
                .Select(row => row.ModuleId).Where(id => !string.Equals(id, module, StringComparison.Ordinal)).ToArray()));

    private IEnumerable<string[]> Unmet(string module, PrerequisiteKind kind) => _catalogue.Programme.Graph.GroupsOf(module)
        .Where(group => group.Kind == kind && !group.Alternatives.Any(alternative => _known.IsDone(_catalogue, alternative)))
        .Select(group => group.Alternatives.ToArray());

    private void FindRounds()
    {
        string[] next = [.. _known.Active, .. _lacks.Where(pair => pair.Value.Length == 0).Select(pair => pair.Key)];
        for (int round = 0; next.Length > 0; round++)
        {
            foreach (string module in next)
            {
                _rounds.TryAdd(module, round);
            }

            next = [.. _lacks.Where(pair => !_rounds.ContainsKey(pair.Key)
                && pair.Value.All(suppliers => suppliers.Any(_rounds.ContainsKey))).Select(pair => pair.Key)];
        }
    }

    private double? Direct(Module module)
    {
        double gain = _known.Gain(_catalogue.Taught[module.Id]);
        bool wanted = !_known.HasGoals || _learner.Pinned.Contains(module.Id, StringComparer.Ordinal)
            || module.MandatoryFor.Any(role => _learner.Roles.Contains(role, StringComparer.Ordinal));
        if (gain < Need.SmallestGain && !wanted)
        {
            return null;
        }

        double counted = wanted ? Math.Max(gain, Need.WantedGain(module.Hours, _catalogue.TypicalHours)) : gain;
        return Missed(module.Id).Any() ? _options.AdvisedFactor * counted : counted;
    }

    private IEnumerable<string> Missed(string module) =>
        Unmet(module, PrerequisiteKind.Advised).Where(group => group.Any(_rounds.ContainsKey))
            .SelectMany(group => group.Where(_rounds.ContainsKey));

    private IEnumerable<string> WaitsFor(string module) => _lacks[module].SelectMany(suppliers => suppliers)
        .Where(supplier => _rounds.GetValueOrDefault(supplier, int.MaxValue) < _rounds[module]).Concat(Missed(module))
        .Where(_open.ContainsKey);

    private void FollowChains()
    {
        var waiting = new PriorityQueue<string, double>(_worths.Select(pair => (pair.Key, -Rate(pair.Value))));
        while (_options.ChainFactor > 0 && waiting.TryDequeue(out string? module, out double rate))
        {
            (double gain, double hours) = _worths[module];
            if (-rate != Rate((gain, hours)) || !_rounds.ContainsKey(module))
            {
                continue;
            }

            foreach (string first in WaitsFor(module))
            {
                (double Gain, double Hours) chain = (_options.ChainFactor * gain, _open[first].Hours + hours);
                if (!_worths.TryGetValue(first, out var own) || Rate(chain) > Rate(own)
                    || (Rate(chain) == Rate(own) && chain.Gain > own.Gain))
                {
                    _worths[first] = chain;
                    waiting.Enqueue(first, -Rate(chain));
                }
            }
        }
    }

    private static double Rate((double Gain, double Hours) worth) => worth.Gain / worth.Hours;
}
