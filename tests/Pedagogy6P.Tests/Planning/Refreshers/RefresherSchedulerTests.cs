using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice;

namespace Pedagogy6P.Tests.Planning.Refreshers;

public sealed class RefresherSchedulerTests
{
    // A Monday.
    private const int First = 7 * 100_000;

    private static readonly HalfLifeFading Monthly = new(ImmutableDictionary<string, double>.Empty, otherwise: 30);

    [Fact]
    public void A_refresher_comes_on_the_latest_day_and_serves_what_follows()
    {
        // 0.8 halves in 30 days; 0.7 of it lasts for 15 days (0.8 · 2^(−15 ÷ 30) = 0.566).
        RecallCurve curve = Curve(0.8, First);
        RefresherScheduler scheduler = Scheduler([curve], 10);
        scheduler.Plan([Need(0, 20, 0.56), Need(0, 30, 0.56), Need(0, 40, 0.56)]);
        scheduler.Placed.Select(placed => placed.Day - First).ShouldBe([19, 39]);
        scheduler.Unmet.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_never_attained_is_told()
    {
        RefresherScheduler scheduler = Scheduler([Curve(0.4, First)], 10);
        scheduler.Plan([Need(0, 20, 0.5)]);
        scheduler.Placed.ShouldBeEmpty();
        scheduler.Unmet.Count.ShouldBe(1);
    }

    [Fact]
    public void One_that_is_there_makes_room_where_a_week_is_full()
    {
        // Both are needed on the same day; only the second has to be in that week, which has room for one.
        RefresherScheduler scheduler = new([Curve(0.8, First - 60), Curve(0.8, First - 60)],
            [new RefresherActivity(null, 15, [0]), new RefresherActivity(null, 15, [1])],
            new WeekRoom(First, [15, 15], Availability.Always), First, First + 13);
        scheduler.Plan([Need(0, 12, 0.5), Need(1, 12, 0.75)]);
        scheduler.Unmet.ShouldBeEmpty();
        scheduler.Placed.OrderBy(placed => placed.For.Competency).Select(placed => (placed.Day - First) / 7).ShouldBe([0, 1]);
    }

    [Fact]
    public void No_plan_with_fewer_refreshers_meets_all_needs()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            (int Day, double Level)[] wanted =
                [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => (1 + random.Next(9), 0.4 + (0.05 * random.Next(8))))];
            var fading = new HalfLifeFading(ImmutableDictionary<string, double>.Empty, otherwise: 12 + random.Next(15));
            int attained = -random.Next(10);
            var curve = new RecallCurve("c", fading);
            curve.Attain(0.8, First + attained);
            RefresherScheduler scheduler = Scheduler([curve], 10);
            scheduler.Plan(wanted.Select(need => Need(0, need.Day, need.Level)));
            scheduler.Unmet.ShouldBeEmpty();

            // Every set of days from the first to the one before the last need.
            int least = Enumerable.Range(0, 1 << 9).Where(days => Array.TrueForAll(wanted, need =>
                fading.Faded("c", 0.8, need.Day - LastBefore(need.Day, days, attained)) >= need.Level - MasteryRules.Tolerance))
                .Min(int.PopCount);
            scheduler.Placed.Count.ShouldBe(least, $"seed {seed}");
        }

        static int LastBefore(int day, int days, int otherwise)
        {
            while (--day >= 0 && (days >> day & 1) == 0)
            {
            }

            return day < 0 ? otherwise : day;
        }
    }

    private static RecallCurve Curve(double mastery, int day)
    {
        var curve = new RecallCurve("c", Monthly);
        curve.Attain(mastery, day);
        return curve;
    }

    private static RefresherScheduler Scheduler(RecallCurve[] curves, int weeks)
    {
        int[] minutes = new int[weeks];
        Array.Fill(minutes, 1000);
        return new RefresherScheduler(curves, [.. curves.Index().Select(curve => new RefresherActivity(null, 15, [curve.Index]))],
            new WeekRoom(First, minutes, Availability.Always), First, First + (7 * weeks) - 1);
    }

    private static NumberedNeed Need(int competency, int day, double level) => new(competency, First + day, First + day - 1, level,
        new RecallNeed("c", DateOnly.FromDayNumber(First + day), level));
}
