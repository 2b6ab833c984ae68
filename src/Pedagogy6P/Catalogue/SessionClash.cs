using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>Sessions that nobody can attend both.</summary>
internal static class SessionClash
{
    private const int DaysOfWeek = 7;

    /// <summary>
    /// Whether two sessions have slots at the same time of the same day. One without slots meets at no time that is fixed.
    /// </summary>
    public static bool Between(Session one, Session other)
    {
        int first = Math.Max(one.Start.DayNumber, other.Start.DayNumber), last = Math.Min(one.End.DayNumber, other.End.DayNumber);
        if (first > last)
        {
            return false;
        }

        Availability both = one.WeeklySlots.Intersection(other.WeeklySlots);
        if (both.IsNever || last - first >= DaysOfWeek - 1)
        {
            return !both.IsNever;
        }

        for (int day = first; day <= last; day++)
        {
            if (HasSlotOn(both, day % DaysOfWeek))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSlotOn(Availability slots, int weekday)
    {
        for (int cell = weekday * Availability.CellsPerDay; cell < (weekday + 1) * Availability.CellsPerDay; cell++)
        {
            if (slots[cell])
            {
                return true;
            }
        }

        return false;
    }
}
