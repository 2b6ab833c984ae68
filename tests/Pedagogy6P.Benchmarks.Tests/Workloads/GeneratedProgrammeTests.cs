using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

/// <summary>What docs/benchmarks/workloads.md promises of the programmes.</summary>
public sealed class GeneratedProgrammeTests
{
    private const int Modules = 3000;
    private const int FoundationEvery = 50;

    private static readonly Dictionary<string, ProgrammeTables> Made = WorkloadShape.All.ToDictionary(
        shape => shape.Name, shape => WorkloadGenerator.Generate(shape, Modules, learners: 0).Programme.Tables);

    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Modalities_come_in_their_shares(string name)
    {
        var shares = Made[name].Modules.CountBy(module => module.Modality)
            .ToDictionary(pair => pair.Key, pair => pair.Value / (double)Modules);
        shares[Modality.OnlineAsync].ShouldBe(0.35, 0.03);
        shares[Modality.OnlineSync].ShouldBe(0.2, 0.03);
        shares[Modality.OnSite].ShouldBe(0.25, 0.03);
        shares[Modality.Hybrid].ShouldBe(0.12, 0.03);
        shares[Modality.Workplace].ShouldBe(0.08, 0.03);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Prerequisites_are_earlier_modules_so_that_there_is_no_cycle(string name)
    {
        ProgrammeTables tables = Made[name];
        bool openDoors = WorkloadShape.All.Single(shape => shape.Name == name).OpenDoors;
        int foundations = 0;
        foreach (Prerequisite row in tables.Prerequisites)
        {
            Number(row.RequiredId).ShouldBeLessThan(Number(row.ModuleId));
            (Number(row.ModuleId) % FoundationEvery).ShouldNotBe(0);
            foundations += Number(row.RequiredId) % FoundationEvery == 0 ? 1 : 0;
        }

        double share = foundations / (double)tables.Prerequisites.Length;
        share.ShouldBe(openDoors ? 1 : 0.5 + (0.5 / FoundationEvery), openDoors ? 1e-12 : 0.04);
        (tables.Prerequisites.Where(row => row.Kind == PrerequisiteKind.Advised).Select(row => row.ModuleId).Distinct().Count()
            / (double)Modules).ShouldBe(0.1, 0.03);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Foundations_teach_little_and_ask_nothing(string name)
    {
        foreach (ModuleCompetency row in Made[name].ModuleCompetencies)
        {
            bool foundation = Number(row.ModuleId) % FoundationEvery == 0;
            row.Attainment.ShouldBeInRange(foundation ? 0.1 : 0.45, foundation ? 0.2 : 1);
            row.Entry.ShouldBeInRange(0, foundation ? 0 : 0.4);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sessions_meet_where_and_when_their_modality_says(string name)
    {
        ProgrammeTables tables = Made[name];
        var modules = tables.Modules.ToDictionary(module => module.Id);
        foreach (Session session in tables.Sessions)
        {
            Modality modality = modules[session.ModuleId].Modality;
            (session.SiteId is not null).ShouldBe(modality is Modality.OnSite or Modality.Hybrid or Modality.Workplace);
            (session.WeeklySlots != Availability.Never).ShouldBe(modality != Modality.OnlineAsync);
            session.Start.ShouldBeInRange(Workload.AsOf.AddDays(-45), Workload.AsOf.AddDays(240));
            ((session.End.DayNumber - session.Start.DayNumber + 1) % 7).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("worst")]
    [InlineData("flat")]
    public void Open_doors_close_nobody_out(string name)
    {
        ProgrammeTables tables = Made[name];
        tables.Modules.ShouldAllBe(module => module.Audiences.IsEmpty && module.Languages.IsEmpty && module.MinLevel <= 1);
        tables.Sessions.ShouldAllBe(session => session.Seats != 0);
        tables.ModuleCompetencies.ShouldAllBe(row => row.Entry == 0);
        tables.Backgrounds.Length.ShouldBe(30 * tables.Competencies.Length);
        tables.Backgrounds.ShouldAllBe(row => row.Mastery >= 0.2 && row.Mastery <= 0.5);
        var scheduled = tables.Sessions.ToLookup(session => session.ModuleId);
        tables.Modules.ShouldAllBe(module => module.Modality == Modality.OnlineAsync
            || scheduled[module.Id].Any(session => session.Start > Workload.AsOf));
    }

    [Fact]
    public void Modules_of_the_flat_workload_are_alike_in_all_that_makes_a_score()
    {
        ProgrammeTables flat = Made["flat"];
        flat.Modules.ShouldAllBe(module => Math.Abs(module.Hours - 10) <= 0.02 && module.HandsOnShare == 0.5 && module.Price == 0);
        flat.Studies.ShouldBeEmpty();
        flat.RoleCompetencies.ShouldAllBe(row => row.Level == 0.9 && row.Importance == 1);
        flat.RoleCompetencies.Length.ShouldBe(12 * flat.Competencies.Length);
        flat.Demand.ShouldAllBe(row => row.Count == 100);
        flat.Sessions.ShouldAllBe(session => session.Weeks == 12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Demand_is_known_for_the_twenty_four_months_before(string name)
    {
        ProgrammeTables tables = Made[name];
        DateOnly[] months = [.. Enumerable.Range(1, 24).Select(back => new DateOnly(2027, 1, 1).AddMonths(-back))];
        var known = tables.Demand.ToLookup(row => row.CompetencyId);
        known.Count.ShouldBe(tables.Competencies.Length);
        known.ShouldAllBe(rows => rows.Select(row => row.Month).SequenceEqual(months));
    }

    [Fact]
    public void A_fifth_of_the_modules_have_studies()
    {
        ProgrammeTables tables = Made["realistic"];
        (tables.Studies.Select(study => study.ModuleId).Distinct().Count() / (double)Modules).ShouldBe(0.2, 0.03);
        tables.Studies.CountBy(study => study.ModuleId).ShouldAllBe(module => module.Value <= 4);
    }

    private static int Number(string id) => int.Parse(id.AsSpan(id.Length - 7), System.Globalization.CultureInfo.InvariantCulture);
}
