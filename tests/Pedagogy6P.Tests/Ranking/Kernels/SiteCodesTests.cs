using System.Globalization;
using Pedagogy6P.Personalised;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>What the table of a learner says of a site is never beneath the exact Travel term.</summary>
public sealed class SiteCodesTests
{
    private static readonly double[] Reaches = [0, 1e-9, 1e-3, 0.5, 20, 50, 500, 10_000, 20_015.2, 25_000, 1e9, 1e300];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(200)]
    public void No_travel_term_is_above_its_table(int count)
    {
        int within = 0;
        for (int seed = 0; seed < 5; seed++)
        {
            var dice = new Dice((1000 * count) + seed);
            Site[] sites = [.. Enumerable.Range(0, count).Select(number => Site(number, RandomPlaces.Anywhere(dice)))];
            RankingCore core = Core(sites);
            Location[] homes = [RandomPlaces.Anywhere(dice), dice.Pick(sites).Location, Antipode(dice.Pick(sites).Location),
                Near(dice.Pick(sites).Location)];
            foreach (Location home in homes)
            {
                // Limits at the very distance of a site, as haversine has it, too.
                double exact = home.DistanceKm(dice.Pick(sites).Location);
                within += Reaches.Append(exact).Append(double.BitIncrement(exact)).Append(Math.Max(0, double.BitDecrement(exact)))
                    .Sum(reach => Check(core, sites, home, reach));
            }
        }

        within.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Somebody_without_a_place_reaches_no_site()
    {
        Site[] sites = [Site(0, new Location(48, 2))];
        byte[] table = new byte[SiteCodes.Count];
        table.AsSpan().Fill(7);
        new SiteCodes(sites).Fill(Query(Core(sites), home: null, 100), table).ShouldBe(0);
        table[SiteCodes.Nowhere].ShouldBe((byte)0);
        table[SiteCodes.Online].ShouldBe(byte.MaxValue);
        table[SiteCodes.Anywhere].ShouldBe(byte.MaxValue);
        table[SiteCodes.Of(0)].ShouldBe((byte)0);
    }

    [Fact]
    public void Codes_of_sites_are_none_of_the_special_ones()
    {
        SiteCodes.Of(-1).ShouldBe(SiteCodes.Online);
        Enumerable.Range(0, 500).Select(SiteCodes.Of).Distinct().Order().ShouldBe(Enumerable.Range(2, 61).Select(code => (byte)code));
    }

    private static int Check(RankingCore core, Site[] sites, Location home, double reach)
    {
        Span<byte> table = stackalloc byte[SiteCodes.Count];
        double least = new SiteCodes(sites).Fill(Query(core, home, reach), table);
        table[SiteCodes.Nowhere].ShouldBe((byte)0);
        least.ShouldBeInRange(0, 1);
        int within = 0;
        for (int site = 0; site < sites.Length; site++)
        {
            double distance = home.DistanceKm(sites[site].Location);
            byte entry = table[SiteCodes.Of(site)];
            bool holds = distance <= reach
                ? entry > 0 && least + ((entry - 1) / SiteCodes.Steps * (1 - least)) >= Travel.Term(distance, reach) - 1e-12

                // A chord is shorter than its arc; sites that share a code share its entry.
                : sites.Length > 61 || entry == 0 || Chord(distance) <= reach + 0.01;
            within += distance <= reach ? 1 : 0;
            if (!holds)
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"site {site} of {sites.Length} at {distance:R} of {reach:R} km from {home}: {entry} from {least:R}"));
            }
        }

        return within;
    }

    private static double Chord(double arcKm) => 2 * Location.EarthRadiusKm * Math.Sin(arcKm / (2 * Location.EarthRadiusKm));

    private static Location Antipode(Location location) =>
        new(-location.Latitude, location.Longitude <= 0 ? location.Longitude + 180 : location.Longitude - 180);

    private static Location Near(Location location) => location with { Latitude = Math.Clamp(location.Latitude + 1e-7, -90, 90) };

    private static Site Site(int number, Location location)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"S{number:D3}");
        return new Site(id, id, location);
    }

    private static RankingCore Core(Site[] sites) =>
        new(new ProgrammeBuilder(Small.Tables with { Sites = [.. sites] }).Build(), new PedagogyOptions().Checked());

    private static LearnerQuery Query(RankingCore core, Location? home, double reach)
    {
        QueryScratch scratch = core.NewScratch();
        core.Compile(scratch, Small.Learner with { Location = home, MaxDistanceKm = reach }, Small.Today);
        return scratch.Query;
    }
}
