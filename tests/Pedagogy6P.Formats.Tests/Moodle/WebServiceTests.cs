using System.Text.Json;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Answers of web services tell the same as the reports of the course.</summary>
public sealed class WebServiceTests
{
    private const string Courses = """[{"id": 5, "shortname": "HYG-1", "fullname": "Hygiene"}]""";

    private const string Contents = """
        [{"section": 1, "name": "Start", "modules": [{"id": 31, "name": "Page", "completion": 2},
          {"id": 32, "name": "Quiz 1", "completion": 2}]}]
        """;

    private const string Activities = """
        {"statuses": [{"cmid": 31, "state": 1, "timecompleted": 1790000000}, {"cmid": 32, "state": 3, "timecompleted": 1790100000}]}
        """;

    private const string Course = """
        {"completionstatus": {"completed": false, "completions": [
          {"type": 4, "complete": true, "timecompleted": 1790000000, "details": {"criteria": "<a href=\"x\">Page</a>"}},
          {"type": 4, "complete": false, "timecompleted": null, "details": {"criteria": "<a href=\"x\">Quiz 1</a>"}}]}}
        """;

    // Moodle tells the active courses of each user.
    private const string Enrolled = """
        [{"id": 11, "fullname": "A", "roles": [{"shortname": "student"}], "enrolledcourses": [{"id": 5, "shortname": "HYG-1"}]},
         {"id": 12, "fullname": "B", "roles": [{"shortname": "student"}], "enrolledcourses": []},
         {"id": 13, "fullname": "C", "roles": [{"shortname": "student"}]},
         {"id": 14, "fullname": "D", "roles": [{"shortname": "student"}], "enrolledcourses": [{"id": 9, "shortname": "OTHER"}]}]
        """;

    [Theory]
    [InlineData("a.json", "b.json")]
    [InlineData("b.json", "a.json")]
    public void A_failure_stays_one_where_the_course_report_says_not_completed(string activities, string course)
    {
        (ProgrammeFacts facts, _) = MoodleImports.Read(["files,*.json,person,11", "files,*.json,course,HYG-1"],
            [MemoryFile.Of("courses.json", Courses), MemoryFile.Of("contents.json", Contents), MemoryFile.Of(activities, Activities),
                MemoryFile.Of(course, Course)]);
        MoodleImports.Outcomes(facts).ShouldBe(["11|HYG-1/Page|completed|2026-09-21", "11|HYG-1/Quiz 1|failed|2026-09-22"]);
    }

