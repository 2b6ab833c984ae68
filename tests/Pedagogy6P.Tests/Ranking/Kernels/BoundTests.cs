using System.Globalization;
using Generators;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>What the kernels call a bound is one: no feasible pair scores above it, on any path.</summary>
[AnyCulture]
public sealed class BoundTests
{
    private int _bounded;

    [Fact]
    public void No_score_is_above_its_bound()
    {
        AnyWorld.Obeys(SmallWorlds.Arbitrary(), world => CheckAll(new RankingCase(world)), count: 150);
        AnyWorld.Obeys(LargeWorlds.Arbitrary(), world => CheckAll(new RankingCase(world)), count: 40);
        _bounded.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public void No_score_is_above_its_bound_where_few_modules_teach_a_goal()
    {
        for (int seed = 800; seed < 815; seed++)
        {
            CheckAll(SparseGoals.In(new RankingCase(
                new World(new WorldShape(seed)
                {
                    Modules = 250, Competencies = 120, Density = 0, Roles = 5, Strictness = 0.1,
                    Copies = 0.1
                }))));
        }

        _bounded.ShouldBeGreaterThan(100);
    }

    private void CheckAll(RankingCase world)
    {
        foreach (InstructionSet set in Paths.Present)
        {
            RankingCore core = world.Core(set);
            foreach (Learner learner in world.Learners)
            {
                Check(new BoundedQuery(core, learner, world.AsOf),
                    string.Create(CultureInfo.InvariantCulture, $"{world}, learner {learner.Id}, {set}"));
            }
        }
    }

    private void Check(BoundedQuery query, string where)
    {
        float median = query.Exact.Length == 0
            ? 0 : (float)query.Exact.Select(candidate => candidate.Score).Order().ElementAt(query.Exact.Length / 2);
        for (int round = 0; round < 2; round++)
        {
            query.ReadSessions();
            foreach (float threshold in (float[])[float.NegativeInfinity, MathF.BitDecrement(median)])
            {
                query.Screen(threshold);
                CheckScreens(query, threshold, where);
                query.Refine(threshold);
                CheckBounds(query, threshold, where);
                _bounded += query.Bounded.Count();
            }
        }
    }

    private static void CheckScreens(BoundedQuery query, float threshold, string where)
    {
        foreach (Candidate candidate in query.Bounded.Where(candidate => candidate.Score > threshold))
        {
            int place = query.Place[candidate.Module];
            if (place < 0 || !(query.Largest[place / PanelKernel.Size] >= candidate.Score)
                || Ceiling(query, place / PanelKernel.Size) < candidate.Score)
            {
                string bounds = place < 0 ? "no place" : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{query.Largest[place / PanelKernel.Size]:R}, from there on {Ceiling(query, place / PanelKernel.Size):R}");
                Assert.Fail(string.Create(CultureInfo.InvariantCulture,
                    $"{where}, threshold {threshold:R}, place {place}: {candidate} is screened by {bounds}"));
            }
        }
    }

    private static void CheckBounds(BoundedQuery query, float threshold, string where)
    {
        foreach (Candidate candidate in query.Bounded.Where(candidate => candidate.Score > threshold))
        {
            int place = query.Place[candidate.Module];
            if (!(query.Bounds[place] >= candidate.Score) || !(query.Largest[place / PanelKernel.Size] >= query.Bounds[place]))
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{where}, threshold {threshold:R}, place {place}: {candidate} is bounded by {query.Bounds[place]:R}, panel "
                        + $"{query.Largest[place / PanelKernel.Size]:R}"));
            }
        }
    }

    // The least of the ceilings of a panel and those before: each of them has to hold for it.
    private static double Ceiling(BoundedQuery query, int panel) =>
        Enumerable.Range(0, panel + 1).Min(before => RankerDoor.CeilingOf(null, query.Goals, query.Scalars, before));
}
