using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pedagogy6P.Places;

namespace Pedagogy6P.Tests.Places;

/// <summary>Availability is a Boolean algebra of sets of cells, and its text says exactly which.</summary>
public sealed class AvailabilityPropertyTests
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly Gen<Availability> Scattered =
        Gen.ListOf(Gen.Choose(0, Availability.Cells - 1)).Select(cells => Availability.Of(cells));

    private static readonly Gen<Availability> Blocks =
        from low in Gen.Choose(0, Availability.Cells - 1)
        from length in Gen.Choose(0, Availability.Cells)
        select Availability.Of(Enumerable.Range(low, length).Select(cell => cell % Availability.Cells));

    private static readonly Gen<Availability> Patterns = Gen.Frequency(
        (4, Scattered), (4, Blocks), (1, Gen.Constant(Availability.Always)), (1, Gen.Constant(Availability.Never)));

    private static readonly Arbitrary<(Availability A, Availability B, Availability C)> Triples = Arb.From(
        from a in Patterns from b in Patterns from c in Patterns select (a, b, c));

    // Minutes of a day for start and end, on or off the grid.
    private static readonly Arbitrary<(int First, int Last, int Start, int End)> Slots = Arb.From(
        from first in Gen.Choose(0, 6)
        from last in Gen.Choose(0, 6)
        from start in Gen.Choose(0, 1439)
        from end in Gen.Choose(0, 1440)
        where start != end
        select (first, last, start, end));

    [Fact]
    public void Union_and_intersection_are_a_boolean_algebra() => Holds(Triples, triple =>
    {
        (Availability a, Availability b, Availability c) = triple;
        return a.Union(b) == b.Union(a)
            && a.Intersection(b) == b.Intersection(a)
            && a.Union(b).Union(c) == a.Union(b.Union(c))
            && a.Intersection(b).Intersection(c) == a.Intersection(b.Intersection(c))
            && a.Union(a.Intersection(b)) == a
            && a.Intersection(a.Union(b)) == a
            && a.Intersection(b.Union(c)) == a.Intersection(b).Union(a.Intersection(c))
            && a.Union(Availability.Never) == a
            && a.Intersection(Availability.Always) == a;
    });

    [Fact]
    public void Contains_is_the_order_of_the_algebra() => Holds(Triples, triple =>
    {
        (Availability a, Availability b, _) = triple;
        return a.Contains(b) == (a.Union(b) == a)
            && a.Contains(b) == (a.Intersection(b) == b)
            && a.Contains(b) == Enumerable.Range(0, Availability.Cells).All(cell => a[cell] || !b[cell])
            && a.Union(b).Contains(a)
            && a.Contains(Availability.Never);
    });

    [Fact]
    public void Minutes_add_up() => Holds(Triples, triple =>
    {
        (Availability a, Availability b, _) = triple;
        return a.Minutes == 15 * Enumerable.Range(0, Availability.Cells).Count(cell => a[cell])
            && a.Union(b).Minutes + a.Intersection(b).Minutes == a.Minutes + b.Minutes;
    });

    [Fact]
    public void Equality_is_equality_of_cells() => Holds(Triples, triple =>
    {
        (Availability a, Availability b, _) = triple;
        Availability copy = Availability.Of(Enumerable.Range(0, Availability.Cells).Where(cell => a[cell]));
        return copy == a && copy.GetHashCode() == a.GetHashCode() && copy.Equals((object)a)
            && (a == b) == Enumerable.Range(0, Availability.Cells).All(cell => a[cell] == b[cell]) && a != b == !(a == b);
    });

    [Fact]
    public void The_canonical_text_reads_back_whichever_way_it_is_rounded() => Holds(Triples, triple =>
    {
        string text = triple.A.ToString();
        return Availability.Parse(text, SlotRounding.Inward) == triple.A
            && (triple.A.IsNever || Availability.Parse(text, SlotRounding.Outward) == triple.A)
            && Availability.Parse(text, SlotRounding.Inward).ToString().Equals(text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_slot_means_its_minutes_day_by_day() => Holds(Slots, slot =>
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

    [Fact]
    public void Rounding_inward_loses_less_than_half_an_hour_a_day() => Holds(Slots, slot =>
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

    private static void Holds<T>(Arbitrary<T> values, Func<T, bool> law)
    {
        int tried = 0;
        Prop.ForAll(values, value =>
        {
            tried++;
            return law(value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20270104UL, 1UL));
        tried.ShouldBe(300);
    }
}
