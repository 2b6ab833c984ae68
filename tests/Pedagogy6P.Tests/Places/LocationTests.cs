using Pedagogy6P.Places;

namespace Pedagogy6P.Tests.Places;

public sealed class LocationTests
{
    // On a sphere of radius R a quarter of a great circle is πR/2 long and a degree πR/180.
    private const double Quarter = Math.PI * Location.EarthRadiusKm / 2;

    [Theory]
    [InlineData(0, 0, 0, 90, Quarter)]
    [InlineData(0, 0, 90, 0, Quarter)]
    [InlineData(90, 0, -90, 0, 2 * Quarter)]
    [InlineData(0, 0, 0, 180, 2 * Quarter)]
    [InlineData(0, 0, 0, 1, Quarter / 90)]
    [InlineData(60, 10, 61, 10, Quarter / 90)]
    [InlineData(0, 179, 0, -179, Quarter / 45)]
    [InlineData(90, 12, 90, 170, 0)]
    public void Distances_on_the_sphere_are_known(double latitude, double longitude, double otherLatitude, double otherLongitude,
        double expected) =>
        new Location(latitude, longitude).DistanceKm(new Location(otherLatitude, otherLongitude)).ShouldBe(expected, 1e-6);

    // Great-circle distances between city points, to the kilometre.
    [Theory]
    [InlineData(48.8566, 2.3522, 51.5074, -0.1278, 344)]
    [InlineData(43.6108, 3.8767, 43.8367, 4.3601, 46)]
    [InlineData(47.2184, -1.5536, 46.6705, -1.4264, 62)]
    public void Distances_between_cities_are_right(double latitude, double longitude, double otherLatitude, double otherLongitude,
        double expected) =>
        new Location(latitude, longitude).DistanceKm(new Location(otherLatitude, otherLongitude)).ShouldBe(expected, 1);

    [Fact]
    public void Distance_is_symmetric_and_obeys_the_triangle_inequality()
    {
        Location[] places = [new(43.6, 3.9), new(-33.9, 151.2), new(64.1, -21.9), new(0, 179.9), new(-89.9, 0)];
        foreach (Location a in places)
        {
            a.DistanceKm(a).ShouldBe(0);
            foreach (Location b in places)
            {
                a.DistanceKm(b).ShouldBe(b.DistanceKm(a), 1e-9);
                places.ShouldAllBe(c => a.DistanceKm(b) <= a.DistanceKm(c) + c.DistanceKm(b) + 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(90, 180, true)]
    [InlineData(-90, -180, true)]
    [InlineData(90.001, 0, false)]
    [InlineData(0, 180.001, false)]
    [InlineData(double.NaN, 0, false)]
    [InlineData(0, double.PositiveInfinity, false)]
    public void Validity_is_finite_and_in_range(double latitude, double longitude, bool valid) =>
        new Location(latitude, longitude).IsValid.ShouldBe(valid);

    [Fact]
    public void A_coordinate_that_is_no_number_gives_none() =>
        double.IsNaN(new Location(double.NaN, 0).DistanceKm(new Location(0, 0))).ShouldBeTrue();
}
