using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Demand percentiles on one date, straight from the definition.</summary>
internal sealed class OracleDemand
{
    private readonly Dictionary<string, double> _percentiles;
    private readonly ILookup<string, ModuleCompetency> _taught;

    public OracleDemand(Programme programme, DateOnly asOf)
    {
        _taught = programme.Tables.ModuleCompetencies.Where(row => row.Attainment > row.Entry)
            .OrderBy(row => row.CompetencyId, StringComparer.Ordinal).ToLookup(row => row.ModuleId);
        DateOnly now = new(asOf.Year, asOf.Month, 1);
        var rows = programme.Tables.Demand;
        DateOnly? last = rows.Where(row => row.Month <= now).Select(row => (DateOnly?)row.Month).Max();
        var counted = rows.Any(row => row.Region is null) ? rows.Where(row => row.Region is null) : rows;
        var sums = rows.Select(row => row.CompetencyId).Distinct().ToDictionary(
            competency => competency,
            competency => last is not DateOnly month ? 0 : counted
                .Where(row => row.CompetencyId == competency && row.Month <= month && row.Month > month.AddMonths(-12))
                .Sum(row => row.Count));

        // Mean rank of a tie: those strictly below, plus half of one more than the tie.
        _percentiles = sums.ToDictionary(
            entry => entry.Key,
            entry => (sums.Values.Count(sum => sum < entry.Value)
                + ((sums.Values.Count(sum => sum == entry.Value) + 1) / 2.0) - 0.5) / sums.Count);
    }

    public double Term(string module)
    {
        var taught = _taught[module];
        return taught.Any()
            ? taught.Sum(row => _percentiles.GetValueOrDefault(row.CompetencyId, 0.5) * row.Attainment) / taught.Sum(row => row.Attainment)
            : 0.5;
    }
}
