using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>How many hours the modules of a programme take for what they teach.</summary>
internal static class HoursPerMastery
{
    /// <summary>Larger ones count as this: it keeps V·H finite, and so N a number, where hours or attainments are absurd.</summary>
    public const double Largest = 1e150;

    /// <summary>H: the median over modules of hours ÷ Σ attainment of what they teach; 1 when no module teaches anything.</summary>
    public static double Median(ProgrammeTables programme)
    {
        var taught = programme.ModuleCompetencies.Where(row => row.Teaches)
            .GroupBy(row => row.ModuleId, StringComparer.Ordinal)
            .ToDictionary(
                rows => rows.Key,
                rows => rows.OrderBy(row => row.CompetencyId, StringComparer.Ordinal).Sum(row => row.Attainment),
                StringComparer.Ordinal);
        double[] rates =
        [
            .. programme.Modules.Where(module => taught.ContainsKey(module.Id)).Select(module => module.Hours / taught[module.Id]),
        ];
        if (rates.Length == 0)
        {
            return 1;
        }

        Array.Sort(rates);
        int middle = rates.Length / 2;
        double median = rates.Length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2;
        return Math.Min(median, Largest);
    }
}
