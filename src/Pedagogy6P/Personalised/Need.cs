using Pedagogy6P.Programmes;

namespace Pedagogy6P.Personalised;

/// <summary>The Need term: the weighted competency gain that a module stands for, per hour, against the programme's typical rate.</summary>
internal static class Need
{
    /// <summary>Gains below this are no gain.</summary>
    public const double SmallestGain = 1e-9;

    // Keeps V·H finite, and so N a number, where hours or attainments are absurd.
    private const double LargestTypicalHours = 1e150;

    /// <summary>The gain in one competency: max(0, min(attainment, goal) − mastery).</summary>
    public static double Gain(double attainment, double goal, double mastery) => Math.Max(0, Math.Min(attainment, goal) - mastery);

    /// <summary>Hours ÷ H: the gain that a wanted module counts for at least, which makes its need ½.</summary>
    public static double WantedGain(double hours, double typicalHours) => Math.Min(LargestTypicalHours, hours / typicalHours);

    /// <summary>N = V·H ÷ (V·H + W) of a worth (V, W), in [0, 1): ½ for a typical module that is needed in full.</summary>
    public static double Term(double gain, double typicalHours, double hours)
    {
        double typical = gain * typicalHours;
        return typical / (typical + hours);
    }

    /// <summary>H: the median over modules of hours ÷ Σ attainment of what they teach; 1 when no module teaches anything.</summary>
    public static double TypicalHours(ProgrammeTables programme)
    {
        var taught = programme.ModuleCompetencies.Where(row => row.Teaches)
            .GroupBy(row => row.Module, StringComparer.Ordinal)
            .ToDictionary(
                rows => rows.Key,
                rows => rows.OrderBy(row => row.Competency, StringComparer.Ordinal).Sum(row => row.Attainment),
                StringComparer.Ordinal);
        double[] rates = [.. programme.Modules.Where(module => taught.ContainsKey(module.Id)).Select(module => module.Hours / taught[module.Id])];
        if (rates.Length == 0)
        {
            return 1;
        }

        Array.Sort(rates);
        int middle = rates.Length / 2;
        double median = rates.Length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2;
        return Math.Min(median, LargestTypicalHours);
    }
}
