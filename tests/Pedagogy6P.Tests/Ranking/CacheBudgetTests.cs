using Pedagogy6P.Ranking.Caches;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Several caches share one budget, and what is used stays.</summary>
public sealed class CacheBudgetTests
{
    private const int Heavy = 10_000;

    [Fact]
    public void One_value_after_the_other_gives_way_and_those_in_use_stay()
    {
        (CacheBudget budget, BoundedCache<int, string> first, BoundedCache<string, string> second) = Caches(10);
        first.Add(-1, "in use");
        for (int number = 0; number < 1000; number++)
        {
            first.TryGet(-1, out string? used).ShouldBeTrue();
            used.ShouldBe("in use");
            first.Add(number, "passing");
            second.Add($"{number}", "passing as well");
            budget.Bytes.ShouldBeInRange(Heavy, 10 * (Heavy + 500));
        }

        int kept = Enumerable.Range(0, 1000).Count(number => first.TryGet(number, out _))
            + Enumerable.Range(0, 1000).Count(number => second.TryGet($"{number}", out _));
        kept.ShouldBe(9, "the one in use and nine others fill the budget");
        second.TryGet("999", out _).ShouldBeTrue("the newest is there");
    }

    [Fact]
    public void A_value_that_others_keep_asking_for_gives_way_where_all_are_asked_for()
    {
        (_, BoundedCache<int, string> cache, _) = Caches(3);
        for (int number = 0; number < 20; number++)
        {
            cache.Add(number, "kept");
            Enumerable.Range(0, number + 1).Count(kept => cache.TryGet(kept, out _)).ShouldBe(Math.Min(3, number + 1));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Heavy)]
    public void What_does_not_fit_is_given_back_and_not_kept(long capacity)
    {
        var budget = new CacheBudget(capacity);
        var cache = new BoundedCache<int, string>(budget, _ => Heavy);
        cache.Add(1, "a").ShouldBe("a");
        cache.TryGet(1, out string? found).ShouldBeFalse();
        found.ShouldBeNull();
        budget.Bytes.ShouldBe(0);
    }

    [Fact]
    public void The_first_of_two_equal_keys_is_kept_and_weighed_once()
    {
        (CacheBudget budget, BoundedCache<int, string> cache, _) = Caches(10);
        cache.Add(1, "first");
        long bytes = budget.Bytes;
        cache.Add(1, "second").ShouldBe("first");
        budget.Bytes.ShouldBe(bytes);
    }

    private static (CacheBudget Budget, BoundedCache<int, string> First, BoundedCache<string, string> Second) Caches(int values)
    {
        var budget = new CacheBudget(values * (Heavy + 500));
        return (budget, new BoundedCache<int, string>(budget, _ => Heavy), new BoundedCache<string, string>(budget, _ => Heavy));
    }
}
