using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>The worth of every open module for one learner, settled in order of falling rate as the definitions say.</summary>
internal sealed class OracleWorths
{
    private readonly OracleCatalogue _catalogue;
    private readonly OracleLearner _known;
    private readonly OracleReach _reach;
    private readonly OracleOptions _options;
    private readonly Dictionary<string, OracleWorth> _settled = new(StringComparer.Ordinal);

    public OracleWorths(OracleCatalogue catalogue, OracleLearner known, OracleReach reach, OracleOptions options)
    {
        (_catalogue, _known, _reach, _options) = (catalogue, known, reach, options);
        Module[] open = [.. catalogue.Tables.Modules.Where(module => reach.IsOpen(module.Id))];
        var hours = open.ToDictionary(module => module.Id, module => module.Hours, StringComparer.Ordinal);
        var best = open.Select(module => (module.Id, Worth: Direct(module))).Where(pair => pair.Worth is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Worth!, StringComparer.Ordinal);
        while (best.Count > 0)
        {
            (string module, OracleWorth worth) = best.MaxBy(pair => pair.Value.Rate);
            best.Remove(module);
            _settled[module] = worth;
            foreach (string awaited in options.ChainFactor == 0 || !reach.IsReachable(module)
                ? [] : reach.WaitsFor(module).Where(id => !_settled.ContainsKey(id)))
            {
                var chain = new OracleWorth(options.ChainFactor * worth.Value, hours[awaited] + worth.Hours, [module, .. worth.Opens]);
                if (chain.Beats(best.GetValueOrDefault(awaited)))
                {
                    best[awaited] = chain;
                }
            }
        }
    }

    /// <summary>V and W of an open module; null when it has no worth.</summary>
    public OracleWorth? Of(string module) => _settled.GetValueOrDefault(module);

    /// <summary>Whether a module has a worth, for the reason codes.</summary>
    public bool HasWorth(string module) => _reach.IsOpen(module) ? _settled.ContainsKey(module) : IsWorthItself(module);

    private bool IsWorthItself(string module) => _known.Gain(module) >= 1e-9 || _known.Wanted.Contains(module);

    private OracleWorth? Direct(Module module)
    {
        if (!IsWorthItself(module.Id))
        {
            return null;
        }

        double gain = _known.Gain(module.Id);
        double value = _known.Wanted.Contains(module.Id) ? Math.Max(gain, module.Hours / _catalogue.TypicalHours) : gain;
        return new OracleWorth(_reach.MissesSomething(module.Id) ? _options.AdvisedFactor * value : value, module.Hours, []);
    }
}
