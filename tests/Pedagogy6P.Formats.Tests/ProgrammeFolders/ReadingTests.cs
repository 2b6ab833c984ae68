using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

public sealed class ReadingTests
{
    private readonly ProgrammeFolder _read = TemporaryFolder.ReadFixture();

    private ProgrammeTables Tables => _read.Programme.Tables;

    [Fact]
    public void The_header_is_read()
    {
        Tables.Id.ShouldBe("harbour-school");
        Tables.Title.ShouldBe("Harbour school, every table");
        Tables.TimeZone.ShouldBe("Europe/Paris");
        Tables.Language.ShouldBe("fr");
        Tables.ReferenceDate.ShouldBe(new DateOnly(2027, 1, 4));
        Tables.DefaultMaxDistanceKm.ShouldBe(40);
    }

    [Fact]
    public void Quotes_and_line_breaks_in_cells_are_kept()
    {
        Tables.Competencies[1].ShouldBe(new Competency("data-privacy", "Privacy, and \"secrecy\"", "data", "core", "core-2022"));
        Tables.Competencies[3].ShouldBe(new Competency("design", "Design\non two lines"));
    }

    [Fact]
    public void Lists_are_trimmed_and_repeats_count_once()
    {
        Tables.Roles[0].Audiences.ShouldBe(["health", "law"]);
        Tables.Roles[1].Audiences.ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_may_lack_a_leading_zero_or_have_an_exponent()
    {
        Tables.RoleCompetencies[1].ShouldBe(new RoleCompetency("nurse", "tele", 0.5));
        Tables.RoleCompetencies[2].ShouldBe(new RoleCompetency("analyst", "data", 0.9, 1.5));
        Tables.Backgrounds.ShouldBe([new BackgroundMastery("nursing", "tele", 0.2, 3)]);
    }

    [Fact]
    public void A_module_has_all_its_columns()
    {
        Module module = Tables.Modules[1];
        (module.Id, module.Title, module.Hours, module.Modality).ShouldBe(("tele-1", "Teleconsultation", 7.5, Modality.OnSite));
        (module.MinLevel, module.HandsOnShare, module.Price).ShouldBe((4, 0.6, 120.0));
        module.Audiences.ShouldBe(["health"]);
        module.Languages.ShouldBe(["fr", "en"]);
        module.Settings.ShouldBe(["ward", "home"]);
        module.Topics.ShouldBe(["telehealth"]);
        module.Labels.ShouldBe(["anfh"]);
        module.Equipment.ShouldBe(["cart"]);
        module.MandatoryFor.ShouldBe(["nurse"]);
    }

    [Fact]
    public void Empty_cells_mean_the_defaults()
    {
        Module module = Tables.Modules[0];
        (module.MinLevel, module.HandsOnShare, module.Price).ShouldBe((1, 0.0, 0.0));
        module.Audiences.ShouldBeEmpty();
        module.Languages.ShouldBeEmpty();
        Learner learner = _read.Learners.Learners[1];
        learner.Availability.IsAlways.ShouldBeTrue();
        (learner.Location, learner.MaxDistanceKm, learner.Budget, learner.Background,
            learner.CurrentRoleId).ShouldBe((null, null, null, null, null));
        learner.Modalities.ShouldBeEmpty();
        Tables.Sessions[1].Seats.ShouldBeNull();
        Tables.Sessions[1].SiteId.ShouldBeNull();
        Tables.Trainers[1].Availability.IsAlways.ShouldBeTrue();
    }

    [Fact]
    public void Attainment_defaults_to_entry()
    {
        ModuleCompetency asked = Tables.ModuleCompetencies[3];
        asked.ShouldBe(new ModuleCompetency("tele-2", "data-privacy", 0.3, 0.3));
        asked.Teaches.ShouldBeFalse();
    }

    [Fact]
    public void Rows_without_group_are_groups_of_their_own()
    {
        _read.Programme.Graph.GroupsOf("tele-2").Select(group => (group.Kind, string.Join('|', group.Alternatives)))
            .ShouldBe([(PrerequisiteKind.Advised, "coding|privacy"), (PrerequisiteKind.Hard, "tele-1")]);
    }

    [Fact]
    public void Sessions_round_outward_and_reach_into_the_next_day()
    {
        Tables.Sessions[2].WeeklySlots.ToString().ShouldBe("Fri 22:00-24:00;Sat 00:00-02:00");
        (Tables.Sessions[2].Seats, Tables.Sessions[2].TrainerId).ShouldBe((0, "t2"));
    }

    [Fact]
    public void Region_all_means_every_region()
    {
        Tables.Demand.ShouldBe(
        [
            new DemandCount("tele", new DateOnly(2026, 11, 1), 14),
            new DemandCount("tele", new DateOnly(2026, 12, 1), 18),
            new DemandCount("data", new DateOnly(2026, 12, 1), 3, "west"),
        ]);
    }

    [Fact]
    public void Studies_are_read()
    {
        Tables.Studies.Length.ShouldBe(2);
        Tables.Studies[1].ShouldBe(new Study("tele-1", "poll", StudyDesign.Survey, -0.1, 0.3, 25, 2025,
            "Invented for tests")
        { Audiences = Tables.Studies[1].Audiences });
    }

    [Fact]
    public void A_learner_has_mastery_outcomes_and_activity()
    {
        Learner learner = _read.Learners.Find("l1")!;
        (learner.Audience, learner.Level, learner.HoursPerWeek, learner.Background,
            learner.CurrentRoleId).ShouldBe(("health", 6, 4.0, "nursing", "nurse"));
        learner.Availability.Minutes.ShouldBe(((5 * 4 * 60) + 210));
        learner.Location.ShouldBe(new Location(48.4, -4.5));
        learner.Modalities.ShouldBe([Modality.OnSite, Modality.OnlineAsync]);
        (learner.MaxDistanceKm, learner.Budget).ShouldBe((25.0, 300.0));
        learner.Pinned.ShouldBe(["tele-1"]);
        learner.Vetoed.ShouldBe(["coding"]);
        learner.Funding.ShouldBe(["anfh"]);
        learner.Mastery.ShouldBe([new MasteryEstimate("tele", 0.35, 4) { AsOf = new DateOnly(2026, 12, 1) }]);
        learner.Outcomes.ShouldBe([new Outcome("privacy", null, new DateOnly(2026, 9, 1), OutcomeStatus.Completed,
            new DateOnly(2026, 9, 20), 0.8)]);
        _read.Learners.Activities[1].ShouldBe(new Activity("l1", "privacy", new DateOnly(2026, 9, 3), "quiz", 2));
    }

    [Fact]
    public void Columns_may_come_in_any_order()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .With("competencies.csv",
            "framework,title,id\n,Health data,data\n,Privacy,data-privacy\n,Telehealth,tele\nother,Design,design\n");
        folder.Read().Programme.Tables.Competencies[3].ShouldBe(new Competency("design", "Design", Framework: "other"));
    }

