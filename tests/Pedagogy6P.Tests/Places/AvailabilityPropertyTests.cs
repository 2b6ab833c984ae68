using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Places;

namespace Pedagogy6P.Tests.Places;

/// <summary>Availability is a Boolean algebra of sets of cells, and its text says exactly which.</summary>
[Properties(Arbitrary = [typeof(AnyAvailability)], MaxTest = 300)]
public sealed class AvailabilityPropertyTests
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    // Minutes of a day for start and end, on or off the grid.
    private static readonly Arbitrary<(int First, int Last, int Start, int End)> Slots =
        Any.Number(0, 6).Zip(Any.Number(0, 6)).Zip(Any.Number(0, 1439).Zip(Any.Number(0, 1440))).Convert(
            slot => (slot.Item1.Item1, slot.Item1.Item2, slot.Item2.Item1, slot.Item2.Item2),
            slot => ((slot.Item1, slot.Item2), (slot.Item3, slot.Item4))).Filter(slot => slot.Item3 != slot.Item4);

    [Property]
    public bool Union_and_intersection_are_a_boolean_algebra(Availability a, Availability b, Availability c)
    {
        return a.Union(b) == b.Union(a)
            && a.Intersection(b) == b.Intersection(a)
            && a.Union(b).Union(c) == a.Union(b.Union(c))
            && a.Intersection(b).Intersection(c) == a.Intersection(b.Intersection(c))
            && a.Union(a.Intersection(b)) == a
            && a.Intersection(a.Union(b)) == a
            && a.Intersection(b.Union(c)) == a.Intersection(b).Union(a.Intersection(c))
            && a.Union(Availability.Never) == a
            && a.Intersection(Availability.Always) == a;
    }

    [Property]
    public bool Contains_is_the_order_of_the_algebra(Availability a, Availability b)
    {
        return a.Contains(b) == (a.Union(b) == a)
            && a.Contains(b) == (a.Intersection(b) == b)
            && a.Contains(b) == Enumerable.Range(0, Availability.Cells).All(cell => a[cell] || !b[cell])
            && a.Union(b).Contains(a)
            && a.Contains(Availability.Never);
    }

    [Property]
    public bool Minutes_add_up(Availability a, Availability b)
    {
        return a.Minutes == 15 * Enumerable.Range(0, Availability.Cells).Count(cell => a[cell])
            && a.Union(b).Minutes + a.Intersection(b).Minutes == a.Minutes + b.Minutes;
    }

    [Property]
    public bool Equality_is_equality_of_cells(Availability a, Availability b)
    {
        Availability copy = Availability.Of(Enumerable.Range(0, Availability.Cells).Where(cell => a[cell]));
        return copy == a && copy.GetHashCode() == a.GetHashCode() && copy.Equals((object)a)
            && (a == b) == Enumerable.Range(0, Availability.Cells).All(cell => a[cell] == b[cell]) && a != b == !(a == b);
    }

    [Property]
    public bool The_canonical_text_reads_back_whichever_way_it_is_rounded(Availability a)
    {
        string text = a.ToString();
        return Availability.Parse(text, SlotRounding.Inward) == a
            && (a.IsNever || Availability.Parse(text, SlotRounding.Outward) == a)
            && Availability.Parse(text, SlotRounding.Inward).ToString().Equals(text, StringComparison.Ordinal);
    }

    [Property]
    public Property A_slot_means_its_minutes_day_by_day() => Prop.ForAll(Slots, slot =>
    {
        bool[] minutes = MinutesOf(slot);
        Availability inward = Availability.Parse(Text(slot), SlotRounding.Inward);
        Availability outward = Availability.Parse(Text(slot), SlotRounding.Outward);
        return Enumerable.Range(0, Availability.Cells).All(cell =>
        {
            var quarter = minutes.AsSpan(15 * cell, 15);

            // Two days of a range may meet within a cell; then inward rounding of each alone is smaller still.
            return (!inward[cell] || !quarter.Contains(false)) && (outward[cell] == quarter.Contains(true));
        });
    });

    [Property]
    public Property Rounding_inward_loses_less_than_half_an_hour_a_day() => Prop.ForAll(Slots, slot =>
    {
        Availability inward = Availability.Parse(Text(slot), SlotRounding.Inward);
        Availability outward = Availability.Parse(Text(slot), SlotRounding.Outward);
        int days = ((slot.Last - slot.First + 7) % 7) + 1;
        return outward.Contains(inward) && outward.Minutes - inward.Minutes <= days * 2 * Availability.MinutesPerCell;
    });

    private static bool[] MinutesOf((int First, int Last, int Start, int End) slot)
    {
        var minutes = new bool[Availability.Cells * 15];
        int length = slot.End > slot.Start ? slot.End - slot.Start : slot.End + 1440 - slot.Start;
        for (int day = slot.First; ; day = (day + 1) % 7)
        {
            for (int minute = 0; minute < length; minute++)
            {
                minutes[((day * 1440) + slot.Start + minute) % minutes.Length] = true;
            }

            if (day == slot.Last)
            {
                return minutes;
            }
        }
    }

    private static string Text((int First, int Last, int Start, int End) slot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Days[slot.First]}-{Days[slot.Last]} {slot.Start / 60:00}:{slot.Start % 60:00}-{slot.End / 60:00}:{slot.End % 60:00}");
}
