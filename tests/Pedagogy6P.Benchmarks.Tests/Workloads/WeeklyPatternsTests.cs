using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Places;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

public sealed class WeeklyPatternsTests
{
    [Fact]
    public void Behind_open_doors_a_week_lacks_one_block_and_no_more()
    {
        Availability[] blocks = [.. from day in (string[])["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
                                    from hours in (string[])["08:00-12:30", "12:30-18:00", "18:00-21:30"]
                                    select Availability.Parse($"{day} {hours}", SlotRounding.Inward)];
        ImmutableArray<Availability> weeks = WeeklyPatterns.Free(WorkloadShape.Worst, new Dice(1));
        foreach (Availability week in weeks)
        {
            blocks.Count(block => !week.Contains(block)).ShouldBe(1);
        }

        // Every block is somebody's: none is always free.
        blocks.ShouldAllBe(block => weeks.Any(week => !week.Contains(block)));
    }

    [Fact]
    public void Evenings_are_free_more_often_than_days()
    {
        ImmutableArray<Availability> weeks = WeeklyPatterns.Free(WorkloadShape.Realistic, new Dice(1));
        int Free(string hours) => weeks.Count(week => week.Contains(Availability.Parse("Wed " + hours, SlotRounding.Inward)));
        weeks.Length.ShouldBe(WeeklyPatterns.FreeWeeks);
        Free("18:00-21:30").ShouldBeGreaterThan(Free("08:00-12:30"));
        weeks.ShouldAllBe(week => week.Contains(Availability.Parse("Sun 18:00-21:00", SlotRounding.Inward)));
    }

    [Fact]
    public void A_sitting_lies_in_the_blocks_that_learners_have()
    {
        var dice = new Dice(3);
        Availability everything = Availability.Parse("Mon-Sat 08:00-21:30", SlotRounding.Inward);
        for (int draw = 0; draw < 500; draw++)
        {
            Availability sitting = WeeklyPatterns.Sitting(dice);
            sitting.ShouldNotBe(Availability.Never);
            everything.Contains(sitting).ShouldBeTrue();
        }
    }
}
