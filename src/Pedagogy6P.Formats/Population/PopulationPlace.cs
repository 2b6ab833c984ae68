using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Population;

/// <summary>A place around which learners live.</summary>
/// <param name="Name">Name, unique among the places.</param>
/// <param name="Centre">Where it is.</param>
/// <param name="Share">Weight among the places, for segments without places of their own.</param>
/// <param name="SpreadKm">Standard deviation of the offset from the centre, north and east alike, in kilometres.</param>
internal sealed record PopulationPlace(string Name, Location Centre, double Share, double SpreadKm)
{
    private const double KmPerDegree = Location.EarthRadiusKm * Math.PI / 180;
    private const double SmallestCosine = 0.01;
    private const int Digits = 5;

    /// <summary>
    /// Draws a home with two normal numbers, as if the Earth were flat around the centre; 5 decimals (about a metre) are kept.
    /// </summary>
    public Location DrawHome(ref CounterRandom random)
    {
        double north = SpreadKm * random.NextNormal() / KmPerDegree;
        double cosine = Math.Max(SmallestCosine, Math.Cos(double.DegreesToRadians(Centre.Latitude)));
        double east = SpreadKm * random.NextNormal() / (KmPerDegree * cosine);
        double latitude = Math.Clamp(Centre.Latitude + north, -90, 90);
        double longitude = Math.IEEERemainder(Centre.Longitude + east, 360);
        return new Location(Math.Round(latitude, Digits, MidpointRounding.ToEven), Math.Round(longitude, Digits, MidpointRounding.ToEven));
    }
}
