using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Personalised;

/// <summary>The Need term: the weighted competency gain that a module stands for, per hour, against the programme's typical rate.</summary>
internal static class Need
{
    /// <summary>Gains below this are no gain.</summary>
    public const double SmallestGain = 1e-9;

    /// <summary>The gain in one competency: max(0, min(attainment, goal) − mastery).</summary>
    public static double Gain(double attainment, double goal, double mastery) => Math.Max(0, Math.Min(attainment, goal) - mastery);

    /// <summary>Hours ÷ H: the gain that a wanted module counts for at least, which makes its need ½.</summary>
    public static double WantedGain(double hours, double typicalHours) => Math.Min(HoursPerMastery.Largest, hours / typicalHours);

    /// <summary>N = V·H ÷ (V·H + W) of a worth (V, W), in [0, 1): ½ for a typical module that is needed in full.</summary>
    public static double Term(double gain, double typicalHours, double hours)
    {
        double typical = gain * typicalHours;
        return typical / (typical + hours);
    }
}
