using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Worths;

/// <summary>
/// All chains of a learner, and the search for those within limits, where some modules have no session, some are worth half a unit of need
/// and some are left out of the query.
/// </summary>
internal sealed class ChainSearch
{
    private readonly RankingCore _core;
    private readonly QueryScratch _scratch;
    private readonly WorthFinder _finder;
    private readonly int[] _open;

    public ChainSearch(World world, Learner learner)
    {
        _core = new RankingCore(world.Programme, world.Options.Checked());
        _scratch = _core.NewScratch();
        _core.Compile(_scratch, learner, world.AsOf);
        _scratch.Query.Exclude([.. world.Programme.Modules.Select(module => module.Id).Where((_, number) => number % 7 == 0)]);
        _open = [.. Enumerable.Range(0, _core.Index.Count).Where(module => _core.Openness.IsOpen(_scratch.Query, module))];
        _scratch.Worths.SettleAll();
        Chains = _open.Where(module => _scratch.Worths.Of(module).IsChain).ToDictionary(module => module, _scratch.Worths.Of);
        _finder = new WorthFinder(_core.Index, _core.Openness, new ModuloFits(),
            new WorthOptions(world.Options.AdvisedFactor, world.Options.ChainFactor));
        _finder.Begin(_scratch.Query);
    }

    /// <summary>By module, the worths that are those of chains.</summary>
    public Dictionary<int, Worth> Chains { get; }

    public double MedianRate => Chains.Count == 0 ? 1 : Chains.Values.Select(worth => worth.Rate).Order().ElementAt(Chains.Count / 2);

    /// <summary>Whether no chain goes on over a module: it can be taken at once and misses nothing that it is advised to follow.</summary>
    public bool OnlyBegins(int module) => _scratch.Worths.IsAvailable(module) && _core.Index.Records[module].Advised.IsEmpty;

    /// <summary>Whether a module's chain may bring it in.</summary>
    public bool Matters(int module, ChainLimits limits)
    {
        Worth worth = Chains[module];
        double fit = ModuloFits.Of(module);
        return worth.Rate >= limits.LeastRate && fit >= 0 && !_scratch.Query.Is(module, ModuleState.Excluded)
            && (_scratch.Query.Is(module, ModuleState.Pinned) || fit * Need(worth) >= limits.Threshold);
    }

    /// <summary>The chains settled within limits, in order; within others after the first.</summary>
    public (int Module, Worth Worth)[] Settle(ChainLimits limits, ChainLimits? narrowed = null)
    {
        float[] half = new float[Math.Max(_core.Index.Count, _core.Index.Supply.Suppliers.Total)];
        Array.Fill(half, 0.5f);
        _finder.Restart(limits, new ChainColumns(half, half, 0.5));
        foreach (int module in _open)
        {
            _finder.Add(module);
        }

        var settled = new List<(int, Worth)>();
        while (_finder.TrySettle(out int module))
        {
            settled.Add((module, _finder.Of(module)));
            _finder.Narrow(narrowed ?? limits);
        }

        return [.. settled];
    }

    private double Need(in Worth worth) =>
        worth.Gain * _core.Index.TypicalHours / ((worth.Gain * _core.Index.TypicalHours) + worth.Hours);

    private sealed class ModuloFits : StartFits
    {
        public static double Of(int module) => (module % 3) switch { 0 => NoSession, 1 => 1, _ => 0.5 };

        public override void Clear()
        {
        }

        public override double Fit(LearnerQuery query, int module) => Of(module);
    }
}
