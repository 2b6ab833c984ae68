using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Preventive.RetentionModels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>With a retention model loaded, lazy evaluation gives the list that asking the model about every module gives.</summary>
public sealed class RetentionRankingTests
{
    [Fact]
    public void The_ranking_is_that_of_the_plain_code_bit_for_bit()
    {
        int worlds = 0, compared = 0;
        AnyWorld.Obeys(
            SmallWorlds.Arbitrary(),
            world =>
            {
                if (RetentionWorld.RandomModel(world) is not IRiskModel model)
                {
                    return;
                }

                world.Options.DropoutRisk = new RetentionRisk(world.Programme, model, learner => learner.Id == "L1");
                var core = new RankingCore(world.Programme, world.Options.Checked());
                worlds++;
                foreach (Learner learner in world.Learners)
                {
                    compared += Compare(core, learner, world.AsOf, k: 3) + Compare(core, learner, world.AsOf, k: 1000);
                }
            },
            count: 100);
        worlds.ShouldBeGreaterThan(50);
        compared.ShouldBeGreaterThan(200);
    }

    private static int Compare(RankingCore core, Learner learner, DateOnly asOf, int k)
    {
        QueryScratch scratch = core.NewScratch();
        CatalogueTermsView terms = core.Compile(scratch, learner, asOf);
        core.Rank(scratch, k);
        (int, double, Contributions)[] lazy = Kept(scratch);
        scratch.Top.Reset(Math.Min(k, core.Index.Count));
        core.Plain.Rank(scratch.Worths, terms, scratch.Top);
        lazy.ShouldBe(Kept(scratch));
        return lazy.Length;
    }

    private static (int Module, double Score, Contributions Contributions)[] Kept(QueryScratch scratch)
    {
        var kept = new List<(int, double, Contributions)>();
        foreach (Candidate candidate in scratch.Top.ToArray())
        {
            kept.Add((candidate.Module, candidate.Score, candidate.Contributions));
        }

        return [.. kept];
    }
}