    [Fact]
    public void Only_four_tables_are_needed()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        foreach (string table in Directory.EnumerateFiles(folder.Folder).Select(Path.GetFileName).OfType<string>()
            .Except(["programme.csv", "competencies.csv", "modules.csv", "module_competencies.csv"], StringComparer.Ordinal))
        {
            folder.Without(table);
        }

        folder.Replacing("modules.csv", "cart,nurse", "cart,");
        ProgrammeFolder read = folder.Read();
        read.Programme.Modules.Length.ShouldBe(5);
        read.Learners.Learners.ShouldBeEmpty();
    }

    [Fact]
    public void Progress_ends_at_all_bytes()
    {
        var reports = new List<WorkProgress>();
        ProgrammeFolder.Read(TemporaryFolder.Fixture, new Recorder(reports), cancellationToken: TestContext.Current.CancellationToken);
        long bytes = Directory.EnumerateFiles(TemporaryFolder.Fixture, "*.csv").Sum(file => new FileInfo(file).Length);
        reports[^1].ShouldBe(new WorkProgress(bytes, bytes, WorkUnit.Bytes));
        reports.Select(report => report.Done).ShouldBeInOrder();
    }

    [Fact]
    public void Reading_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() =>
            ProgrammeFolder.Read(TemporaryFolder.Fixture, cancellationToken: new CancellationToken(canceled: true)));

    private sealed class Recorder(List<WorkProgress> reports) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => reports.Add(value);
    }
}
