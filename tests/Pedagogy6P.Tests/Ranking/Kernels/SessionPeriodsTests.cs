using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Columns of a period bound what is left on each of its days, and not much more.</summary>
public sealed class SessionPeriodsTests
{
    // More sessions start early than late.
    private static readonly Arbitrary<int> Start = Arb.From(
        Gen.Choose(100, 299).SelectMany(last => Gen.Choose(100, last)), Any.Number(100, 299).Shrinker);

    [Property(MaxTest = 200)]
    public Property No_session_ahead_is_left_out_and_few_that_have_passed_are_in() => Prop.ForAll(Any.Array(Start, 1, 300), starts =>
    {
        var periods = new SessionPeriods(starts);
        for (int day = 90; day < 310; day++)
        {
            int first = periods.FirstDay(day);
            int ahead = starts.Count(start => start >= day);
            int counted = starts.Count(start => start >= first);
            counted.ShouldBeGreaterThanOrEqualTo(ahead);
            (16 * (counted - ahead)).ShouldBeLessThanOrEqualTo(counted);
        }
    });

    [Fact]
    public void Terms_that_begin_on_one_day_are_periods_of_their_own()
    {
        int[] starts = [.. Enumerable.Repeat(10, 50), .. Enumerable.Repeat(40, 50)];
        var periods = new SessionPeriods(starts);
        new[] { 0, 10, 11, 40, 41 }.Select(periods.FirstDay).ShouldBe([10, 10, 40, 40, int.MaxValue]);
    }

    [Fact]
    public void Sessions_spread_over_a_year_make_few_periods()
    {
        var periods = new SessionPeriods(Enumerable.Range(0, 365).SelectMany(day => Enumerable.Repeat(day, 20)));
        Enumerable.Range(0, 182).Select(periods.FirstDay).Distinct().Count().ShouldBeLessThan(13);
    }

    [Fact]
    public void Without_sessions_there_is_one() => new SessionPeriods([]).FirstDay(5).ShouldBe(int.MaxValue);
}