    [Theory]
    [InlineData("files,*.json,course,HYG-1")]
    [InlineData("files,nothing,course,HYG-1")]
    public void Enrolments_that_are_suspended_over_or_not_begun_make_no_learners(string answer)
    {
        string enrolled = answer.Contains('*', StringComparison.Ordinal) ? Enrolled
            : Enrolled.Replace("{\"id\": 9, \"shortname\": \"OTHER\"}", "", StringComparison.Ordinal);
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([answer],
            [MemoryFile.Of("courses.json", Courses), MemoryFile.Of("enrolled.json", enrolled)]);
        facts.Learners.Rows.ShouldHaveSingleItem()["id"].ShouldBe("11");
        report.Files[1].LeftOut.ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public void Enrolled_users_without_their_courses_are_all_taken()
    {
        (ProgrammeFacts facts, _) = MoodleImports.Read(["files,*.json,course,HYG-1"], [MemoryFile.Of("courses.json", Courses),
            MemoryFile.Of("enrolled.json", """[{"id": 11, "fullname": "A", "roles": []}, {"id": 12, "fullname": "B", "roles": []}]""")]);
        facts.Learners.Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Conditions_that_always_hold_are_prerequisites_and_others_are_counted()
    {
        (ProgrammeFacts facts, ImportReport report) = Conditions(
            "",
            """{"op": "&", "c": [{"type": "completion", "cm": 1, "e": 1}, {"type": "date", "d": ">=", "t": 1}]}""",
            """{"op": "&", "c": [{"type": "completion", "cm": -1, "e": 2}, {"op": "&", "c": [{"type": "completion", "cm": 1, "e": 1}]}]}""",
            """{"op": "|", "c": [{"type": "completion", "cm": 2, "e": 1}]}""",
            """{"op": "|", "c": [{"type": "completion", "cm": 1, "e": 1}, {"type": "completion", "cm": 2, "e": 1}]}""",
            """{"op": "!&", "c": [{"type": "completion", "cm": 1, "e": 1}]}""",
            """{"op": "&", "c": [{"type": "completion", "cm": 999, "e": 1}, {"type": "completion", "cm": 1, "e": 0}]}""",
            "{ broken");
        Hard(facts).ShouldBe(["A2<A1", "A3<A1", "A3<A2", "A4<A2"]);
        report.Files[1].Notes.ShouldContain(note => note.EndsWith("readable: 6 left out.", StringComparison.Ordinal));
    }

    [Fact]
    public void Activities_that_would_wait_for_each_other_do_not()
    {
        (ProgrammeFacts facts, ImportReport report) = Conditions("""{"op": "&", "c": [{"type": "completion", "cm": 3, "e": 1}]}""",
            """{"op": "&", "c": [{"type": "completion", "cm": 1, "e": 1}]}""",
            """{"op": "&", "c": [{"type": "completion", "cm": 2, "e": 1}]}""");
        Hard(facts).ShouldBe(["A1<A3", "A3<A2"]);
        report.Files[1].Notes.ShouldContain(note => note.EndsWith("each other: 1 left out.", StringComparison.Ordinal));
        report.ViolationCount.ShouldBe(0, report.ToText());
    }

    [Fact]
    public void The_advised_order_contradicts_no_condition()
    {
        (ProgrammeFacts facts, _) = Conditions("""{"op": "&", "c": [{"type": "completion", "cm": 3, "e": 1}]}""", "", "", "");
        facts.Prerequisites.Rows.Select(row => $"{row["module"]![6..]}<{row["requires"]![6..]} {row["kind"]}")
            .Order(StringComparer.Ordinal).ShouldBe(["A1<A3 hard", "A2<A1 advised", "A4<A2 advised"]);
    }

    [Fact]
    public void A_chain_of_very_many_conditions_is_read()
    {
        (ProgrammeFacts facts, ImportReport report) = Conditions([.. Enumerable.Repeat(
            """{"op": "&", "c": [{"type": "completion", "cm": -1, "e": 1}]}""", 50_000)]);
        Hard(facts).Length.ShouldBe(49_999);
        report.Files[1].Notes.ShouldContain(note => note.EndsWith("readable: 1 left out.", StringComparison.Ordinal));
    }

    private static (ProgrammeFacts Facts, ImportReport Report) Conditions(params string[] trees) => MoodleImports.Read(
    [
        MemoryFile.Of("courses.json", Courses),
        MemoryFile.Of("contents.json", JsonSerializer.Serialize(new[]
        {
            new
            {
                section = 1, name = "S", modules = trees.Select((tree, at) => new { id = at + 1, name = $"A{at + 1}", completion = 2,
                    availability = tree }),
            },
        })),
    ]);

    private static string[] Hard(ProgrammeFacts facts) => [.. facts.Prerequisites.Rows.Where(row => row["kind"] is "hard")
        .Select(row => $"{row["module"]![6..]}<{row["requires"]![6..]}").Order(StringComparer.Ordinal)];

    [Fact]
    public void The_site_s_answers_and_reports_name_the_same_learners()
    {
        Assert.SkipWhen(MoodleImports.Data is null, "PEDAGOGY6P_DATA names no folder with moodle exports");
        string[] answers = ["files,*course1*,course,PED-101", "files,ws.*,course,PED-101"];
        ImportFile[] Of(string folder, params string[] names) => [.. ImportSources.Find(names.Select(name =>
            Path.Combine(MoodleImports.Data!, folder, name)), new ImportLimits(), new())];
        static string[] Learners(ProgrammeFacts facts) => [.. facts.Learners.Rows.Select(row => row["id"]!).Order(StringComparer.Ordinal)];
        string[] reported = Learners(MoodleImports.Read(answers, Of("5.1", "completion.course1.csv.en.csv")).Facts);
        reported.Length.ShouldBe(34);
        Learners(MoodleImports.Read(answers, Of("ws", "ws.courses.json", "ws.enrolled_users.json", "ws.contents.json")).Facts)
            .ShouldBe(reported);
    }
}
