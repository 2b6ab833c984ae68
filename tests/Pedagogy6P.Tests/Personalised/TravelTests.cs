using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Personalised;

public sealed class TravelTests
{
    // A degree of latitude on the sphere.
    private const double DegreeKm = 6371.0088 * Math.PI / 180;

    private static readonly ProgrammeTables OnSite = Small.WithSessions(new Session("s", "m", Small.Today,
        Small.Today.AddDays(6))
    { SiteId = "site" }) with
    {
        Sites = [new Site("site", "Site", new Location(45, 3))],
    };

    private static readonly Learner Near = Small.Learner with { Location = new Location(45, 3), HoursPerWeek = 20 };

    [Theory]
    [InlineData(0, 50, 1)]
    [InlineData(50, 50, 0)]
    [InlineData(12.5, 50, 0.75)]
    [InlineData(0, 0, 1)]
    public void Term_falls_with_the_share_of_the_largest_distance(double distance, double largest, double travel) =>
        Travel.Term(distance, largest).ShouldBe(travel, 1e-15);

    [Fact]
    public void A_session_on_the_spot_is_feasible_even_for_who_does_not_travel() =>
        Small.First(OnSite, Near with { MaxDistanceKm = 0 }).Contributions.Travel.ShouldBe(0.07 * 0.5, 1e-15);

    [Fact]
    public void Travel_counts_the_great_circle()
    {
        Recommendation found = Small.First(OnSite, Near with { Location = new Location(46, 3), MaxDistanceKm = 2 * DegreeKm });
        found.Contributions.Travel.ShouldBe(0.07 * 0.5 / 2, 1e-15);
        found.Facts!.DistanceKm.ShouldBe(DegreeKm, 1e-9);
    }

    [Fact]
    public void The_default_distance_is_the_programmes()
    {
        Learner away = Near with { Location = new Location(46, 3) };
        Small.Codes(OnSite, away).ShouldBe("Distance");
        Small.Codes(OnSite with { DefaultMaxDistanceKm = 112 }, away).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_location_only_online_sessions_are_near() =>
        Small.Codes(OnSite, Near with { Location = null }).ShouldBe("Distance");

    [Fact]
    public void Online_counts_in_full_whatever_the_largest_distance() =>
        Small.First(learner: Near with { MaxDistanceKm = 0, Location = null }).Contributions.Travel.ShouldBe(0.07 * 0.5, 1e-15);
}
