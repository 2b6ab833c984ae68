
namespace Pedagogy6P.Personalised;

/// <summary>The Travel term: how near a session is.</summary>
internal static class Travel
{
    /// <summary>T online.</summary>
    public const double Online = 1;

    /// <summary>
    /// T on site: 1 − distance ÷ largest distance; 1 when the largest distance is 0. The distance is at most the largest.
    /// </summary>
    public static double Term(double distanceKm, double maxDistanceKm) => maxDistanceKm == 0 ? 1 : 1 - (distanceKm / maxDistanceKm);
}
