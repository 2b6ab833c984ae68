using System.Text.Json;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Formats.Tests.ProgrammeFolders;

namespace Pedagogy6P.Formats.Tests.Quality;

public sealed class QualityReportTests
{
    [Fact]
    public void The_fixture_has_one_untaught_competency_and_a_choice_that_came_late()
    {
        QualityReport report = TemporaryFolder.ReadFixture().Quality;
        report.Warnings.Select(warning => (warning.Code, warning.Table)).ShouldBe(
            [(QualityCode.UntaughtCompetency, "competencies"), (QualityCode.LateChoices, "choices")]);
        report.Warnings[0].Ids.ShouldBe(["design"]);
        report.Warnings[1].Ids.ShouldBe(["l1"]);
    }

    [Fact]
    public void Coverage_counts_competencies_and_hours_per_framework()
    {
        // core-2022: data by coding (20 h), data-privacy by privacy (3 h); the programme's own: tele by tele-1 and tele-2 (17.5 h), design
        // untaught.
        TemporaryFolder.ReadFixture().Quality.Coverage.ShouldBe(
            [new FrameworkCoverage("core-2022", 2, 2, 1, 23), new FrameworkCoverage("programme", 2, 1, 0.5, 17.5)]);
    }

    [Fact]
    public void An_unknown_column_is_named_and_ignored()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("mastery.csv",
            "learner,comment,competency,mastery\nl1,hello,tele,0.4\n");
        Of(folder, QualityCode.UnknownColumn).ShouldBe(["mastery: comment"]);
        folder.Read().Learners.Find("l1")!.Mastery[0].Mastery.ShouldBe(0.4);
    }

    [Fact]
    public void Vanished_slots_are_counted_and_mean_never_when_none_is_left()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("learners.csv", "Sun 23:00-01:00",
            "Sun 23:01-23:14;Mon 08:05-08:25");
        Of(folder, QualityCode.VanishedSlots).ShouldBe(["learners: l3"]);
        folder.Read().Learners.Find("l3")!.Availability.IsNever.ShouldBeTrue();
        folder.Read().Quality.ToText().ShouldContain("learners, row 4: 2 slots of \"l3\" without a whole quarter hour vanished.");
    }

    [Fact]
    public void A_folder_without_data_package_is_read_with_a_warning()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("datapackage.json");
        Of(folder, QualityCode.MissingDataPackage).ShouldBe(["datapackage.json: "]);
        folder.Read().Package.Name.ShouldBe("harbour-school");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"name\": \"\\ud800\"}")]
    [InlineData("{\"resources\": [{\"path\": \"modules.csv\"}")]
    public void A_data_package_that_is_not_understood_is_ignored_with_a_warning(string json)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("datapackage.json", json);
        Of(folder, QualityCode.UnreadableDataPackage).ShouldBe(["datapackage.json: "]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"resources\": 3, \"name\": [], \"licenses\": [1, null], \"sources\": {}, \"keywords\": [null, {}]}")]
    [InlineData("{\"resources\": [1, null, \"x\", {}, {\"path\": 4}, {\"path\": [5]}, {\"path\": \"../../etc/passwd.csv\"}]}")]
    public void Odd_data_packages_do_no_harm(string json)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("datapackage.json", json);
        Of(folder, QualityCode.UnlistedTable).Count.ShouldBe(23);
    }

    [Fact]
    public void Tables_listed_and_present_must_agree()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("activity.csv").Replacing("datapackage.json", "\"mastery.csv\"",
            "\"masteries.csv\"");
        Of(folder, QualityCode.ListedTableMissing).ShouldBe(["activity: activity", "masteries: masteries"]);
        Of(folder, QualityCode.UnlistedTable).ShouldBe(["mastery: mastery"]);
    }

    [Fact]
    public void A_csv_file_that_is_no_table_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("learner.csv", "id\n");
        Of(folder, QualityCode.UnknownFile).ShouldBe([": learner.csv"]);
    }

    [Fact]
    public void Hard_prerequisites_that_no_common_audience_can_complete_are_never_met()
    {
        // field is open to law only, coding to all, tele-2 to health only: a learner of health can never complete field.
        using TemporaryFolder folder = TemporaryFolder.Complete().Appending("prerequisites.csv",
            "tele-2,field,,hard\ncoding,field,,hard\n");
        Of(folder, QualityCode.UnmeetablePrerequisites).ShouldBe(["prerequisites: tele-2"]);
    }

    [Fact]
    public void An_entry_that_nothing_leads_to_blocks_what_comes_after()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("module_competencies.csv", "tele-1,tele,0.1,",
            "tele-1,tele,0.45,");
        Of(folder, QualityCode.UnmeetablePrerequisites).ShouldBe(["prerequisites: tele-2"]);
    }

    [Fact]
    public void A_completed_module_counts_as_reached()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("module_competencies.csv", "tele-1,tele,0.1,",
            "tele-1,tele,0.45,")
            .Appending("outcomes.csv", "l1,tele-1,,2026-01-01,completed,,\n");
        Of(folder, QualityCode.UnmeetablePrerequisites).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0.99", "prerequisites: tele-2")]
    [InlineData("1")]
    [InlineData("")]
    public void A_mastery_stands_for_a_module_only_when_it_is_proven(string evidence, params string[] warnings)
    {
        // Learners of health cannot take tele-1; one of them masters what it teaches.
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "tele-1,Teleconsultation,7.5,on-site,health",
            "tele-1,Teleconsultation,7.5,on-site,law")
            .Replacing("mastery.csv", "l1,tele,0.35,4", $"l1,tele,0.6,{evidence}");
        Of(folder, QualityCode.UnmeetablePrerequisites).ShouldBe(warnings);
    }

    [Fact]
    public void Words_without_a_title_are_named_where_their_kind_has_titles()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Replacing("terms.csv", "topic,law,droit,,\n", "").Replacing("terms.csv", "equipment,robot", "equipment,robots")
            .Replacing("terms.csv", "label,anfh,ANFH,,\n", "").Replacing("learners.csv", ",ward,telehealth,", ",ward,telehealth;care,");
        Of(folder, QualityCode.UntitledTerm).ShouldBe(["terms: care, law", "terms: robot"]);
    }

    [Fact]
    public void A_role_that_asks_more_than_modules_lead_to_cannot_be_reached()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("role_competencies.csv", "nurse,tele,.5", "nurse,tele,.85");
        Of(folder, QualityCode.UnreachableRole).ShouldBe(["role_competencies: nurse, tele"]);
        Of(folder, QualityCode.RoleAsksAncestor).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nothing that learners of audience \"{0}\" can complete teaches it.")]
    [InlineData("what learners of audience \"{0}\" can complete leads to 0.4 at most.", "privacy,data-privacy,,0.7\nprivacy,data,,0.4")]
    public void A_role_open_to_all_that_no_audience_of_learners_can_reach_is_told_for_each_of_them(string message,
        string taught = "privacy,data-privacy,,0.7")
    {
        // Somebody of another audience could take the module, but no learner is of it.
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Replacing("modules.csv", "online-sync,,5", "online-sync,x,5").Replacing("module_competencies.csv",
            "privacy,data-privacy,,0.7", taught);
        QualityWarning[] found = [.. folder.Read().Quality.Warnings.Where(warning => warning.Code == QualityCode.UnreachableRole)];
        string[] audiences = ["health", "law", "other public"];
        found.Select(Shown).ShouldBe(audiences.Select(audience => $"role_competencies: analyst, data, {audience}"));
        found.Select(warning => warning.Message).ShouldBe(
            audiences.Select(audience => "Role \"analyst\" asks 0.9 of competency \"data\"; "
                + message.Replace("{0}", audience, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_role_that_one_audience_of_learners_can_reach_is_in_order()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("modules.csv", "online-sync,,5", "online-sync,law,5");
        Of(folder, QualityCode.UnreachableRole).ShouldBeEmpty();
    }

    [Fact]
    public void A_role_that_asks_an_ancestor_of_what_is_taught_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("module_competencies.csv", "coding,data,0,0.9",
            "coding,data,0,0");
        Of(folder, QualityCode.RoleAsksAncestor).ShouldBe(["role_competencies: analyst, data"]);
        Of(folder, QualityCode.UnreachableRole).ShouldBe(["role_competencies: analyst, data"]);
    }

    [Fact]
    public void A_mandatory_module_closed_to_the_audiences_of_its_role_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Replacing("roles.csv", "health; health ;law", "law").Replacing("learners.csv", "nurse,nurse", "analyst,analyst");
        Of(folder, QualityCode.InfeasibleMandatoryModule).ShouldBe(["modules: tele-1, nurse", "modules: tele-2, nurse"]);
    }

    [Fact]
    public void A_session_must_suit_its_trainer()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Replacing("sessions.csv", "Wed 14:00-16:00", "Wed 17:00-18:15").Replacing("trainers.csv", "one,tele-1;tele-2", "one,tele-1");
        Of(folder, QualityCode.TrainerNotListed).ShouldBe(["sessions: tele-2-mar, t1"]);
        Of(folder, QualityCode.TrainerNotAvailable).ShouldBe(["sessions: tele-2-mar, t1"]);
    }

    [Theory]
    [InlineData("Wed 10:00-12:00", "Wed 17:00-18:15", "has the time that candidate session \"tele-2-apr\" takes.")]
    [InlineData("2027-04-12,2027-05-21", "2027-04-12,2027-05-21", "is listed for module \"tele-2\" of candidate session \"tele-2-apr\".",
        "tele-1")]
    public void A_candidate_that_nobody_can_run_is_named(string old, string replacement, string end, string modules = "tele-1;tele-2")
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("sessions.csv", old, replacement)
            .Replacing("trainers.csv", "one,tele-1;tele-2", "one," + modules);
        QualityWarning found = folder.Read().Quality.Warnings.Single(warning => warning.Code == QualityCode.CandidateWithoutTrainer);
        Shown(found).ShouldBe("sessions: tele-2-apr");
        found.Message.ShouldEndWith(end);
        folder.Replacing("sessions.csv", "candidate", "cancelled");
        Of(folder, QualityCode.CandidateWithoutTrainer).ShouldBeEmpty();
    }

    [Fact]
    public void Without_trainers_nobody_is_missed()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Without("trainers.csv")
            .Replacing("sessions.csv", "harbour,12,t1", "harbour,12,").Replacing("sessions.csv", ",,,t1,Wed", ",,,,Wed")
            .Replacing("sessions.csv", ",0,t2,", ",0,,");
        Of(folder, QualityCode.CandidateWithoutTrainer).ShouldBeEmpty();
    }

    [Fact]
    public void A_candidate_that_wants_more_learners_than_there_are_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("sessions.csv", "candidate,1,10,health:1; health:1",
            "candidate,2,10,health:2");
        folder.Read().Quality.Warnings.Where(warning => warning.Code == QualityCode.UnreachableGroup)
            .Select(warning => $"{Shown(warning)}; {warning.Message}").ShouldBe(
            [
                "sessions: tele-2-apr; Candidate session \"tele-2-apr\" runs with 2 learners or more; its module is open to 1.",
                "sessions: tele-2-apr, health; Candidate session \"tele-2-apr\" wants 2 of audience \"health\"; there are 1.",
            ]);
        folder.With("learners.csv", folder.Text("learners.csv").Split('\n')[0] + "\n").Without("mastery.csv").Without("outcomes.csv")
            .Without("activity.csv").Without("choices.csv").Without("assessments.csv").Without("practice.csv");
        Of(folder, QualityCode.UnreachableGroup).ShouldBeEmpty("nobody is known yet");
    }

    [Fact]
    public void Feasibility_names_mandatory_modules_and_learners_that_do_not_match()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("learners.csv", "25,on-site;online-async",
            "0,on-site;online-async");
        QualityReport report = folder.Read().AssessFeasibility(new DateOnly(2027, 1, 4),
            cancellationToken: TestContext.Current.CancellationToken);
        List<string> mandatory = [.. report.Warnings.Where(warning => warning.Code == QualityCode.InfeasibleMandatoryModule).Select(Shown)];
        mandatory.ShouldBe(["modules: coding, analyst, l3", "modules: tele-1, nurse, l1", "modules: tele-2, nurse, l1"]);
        report.Warnings.Where(warning => warning.Code == QualityCode.NoFeasibleModule).Select(Shown)
            .ShouldBe(["learners: l1", "learners: l3"]);
        report.ToText().ShouldContain("is infeasible for 1 learner of the role: Distance 1.");
    }

    [Fact]
    public void Feasibility_adds_nothing_where_all_fit()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().With("learners.csv",
            "id,audience,level,hours_per_week,latitude,longitude\nl1,health,6,40,48.4,-4.5\nl2,law,6,40,,\nl3,law,6,40,,\n");
        folder.Read().AssessFeasibility(new DateOnly(2027, 1, 4), cancellationToken: TestContext.Current.CancellationToken).Warnings
            .ShouldBe(folder.Read().Quality.Warnings, new ShownComparer());
    }

    [Fact]
    public void The_report_is_machine_readable()
    {
        using JsonDocument json = JsonDocument.Parse(TemporaryFolder.ReadFixture().Quality.ToJson());
        JsonElement warning = json.RootElement.GetProperty("warnings")[0];
        warning.GetProperty("code").GetString().ShouldBe("UntaughtCompetency");
        warning.GetProperty("ids")[0].GetString().ShouldBe("design");
        json.RootElement.GetProperty("coverage")[1].GetProperty("share").GetDouble().ShouldBe(0.5);
    }

    [Fact]
    public void The_report_is_readable_by_people() => TemporaryFolder.ReadFixture().Quality.ToText().ShouldBe(
        """
        Warnings: 2
        - [UntaughtCompetency] No module teaches competency "design".
        - [LateChoices] choices: 1 row has an earlier time than a row before of the same learner; rows count in their order.
        Sessions: planned 3, candidates 1, cancelled 0
        Coverage of competency frameworks
        - core-2022: 2 of 2 competencies taught (100 %) by 23 hours
        - programme: 1 of 2 competencies taught (50 %) by 17.5 hours

        """.ReplaceLineEndings("\n"));

    private static List<string> Of(TemporaryFolder folder, QualityCode code) =>
        [.. folder.Read().Quality.Warnings.Where(warning => warning.Code == code).Select(Shown)];

    private static string Shown(QualityWarning warning) => $"{warning.Table}: {string.Join(", ", warning.Ids)}";

    private sealed class ShownComparer : IEqualityComparer<QualityWarning>
    {
        public bool Equals(QualityWarning? x, QualityWarning? y) => string.Equals(x?.Message, y?.Message, StringComparison.Ordinal);

        public int GetHashCode(QualityWarning obj) => StringComparer.Ordinal.GetHashCode(obj.Message);
    }
}
