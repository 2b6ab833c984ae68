using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

public sealed class CliqueCoverTests
{
    [Fact]
    public void Every_pair_is_in_a_group_and_groups_have_only_such_pairs()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var dice = new Dice(seed);
            const int Count = 12;
            bool[,] excludes = new bool[Count, Count];
            for (int other = 0; other < Count; other++)
            {
                for (int one = 0; one < other; one++)
                {
                    excludes[one, other] = excludes[other, one] = dice.Chance(0.4);
                }
            }

            int[][] cliques = [.. CliqueCover.Of(Count, (one, other) => excludes[one, other])];
            HashSet<(int, int)> pairs =
            [
                .. from clique in cliques
                   from other in Enumerable.Range(0, clique.Length)
                   from one in Enumerable.Range(0, other)
                   select (clique[one], clique[other]),
            ];
            HashSet<(int, int)> expected =
            [
                .. from other in Enumerable.Range(0, Count)
                   from one in Enumerable.Range(0, other)
                   where excludes[one, other]
                   select (one, other),
            ];
            pairs.SetEquals(expected).ShouldBeTrue(FormattableString.Invariant($"seed {seed}"));
        }
    }

    [Fact]
    public void All_that_exclude_each_other_are_one_group() =>
        CliqueCover.Of(5, (_, _) => true).ShouldHaveSingleItem().ShouldBe([0, 1, 2, 3, 4]);
}
