using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Worths;

/// <summary>Worths of all modules, and those chains that a search within limits has to find.</summary>
public sealed class WorthFinderTests
{
    [Property]
    public void Worths_are_those_of_the_definitions(World world)
    {
        var core = new RankingCore(world.Programme, world.Options.Checked());
        QueryScratch scratch = core.NewScratch();
        foreach (Learner learner in world.Learners)
        {
            OracleAnswer expected = world.Oracle().Answer(learner, world.AsOf);
            core.Compile(scratch, learner, world.AsOf);
            scratch.Worths.SettleAll();
            foreach (int module in Enumerable.Range(0, core.Index.Count).Where(module => core.Openness.IsOpen(scratch.Query, module)))
            {
                Worth found = scratch.Worths.Of(module);
                OracleWorth? worth = expected.Worths.GetValueOrDefault(core.Index.Modules[module].Id);
                found.Any.ShouldBe(worth is not null);
                scratch.Worths.HasWorth(module).ShouldBe(worth is not null);
                if (worth is not null)
                {
                    found.Gain.ShouldBe(worth.Value, 1e-12 * worth.Value);
                    found.Hours.ShouldBe(worth.Hours, 1e-12 * worth.Hours);
                    scratch.Worths.ChainFrom(found.Opens).Select(opened => core.Index.Modules[opened].Id).ShouldBe(worth.Opens);
                }
            }
        }
    }

    [Property]
    public void Within_limits_the_chains_that_matter_are_settled_best_first(World world)
    {
        foreach (Learner learner in world.Learners)
        {
            var search = new ChainSearch(world, learner);
            foreach (double rate in (double[])[0, search.MedianRate])
            {
                foreach (double threshold in (double[])[double.NegativeInfinity, 0.05, 0.3])
                {
                    var limits = new ChainLimits(rate, threshold);
                    (int Module, Worth Worth)[] settled = search.Settle(limits);
                    settled.Select(chain => chain.Module).ShouldBeUnique();
                    settled.Select(chain => chain.Worth.Rate).ShouldBeInOrder(SortDirection.Descending);
                    settled.All(chain => search.Chains.ContainsKey(chain.Module)).ShouldBeTrue();
                    settled.Select(chain => chain.Worth).ShouldBe(settled.Select(chain => search.Chains[chain.Module]));
                    settled.Select(chain => chain.Module).Where(search.OnlyBegins).ShouldBe(
                        search.Chains.Keys.Where(module => search.OnlyBegins(module) && search.Matters(module, limits)), ignoreOrder: true);
                }
            }
        }
    }

    [Property]
    public void Limits_may_narrow_while_chains_are_settled(World world)
    {
        foreach (Learner learner in world.Learners)
        {
            var search = new ChainSearch(world, learner);
            IEnumerable<(int Module, Worth Worth)> all = search.Settle(ChainLimits.None).Where(chain => search.OnlyBegins(chain.Module));
            var narrowed = new ChainLimits(search.MedianRate, double.NegativeInfinity);
            search.Settle(ChainLimits.None, narrowed).Skip(1).Where(chain => search.OnlyBegins(chain.Module))
                .ShouldBe(all.Where(chain => chain.Worth.Rate >= search.MedianRate).Except(search.Settle(ChainLimits.None).Take(1)));
        }
    }
}
