using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive;

/// <summary>The months that a demand table has rows of. Immutable.</summary>
internal sealed class TableMonths(ImmutableArray<DemandCount> table)
{
    private readonly DateOnly[] _months = [.. table.Select(row => First(row.Month)).Distinct().Order()];

    /// <summary>First day of the month of a date.</summary>
    public static DateOnly First(DateOnly date) => new(date.Year, date.Month, 1);

    /// <summary>The last month that is not after that of a date; null when there is none.</summary>
    public DateOnly? Last(DateOnly asOf)
    {
        int found = Array.BinarySearch(_months, First(asOf));
        int count = found < 0 ? ~found : found + 1;
        return count == 0 ? null : _months[count - 1];
    }
}
