using System.Collections.Immutable;
using Pedagogy6P.Predictive.Coverage;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Predictive.Roles;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Programmes;

namespace Pedagogy6P.Tests.Predictive.Coverage;

public sealed class CoverageTests
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Gaps_are_what_nobody_teaches_what_has_no_seats_and_what_stays_below()
    {
        CurriculumGap[] gaps = [.. Gaps(Make())];

        gaps.Select(gap => (gap.CompetencyId, gap.Kind)).ShouldBe(
        [
            ("untaught", CurriculumGapKind.NotTaught), ("full", CurriculumGapKind.NoSeats), ("low", CurriculumGapKind.BelowLevel),
            ("heading", CurriculumGapKind.NotTaught),
        ]);
        gaps[0].Demand!.Now.ShouldBe(30);
        gaps[1].Modules.ShouldBe(["m-full"]);
        gaps[2].LevelAsked.ShouldBe(0.8);
        gaps[2].LevelTaught.ShouldBe(0.5);
        gaps[2].Roles.ShouldBe(["nurse"]);
        gaps[3].Demand.ShouldBeNull();
        gaps[3].TaughtBelow.ShouldBe(["low"]);
    }

    [Theory]
    [InlineData("2027-02-01", 5, SessionStatus.Planned, false)]
    [InlineData("2027-02-01", 0, SessionStatus.Planned, true)]
    [InlineData("2027-01-03", 5, SessionStatus.Planned, true)]
    [InlineData("2027-02-01", 5, SessionStatus.Candidate, true)]
    [InlineData("2027-02-01", 5, SessionStatus.Cancelled, true)]
    public void Only_planned_sessions_to_come_with_a_seat_count(string start, int seats, SessionStatus status, bool gap)
    {
        DateOnly day = DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        Session session = new("s", "m-full", day, day.AddDays(7)) { Seats = seats, Status = status, SiteId = "site" };

        Gaps(Make(session)).Any(found => string.Equals(found.CompetencyId, "full", StringComparison.Ordinal)).ShouldBe(gap);
    }

    [Fact]
    public void The_census_counts_by_framework_domain_and_audience_without_headings()
    {
        FrameworkCensus[] census = [.. CoverageCensus.Take(Make(), AsOf)];

        census.Select(framework => framework.Framework).ShouldBe(["national", "programme"]);
        FrameworkCensus national = census[0];
        national.Headings.ShouldBe(["heading"]);
        national.Shares.Select(share => (share.Audience, share.Competencies, share.Taught, share.Covered, share.Hours)).ShouldBe(
            [("", 2, 2, 1, 4.0), ("doctor", 2, 1, 1, 2.0), ("nurse", 2, 2, 1, 4.0)]);
        national.Domains.Select(domain => (domain.Domain, domain.Shares[0].Taught)).ShouldBe([("care", 1), (null, 1)]);
        CompetencyCoverage low = national.Competencies[0];
        low.All.ShouldBe(new AudienceCoverage("", 0.5, 0.8));
        low.Audiences.ShouldBe([new AudienceCoverage("doctor", 0, 0), new AudienceCoverage("nurse", 0.5, 0.8)]);
        low.Modules.ShouldBe([new CensusModule("m-low", 0, 0.5, HasSeats: true)]);
        census[1].Shares[0].Taught.ShouldBe(0);
    }

    [Fact]
    public void Below_the_level_asked_only_roles_that_ask_more_are_named_and_seats_that_are_missing_are_told()
    {
        Programme programme = Make();
        programme = new ProgrammeBuilder(programme.Tables with
        {
            Roles = [.. programme.Tables.Roles, new("aide", "Aide")],
            RoleCompetencies = [.. programme.Tables.RoleCompetencies, new("aide", "low", 0.4)],
            ModuleCompetencies = [.. programme.Tables.ModuleCompetencies, new("m-full", "low", 0, 0.9)],
        }).Build();

        CurriculumGap low = Gaps(programme).Single(gap => string.Equals(gap.CompetencyId, "low", StringComparison.Ordinal));

        low.Kind.ShouldBe(CurriculumGapKind.BelowLevel);
        low.Roles.ShouldBe(["nurse"]);
        low.LevelTaught.ShouldBe(0.5);
        low.LevelWithoutSeats.ShouldBe(0.9);
    }

    private static ImmutableArray<CurriculumGap> Gaps(Programme programme) =>
        CurriculumGaps.Find(programme,
            RolesForecaster.Outlook(programme, new DemandForecaster(programme).Forecast(AsOf, null, Stop)), AsOf);

    private static Programme Make(params Session[] sessions)
    {
        Session past = new("past", "m-full", new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30)) { SiteId = "site" };
        return new ProgrammeBuilder(SampleProgramme.Tables with
        {
            Competencies =
            [
                new("heading", "Heading", Framework: "national"), new("low", "Low", "heading", "care", "national"),
                new("full", "Full", Framework: "national"), new("untaught", "Untaught"),
            ],
            Roles = [new("nurse", "Nurse") { Audiences = ["nurse"] }],
            RoleCompetencies = [new("nurse", "low", 0.8), new("nurse", "heading", 0.5)],
            Backgrounds = [],
            Modules =
            [
                SampleProgramme.Module("m-low") with { Audiences = ["nurse"] },
                SampleProgramme.Module("m-full") with { Modality = Modality.OnSite, Audiences = ["nurse", "doctor"] },
            ],
            ModuleCompetencies = [new("m-low", "low", 0, 0.5), new("m-full", "full", 0, 0.7)],
            Prerequisites = [],
            Trainers = [],
            Sites = [new("site", "Site", new Pedagogy6P.Places.Location(1, 2))],
            Sessions = [past, .. sessions],
            Studies = [],
            Demand = [.. Enumerable.Range(1, 12).SelectMany(month => new DemandCount[]
            {
                new("untaught", new DateOnly(2026, month, 1), 30), new("full", new DateOnly(2026, month, 1), 20),
                new("low", new DateOnly(2026, month, 1), 10),
            })],
        }).Build();
    }
}
