using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Programmes;

/// <summary>Each rule of the programme format, broken alone, gives one violation of its table and column.</summary>
public sealed class ProgrammeRulesTests
{
    private const string Long = "a id that is far too long a id that is far too long a id that is far too long a id that is far too long";

    private static readonly DateOnly Day = new(2027, 1, 1);

    public static TheoryData<string, string, Func<ProgrammeTables, ProgrammeTables>> Breaches => new()
    {
        { "programme", "id", tables => tables with { Id = "" } },
        { "programme", "title", tables => tables with { Title = " " } },
        { "programme", "time_zone", tables => tables with { TimeZone = "" } },
        { "programme", "language", tables => tables with { Language = "e" } },
        { "programme", "default_max_distance_km", tables => tables with { DefaultMaxDistanceKm = -1 } },
        { "competencies", "id", tables => tables with { Competencies = tables.Competencies.Add(new("c1", "Again")) } },
        { "competencies", "id", tables => tables with { Competencies = tables.Competencies.Add(new("a;b", "List")) } },
        { "competencies", "id", tables => tables with { Competencies = tables.Competencies.Add(new(Long, "Long")) } },
        { "competencies", "id", tables => tables with { Competencies = tables.Competencies.Add(new("a\tb", "Tab")) } },
        { "competencies", "id", tables => tables with { Competencies = tables.Competencies.Add(new("a ", "Space")) } },
        { "competencies", "title", tables => tables with { Competencies = tables.Competencies.Add(new("c3", "")) } },
        { "competencies", "parent", tables => tables with { Competencies = tables.Competencies.Add(new("c3", "Three", ParentId: "c9")) } },
        { "competencies", "parent", tables => tables with { Competencies = tables.Competencies.Add(new("c3", "Three", ParentId: "c3")) } },
        { "roles", "id", tables => tables with { Roles = tables.Roles.Add(new("r1", "Again")) } },
        { "roles", "title", tables => tables with { Roles = tables.Roles.Add(new("r2", "")) } },
        { "roles", "audiences", tables => tables with { Roles = tables.Roles.Add(new("r2", "Two") { Audiences = [""] }) } },
        { "role_competencies", "role", tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r9", "c1", 0.5)) } },
        { "role_competencies", "competency",
            tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r1", "c9", 0.5)) } },
        { "role_competencies", "competency",
            tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r1", "c1", 0.6)) } },
        { "role_competencies", "level", tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r1", "c2", 0)) } },
        { "role_competencies", "level",
            tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r1", "c2", double.NaN)) } },
        { "role_competencies", "importance",
            tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r1", "c2", 1, 0)) } },
        { "role_competencies", "importance",
            tables => tables with { RoleCompetencies = tables.RoleCompetencies.Add(new("r1", "c2", 1, double.PositiveInfinity)) } },
        { "backgrounds", "background", tables => tables with { Backgrounds = tables.Backgrounds.Add(new("", "c1", 0.5)) } },
        { "backgrounds", "competency", tables => tables with { Backgrounds = tables.Backgrounds.Add(new("b1", "c1", 0.5)) } },
        { "backgrounds", "mastery", tables => tables with { Backgrounds = tables.Backgrounds.Add(new("b1", "c2", 1.5)) } },
        { "backgrounds", "evidence", tables => tables with { Backgrounds = tables.Backgrounds.Add(new("b1", "c2", 0.5, 0)) } },
        { "modules", "id", tables => tables with { Modules = tables.Modules.Add(SampleProgramme.Module("m1")) } },
        { "modules", "title", With(module => module with { Title = "" }) },
        { "modules", "hours", With(module => module with { Hours = 0 }) },
        { "modules", "hours", With(module => module with { Hours = double.PositiveInfinity }) },
        { "modules", "modality", With(module => module with { Modality = (Modality)9 }) },
        { "modules", "audiences", With(module => module with { Audiences = ["a", " b"] }) },
        { "modules", "min_level", With(module => module with { MinLevel = 0 }) },
        { "modules", "min_level", With(module => module with { MinLevel = 9 }) },
        { "modules", "languages", With(module => module with { Languages = ["fr", "no language"] }) },
        { "modules", "hands_on_share", With(module => module with { HandsOnShare = 1.1 }) },
        { "modules", "settings", With(module => module with { Settings = ["\u0001"] }) },
        { "modules", "topics", With(module => module with { Topics = ["a;b"] }) },
        { "modules", "price", With(module => module with { Price = -0.01 }) },
        { "modules", "labels", With(module => module with { Labels = [""] }) },
        { "modules", "equipment", With(module => module with { Equipment = [""] }) },
        { "modules", "mandatory_for", With(module => module with { MandatoryFor = ["r9"] }) },
        { "modules", "trains_for", With(module => module with { TrainsFor = ["m9"] }) },
        { "module_competencies", "module",
            tables => tables with { ModuleCompetencies = tables.ModuleCompetencies.Add(new("m9", "c1", 0, 1)) } },
        { "module_competencies", "competency",
            tables => tables with { ModuleCompetencies = tables.ModuleCompetencies.Add(new("m1", "c9", 0, 1)) } },
        { "module_competencies", "competency",
            tables => tables with { ModuleCompetencies = tables.ModuleCompetencies.Add(new("m1", "c1", 0, 1)) } },
        { "module_competencies", "entry",
            tables => tables with { ModuleCompetencies = tables.ModuleCompetencies.Add(new("m1", "c2", -0.1, 1)) } },
        { "module_competencies", "attainment",
            tables => tables with { ModuleCompetencies = tables.ModuleCompetencies.Add(new("m1", "c2", 0.5, 0.4)) } },
        { "module_competencies", "attainment",
            tables => tables with { ModuleCompetencies = tables.ModuleCompetencies.Add(new("m1", "c2", 0.5, 1.1)) } },
        { "prerequisites", "module", tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m9", "m1")) } },
        { "prerequisites", "requires", tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m1", "m9")) } },
        { "prerequisites", "requires", tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m2", "m1")) } },
        { "prerequisites", "requires",
            tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m1", "m2", null, PrerequisiteKind.Advised)) } },
        { "prerequisites", "requires", tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m1", "m1")) } },
        { "prerequisites", "group", tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m3", "m1", " ")) } },
        { "prerequisites", "kind", tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m3", "m1", "g")) } },
        { "prerequisites", "kind",
            tables => tables with { Prerequisites = tables.Prerequisites.Add(new("m3", "m1", null, (PrerequisiteKind)9)) } },
        { "sites", "id", tables => tables with { Sites = tables.Sites.Add(new("s1", "Again", default)) } },
        { "sites", "title", tables => tables with { Sites = tables.Sites.Add(new("s2", "", default)) } },
        { "sites", "latitude", tables => tables with { Sites = tables.Sites.Add(new("s2", "Two", new Location(91, 0))) } },
        { "sites", "longitude", tables => tables with { Sites = tables.Sites.Add(new("s2", "Two", new Location(0, double.NaN))) } },
        { "sites", "equipment", tables => tables with { Sites = tables.Sites.Add(new("s2", "Two", default) { Equipment = [""] }) } },
        { "trainers", "id", tables => tables with { Trainers = tables.Trainers.Add(new("t1", "Again")) } },
        { "trainers", "name", tables => tables with { Trainers = tables.Trainers.Add(new("t2", "")) } },
        { "trainers", "modules", tables => tables with { Trainers = tables.Trainers.Add(new("t2", "Two") { Modules = ["m9"] }) } },
        { "trainers", "max_hours_per_week",
            tables => tables with { Trainers = tables.Trainers.Add(new("t2", "Two") { MaxHoursPerWeek = -1 }) } },
        { "sessions", "id", tables => tables with { Sessions = tables.Sessions.Add(new("x1", "m1", Day, Day)) } },
        { "sessions", "module", tables => tables with { Sessions = tables.Sessions.Add(new("x2", "m9", Day, Day)) } },
        { "sessions", "end", tables => tables with { Sessions = tables.Sessions.Add(new("x2", "m1", Day, Day.AddDays(-1))) } },
        { "sessions", "site", tables => tables with { Sessions = tables.Sessions.Add(new("x2", "m1", Day, Day) { SiteId = "s9" }) } },
        { "sessions", "site",
            tables => tables with { Modules = tables.Modules.Add(SampleProgramme.Module("m4") with { Modality = Modality.OnSite }),
                Sessions = tables.Sessions.Add(new("x2", "m4", Day, Day)) } },
        { "sessions", "seats", tables => tables with { Sessions = tables.Sessions.Add(new("x2", "m1", Day, Day) { Seats = -1 }) } },
        { "sessions", "trainer", tables => tables with { Sessions = tables.Sessions.Add(new("x2", "m1", Day, Day) { TrainerId = "t9" }) } },
        { "sessions", "site", tables => tables with { Sites = [new("s1", "Bare", default)] } },
        { "evidence", "module", tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { ModuleId = "m9" }) } },
        { "evidence", "study", tables => tables with { Studies = tables.Studies.Add(tables.Studies[0]) } },
        { "evidence", "study", tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "" }) } },
        { "evidence", "design",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", Design = (StudyDesign)9 }) } },
        { "evidence", "effect",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", Effect = double.NaN }) } },
        { "evidence", "effect",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", Effect = 1e60 }) } },
        { "evidence", "standard_error",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", StandardError = 0 }) } },
        { "evidence", "standard_error",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", StandardError = 1e-200 }) } },
        { "evidence", "standard_error",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", StandardError = 101 }) } },
        { "evidence", "n", tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", SampleSize = 0 }) } },
        { "evidence", "audiences",
            tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", Audiences = [""] }) } },
        { "evidence", "year", tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", Year = 0 }) } },
        { "evidence", "source", tables => tables with { Studies = tables.Studies.Add(tables.Studies[0] with { Id = "s", Source = "" }) } },
        { "demand", "competency", tables => tables with { Demand = tables.Demand.Add(new("c9", Day, 1)) } },
        { "demand", "count", tables => tables with { Demand = tables.Demand.Add(new("c1", Day, -1)) } },
        { "demand", "month", tables => tables with { Demand = tables.Demand.Add(new("c1", Day.AddDays(1), 1)) } },
        { "demand", "month", tables => tables with { Demand = tables.Demand.Add(tables.Demand[0]) } },
        { "demand", "region", tables => tables with { Demand = tables.Demand.Add(new("c1", Day, 1, "")) } },
        { "mandatory", "role", Mandatory(new("r9", "m1")) },
        { "mandatory", "module", Mandatory(new("r1", "m9")) },
        { "mandatory", "months", Mandatory(new("r1", "m1", Months: 0)) },
        { "mandatory", "months", Mandatory(new("r1", "m1", Months: 1201)) },
        { "mandatory", "months", Mandatory(new("r1", "m1", new DateOnly(2027, 6, 30), 6)) },
        { "mandatory", "module", tables => tables with { Mandatory = [new("r1", "m1"), new("r1", "m1", Months: 3)] } },
        { "awards", "award", Award(new("a;b", "A", "core", "m1")) },
        { "awards", "title", Award(new("a", " ", "core", "m1")) },
        { "awards", "group", Award(new("a", "A", "", "m1")) },
        { "awards", "module", Award(new("a", "A", "core", "m9")) },
        { "awards", "choose", Award(new("a", "A", "core", "m1", 2)) },
        { "awards", "choose", Award(new("a", "A", "core", "m1", 0)) },
        { "awards", "choose", tables => tables with { Awards = [new("a", "A", "core", "m1", 1), new("a", "A", "core", "m2")] } },
        { "awards", "title", tables => tables with { Awards = [new("a", "A", "core", "m1"), new("a", "B", "core", "m2")] } },
        { "awards", "module", tables => tables with { Awards = [new("a", "A", "core", "m1"), new("a", "A", "core", "m1")] } },
        { "terms", "kind", Term(new((VocabularyKind)9, "x", "X")) },
        { "terms", "id", Term(new(VocabularyKind.Label, "a;b", "X")) },
        { "terms", "language", Term(new(VocabularyKind.Setting, "ward", "Again")) },
        { "terms", "language", Term(new(VocabularyKind.Setting, "ward", "The programme's language said", "EN")) },
        { "terms", "title", Term(new(VocabularyKind.Label, "x", " ")) },
        { "terms", "language", Term(new(VocabularyKind.Label, "x", "X", "no language")) },
        { "terms", "parent", Term(new(VocabularyKind.Setting, "x", "X", ParentId: "nothing")) },
        { "terms", "parent", Term(new(VocabularyKind.Topic, "x", "X", ParentId: "ward")) },
        { "terms", "parent", Term(new(VocabularyKind.Setting, "ward", "Service", "fr", ParentId: "ward")) },
        { "terms", "parent", Term(new(VocabularyKind.Setting, "x", "X", ParentId: "x")) },
        { "terms", "parent", Term(new(VocabularyKind.Setting, "hospital", "Hôpital", "fr", ParentId: "ward")) },
    };

    [Theory]
    [MemberData(nameof(Breaches), DisableDiscoveryEnumeration = true)]
    public void A_breach_is_one_violation(string table, string column, Func<ProgrammeTables, ProgrammeTables> breach)
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() =>
            new ProgrammeBuilder(breach(SampleProgramme.Tables)).Build());
        refusal.Violations.Select(violation => (violation.Table, violation.Column)).ShouldBe([(table, column)]);
        refusal.Violations[0].Expected.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_sample_is_lawful_and_kept_as_given()
    {
        Programme programme = new ProgrammeBuilder(SampleProgramme.Tables).Build();
        (programme.Id, programme.Title).ShouldBe(("p", "Programme"));
        programme.Modules.ShouldBe(SampleProgramme.Tables.Modules);
        programme.FindModule("m2").ShouldBe(SampleProgramme.Tables.Modules[1]);
        programme.FindCompetency("c2").ShouldBe(SampleProgramme.Tables.Competencies[1]);
        programme.FindRole("r1").ShouldNotBeNull();
        programme.FindSession("x1").ShouldNotBeNull();
        programme.FindSite("s1").ShouldNotBeNull();
        programme.FindModule("M1").ShouldBeNull();
    }

    [Theory]
    [InlineData(Modality.Hybrid)]
    [InlineData(Modality.Workplace)]
    [InlineData(Modality.OnlineSync)]
    public void Only_what_is_taught_on_site_needs_a_site(Modality modality) =>
        new ProgrammeBuilder(SampleProgramme.Tables).Add(SampleProgramme.Module("m4") with { Modality = modality })
            .Add(new Session("x2", "m4", Day, Day)).Build()
            .FindSession("x2")!.SiteId.ShouldBeNull();

    [Fact]
    public void Rows_given_to_the_builder_are_named()
    {
        ProgrammeBuilder builder = new ProgrammeBuilder(SampleProgramme.Tables).Add(new Competency("c1", "Again"), 7)
            .Add(new Prerequisite("m1", "m3"), 9);
        Should.Throw<InputRefusedException>(builder.Build).Violations.Select(violation => (violation.Table, violation.Row, violation.Value))
            .ShouldBe([("competencies", 7, "c1"), ("prerequisites", 9, "m1 -> m3 -> m2 -> m1")]);
    }

    [Fact]
    public void A_circle_of_parents_is_named_once_by_the_ids_in_it()
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => new ProgrammeBuilder(SampleProgramme.Tables)
            .Add(new Competency("leaf", "Leaf", ParentId: "a"), 4).Add(new Competency("a", "A", ParentId: "b"), 5)
            .Add(new Competency("b", "B", ParentId: "c"), 6).Add(new Competency("c", "C", ParentId: "a"), 7)
            .Add(new Competency("other", "Other", ParentId: "b"), 8).Build());
        Violation violation = refusal.Violations.ShouldHaveSingleItem();
        (violation.Table, violation.Row, violation.Column, violation.Value).ShouldBe(("competencies", 5, "parent", "a -> b -> c -> a"));
        violation.Expected.ShouldBe("competencies that form a tree: none above itself");
    }

    [Fact]
    public void Parents_of_any_length_are_followed_in_linear_time()
    {
        const int Depth = 100_000;
        var builder = new ProgrammeBuilder(SampleProgramme.Tables);
        for (int i = 0; i < Depth; i++)
        {
            builder.Add(new Competency($"d{i}", "Deep", i + 1 < Depth ? $"d{i + 1}" : null));
        }

        builder.Build().FindCompetency("d0").ShouldNotBeNull();
    }

    [Fact]
    public void A_builder_can_go_on_after_a_refusal()
    {
        ProgrammeBuilder builder = new ProgrammeBuilder(SampleProgramme.Tables).Add(new RoleCompetency("r2", "c1", 0.5));
        Should.Throw<InputRefusedException>(builder.Build).Count.ShouldBe(1);
        builder.Add(new Role("r2", "Two")).Build().FindRole("r2").ShouldNotBeNull();
    }

    [Fact]
    public void A_shared_collector_gets_the_violations()
    {
        var violations = new ViolationCollector();
        new ProgrammeBuilder(SampleProgramme.Tables with { Title = "" }).TryBuild(violations).ShouldBeNull();
        new ProgrammeBuilder(SampleProgramme.Tables).TryBuild(violations).ShouldNotBeNull();
        violations.Count.ShouldBe(1);
    }

    [Fact]
    public void A_module_is_mandatory_for_the_roles_of_both_tables()
    {
        Programme programme = new ProgrammeBuilder(SampleProgramme.Tables).Add(new MandatoryModule("r1", "m1", Months: 6)).Build();
        programme.FindModule("m1")!.MandatoryFor.ShouldBe(["r1"]);
        programme.Modules.Single(module => module.Id == "m1").MandatoryFor.ShouldBe(["r1"]);
        programme.Tables.Modules.Single(module => module.Id == "m1").MandatoryFor.ShouldBeEmpty();
    }

    [Fact]
    public void Months_count_from_the_first_enrolment()
    {
        new MandatoryModule("r", "m", Months: 1).Deadline(new DateOnly(2027, 1, 31)).ShouldBe(new DateOnly(2027, 2, 28));
        new MandatoryModule("r", "m", Months: 1).Deadline(null).ShouldBeNull();
        new MandatoryModule("r", "m", new DateOnly(2027, 6, 1)).Deadline(null).ShouldBe(new DateOnly(2027, 6, 1));
    }

    private static Func<ProgrammeTables, ProgrammeTables> Mandatory(MandatoryModule row) =>
        tables => tables with { Mandatory = tables.Mandatory.Add(row) };

    private static Func<ProgrammeTables, ProgrammeTables> Award(AwardModule row) =>
        tables => tables with { Awards = tables.Awards.Add(row) };

    private static Func<ProgrammeTables, ProgrammeTables> Term(VocabularyTerm term) =>
        tables => tables with { Terms = tables.Terms.Add(term) };

    private static Func<ProgrammeTables, ProgrammeTables> With(Func<Module, Module> change) =>
        tables => tables with { Modules = tables.Modules.Add(change(SampleProgramme.Module("m4"))) };
}
