using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive;

/// <summary>
/// Demand as observed: the mean monthly count over the 12 months that end with the table's last month not after the query date's month;
/// absent months count 0. Rows of region "all" win over the sum of the regions when there is any. Immutable and thread-safe.
/// </summary>
public sealed class ObservedDemand : IDemandLevels
{
    private const int Months = 12;

    private readonly ImmutableArray<DemandCount> _rows;
    private readonly TableMonths _months;

    /// <summary>Reads a demand table.</summary>
    /// <param name="demand">Rows of the table, in any order; may be empty.</param>
    public ObservedDemand(ImmutableArray<DemandCount> demand)
    {
        _rows = demand;
        _months = new TableMonths(demand);
    }

    /// <summary>Levels change with the last month of the table that counts, not with the day.</summary>
    /// <param name="asOf">The query date.</param>
    public long Version(DateOnly asOf) => LastMonth(asOf);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Levels(DateOnly asOf)
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        int last = LastMonth(asOf);
        bool national = false;
        foreach (DemandCount row in _rows)
        {
            totals[row.CompetencyId] = 0;
            national |= row.Region is null;
        }

        foreach (DemandCount row in _rows)
        {
            int month = MonthOf(row.Month);
            if (month <= last && month > last - Months && (row.Region is null || !national))
            {
                totals[row.CompetencyId] += row.Count;
            }
        }

        return totals.ToDictionary(entry => entry.Key, entry => entry.Value / Months, StringComparer.Ordinal);
    }

    // Before all months of the table there is none, and the smallest number stands for it.
    private int LastMonth(DateOnly asOf) => _months.Last(asOf) is DateOnly month ? MonthOf(month) : int.MinValue;

    private static int MonthOf(DateOnly date) => (12 * date.Year) + date.Month;
}
