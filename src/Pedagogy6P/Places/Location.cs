
namespace Pedagogy6P.Places;

/// <summary>A point on the Earth in WGS 84 degrees. An immutable value; thread-safe.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct Location(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the Earth in kilometres (Moritz, 2000, Geodetic Reference System 1980: R1).</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>True when both coordinates are finite and in range.</summary>
    public bool IsValid => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>
    /// Great-circle distance in kilometres on a sphere of radius <see cref="EarthRadiusKm"/>, by the haversine formula
    /// (Sinnott, 1984): 2R·asin√(sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2)). NaN when a coordinate is NaN.
    /// </summary>
    /// <param name="other">The other point.</param>
    public double DistanceKm(Location other)
    {
        double latitude = double.DegreesToRadians(Latitude);
        double otherLatitude = double.DegreesToRadians(other.Latitude);
        double north = Math.Sin((otherLatitude - latitude) / 2);
        double east = Math.Sin((double.DegreesToRadians(other.Longitude) - double.DegreesToRadians(Longitude)) / 2);
        double haversine = (north * north) + (Math.Cos(latitude) * Math.Cos(otherLatitude) * east * east);
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, haversine)));
    }
}
