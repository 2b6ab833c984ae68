using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Which course a file is of, by the names that Moodle gives to its downloads.</summary>
public sealed class CourseTests
{
    private const string Completion = "ID,Name,Email,Page,Page - Completion date,Course complete\n"
        + "1,A,a@example.org,Completed,2026-03-01 10:00:00,2026-03-01 10:00:00\n";

    private const string Log = "Time,User,Affected,Context,Component,Name,Description,Origin,IP\n"
        + "\"28/03/26, 08:00:00\",a,-,Page: Page,c,d,\"The user with id '1' viewed the course with id '2'.\",web,192.0.2.1\n";

    private const string Grades = "First,Last,Email,Course total (Percentage),Last\nA,B,a@example.org,80.00 %,1795892111\n";

    [Theory]
    [InlineData("PED-101", "ped-101", "PED-101")]
    [InlineData("VACC_Été 2026", "vacc___t___2026", "VACC_Été 2026")]
    [InlineData("SIM \"A\"; b, c", "sim__a___b__c", "SIM A; b, c")]
    public void Short_names_are_written_as_Moodle_writes_them_in_file_names(string shortName, string slug, string cleaned)
    {
        CourseSlug.Of(shortName).ShouldBe(slug);
        CourseSlug.Of(slug).ShouldBe(slug);
        CourseSlug.Cleaned(shortName).ShouldBe(cleaned);
    }

    [Theory]
    [InlineData("VACC_Été 2026", true)]
    [InlineData("VACC_Été 2026", false)]
    [InlineData("SIM \"A\"; b, c", true)]
    [InlineData("C++ / 2", true)]
    [InlineData("Ξ 日本", true)]
    public void All_files_of_a_course_are_of_one_course(string shortName, bool isListed)
    {
        string slug = CourseSlug.Of(shortName), cleaned = CourseSlug.Cleaned(shortName);
        foreach (NormalizationForm form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            (ProgrammeFacts facts, ImportReport report) = Read(isListed ? [shortName] : [],
                ($"completion-{slug}-20261128_1857-comma_separated.csv", Completion),
                ($"progress.{slug}.csv", MoodleImports.Text("progress")),
                ($"{cleaned.Normalize(form)} Grades-20261128_1857-comma_separated.csv", Grades),
                ($"logs_{cleaned.Normalize(form)}_20261128-1957.csv", Log));
            report.Gaps.ShouldNotContain(gap => gap.Table == "files");
            facts.Modules.Rows.ShouldHaveSingleItem()["id"].ShouldBe(FactId.Of(shortName));
            facts.Outcomes.Find("1", FactId.Of(shortName)!)!["score"].ShouldBe("0.8");
            facts.Activity.Count.ShouldBe(1);
        }
    }

    [Fact]
    public void Parts_of_a_course_with_signs_in_its_name_are_encoded_once()
    {
        ProgrammeFacts facts = MoodleImports.Read([MoodleImports.Export("courses", text => text.Replace("HYG-1", "A; b",
            StringComparison.Ordinal)), MemoryFile.Of("progress.a__b.csv", MoodleImports.Text("progress")),
            MemoryFile.Of("completion-a__b-20261120_0900-comma_separated.csv", MoodleImports.Text("completion"))]).Facts;
        facts.Modules.Rows.Select(row => row["id"]!).ShouldAllBe(id => id.StartsWith("A%3B b/", StringComparison.Ordinal));
        facts.Modules.Rows.Count.ShouldBe(4);
    }

    [Fact]
    public void Courses_that_file_names_do_not_tell_apart_are_asked_for()
    {
        string[] courses = ["PED 101", "PED-101", "ped_101", "C++", "C--"];
        (ProgrammeFacts facts, ImportReport report) = Read(courses, ("completion-ped_101-20261128_1857-comma_separated.csv", Completion),
            ("completion-ped-101-20261128_1857-comma_separated.csv", Completion),
            ("PED 101 Grades-20261128_1857-comma_separated.csv", Grades));
        facts.Modules.Rows.Select(row => row["id"]).ShouldBe(courses);
        report.Gaps.Where(gap => gap.Table == "files").ShouldHaveSingleItem().Id.ShouldStartWith("completion-ped_101");
        facts.Outcomes.Find("1", "PED-101")!["status"].ShouldBe("completed");
        facts.Outcomes.Find("1", "PED 101").ShouldBeNull();
    }

    [Fact]
    public void A_name_that_lost_characters_is_asked_for_and_makes_no_second_course()
    {
        (ProgrammeFacts facts, ImportReport report) = Read([], ("completion-sim__a___b-20261128_1857-comma_separated.csv", Completion),
            ("SIM A; b Grades-20261128_1857-comma_separated.csv", Grades));
        facts.Modules.Rows.Count.ShouldBe(1);
        report.Gaps.Where(gap => gap.Table == "files").ShouldHaveSingleItem().Id.ShouldStartWith("SIM A; b");
    }

    [Fact]
    public void A_number_without_a_name_makes_no_course_of_its_own_beside_others()
    {
        string participants = "First name,Last name,Email\nA,B,a@example.org\n";
        (ProgrammeFacts facts, ImportReport report) = Read([], ("completion-ped-101-20261128_1857-comma_separated.csv", Completion),
            ("courseid_2_participants.csv", participants),
            ("logstore.csv", "eventname,timecreated,userid,courseid\nx,1795892111,1,2\n"));
        facts.Modules.Rows.ShouldHaveSingleItem()["id"].ShouldBe("ped-101");
        report.Gaps.Where(gap => gap.Table == "files").ShouldHaveSingleItem().Id.ShouldBe("courseid_2_participants.csv");
        report.Files[^1].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("list of courses");
        (ProgrammeFacts answered, _) = MoodleImports.Read(["files,courseid_2*,course,PED-101"],
            Files([], ("completion-ped-101-20261128_1857-comma_separated.csv", Completion), ("courseid_2_participants.csv", participants),
                ("logstore.csv", "eventname,timecreated,userid,courseid\nx,1795892111,1,2\n")), ModuleGrain.Course);
        answered.Activity.Count.ShouldBe(1);
    }

    [Fact]
    public void Activities_whose_names_differ_in_what_no_id_may_have_stay_apart()
    {
        const string header = "ID,Name,Email,A;b,A;b - Completion date,\"A,b\",\"A,b - Completion date\",Course complete\n";
        (ProgrammeFacts facts, _) = MoodleImports.Read([MemoryFile.Of("completion-x-20261128_1857-comma_separated.csv", header
            + "1,A,a@example.org,Completed,2026-03-01 10:00:00,Not completed,,\n"
            + "2,B,b@example.org,Not completed,,Completed,2026-03-02 10:00:00,\n")]);
        facts.Modules.Rows.Count.ShouldBe(2);
        facts.Outcomes.Rows.Select(row => row["module"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        facts.Outcomes.Rows[0]["module"].ShouldBe("x/A%3Bb");
    }

    private static (ProgrammeFacts Facts, ImportReport Report) Read(string[] courses, params (string Name, string Text)[] files) =>
        MoodleImports.Read(Files(courses, files), MoodleImports.Options(ModuleGrain.Course));

    private static ImportFile[] Files(string[] courses, params (string Name, string Text)[] files) =>
    [
        .. courses.Length == 0 ? (ImportFile[])[] : [MemoryFile.Of("courses.json", JsonSerializer.Serialize(courses.Select((name, at) =>
            new { id = at + 2, shortname = name, fullname = string.Create(CultureInfo.InvariantCulture, $"Course {at}") })))],
        .. files.Select(file => MemoryFile.Of(file.Name, file.Text)),
    ];
}
