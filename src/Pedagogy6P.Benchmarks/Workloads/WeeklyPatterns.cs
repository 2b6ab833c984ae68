using System.Collections.Immutable;
using Pedagogy6P.Places;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Weekly slots of sessions and free weeks of learners, drawn from a common stock of half days and evenings.</summary>
internal static class WeeklyPatterns
{
    /// <summary>Different free weeks among learners.</summary>
    public const int FreeWeeks = 48;

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private static readonly string[] Blocks = ["08:00-12:30", "12:30-18:00", "18:00-21:30"];

    private static readonly string[] Sittings = ["09:00-12:00", "10:00-12:00", "13:30-17:00", "14:00-16:00", "18:00-20:00", "18:30-21:00"];

    /// <summary>The slots of a session: one sitting a week, sometimes two.</summary>
    public static Availability Sitting(Dice dice)
    {
        Availability first = Slots($"{dice.Of(Days[..5])} {dice.Of(Sittings)}", SlotRounding.Outward);
        return dice.Chance(0.2) ? first.Union(Slots($"{dice.Of(Days)} {dice.Of(Sittings)}", SlotRounding.Outward)) : first;
    }

    /// <summary>The free weeks that learners draw from.</summary>
    public static ImmutableArray<Availability> Free(WorkloadShape shape, Dice dice) =>
        [.. Enumerable.Range(0, FreeWeeks).Select(number => shape.OpenDoors ? AllButOneBlock(number) : Patchwork(dice))];

    private static Availability AllButOneBlock(int number)
    {
        Availability week = Availability.Never;
        for (int block = 0; block < Days.Length * Blocks.Length; block++)
        {
            if (block != number % (Days.Length * Blocks.Length))
            {
                week = week.Union(Block(block));
            }
        }

        // Told apart by when the Sunday begins, which no session uses.
        return week.Union(Slots($"Sun {10 + (number / (Days.Length * Blocks.Length))}:00-20:00", SlotRounding.Inward));
    }

    // Someone who works in office hours, at changing hours, or part time: evenings more often free than days.
    private static Availability Patchwork(Dice dice)
    {
        double byDay = dice.Between(0.1, 0.7);
        double byEvening = dice.Between(0.4, 0.9);
        Availability week = Availability.Never;
        for (int block = 0; block < Days.Length * Blocks.Length; block++)
        {
            if (dice.Chance(block % Blocks.Length == Blocks.Length - 1 ? byEvening : byDay))
            {
                week = week.Union(Block(block));
            }
        }

        return week.Union(Slots("Sun 18:00-21:00", SlotRounding.Inward));
    }

    private static Availability Block(int block) =>
        Slots($"{Days[block / Blocks.Length]} {Blocks[block % Blocks.Length]}", SlotRounding.Inward);

    private static Availability Slots(string text, SlotRounding rounding) => Availability.Parse(text, rounding);
}
