using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Exports that Moodle itself wrote, of two versions and in two languages; skipped where they are not at hand.</summary>
public sealed class DataTests
{
    private const string NoData = "PEDAGOGY6P_DATA names no folder with moodle exports";

    internal static readonly string[] Answers =
    [
        "files,*course1*,course,PED-101", "files,*course2*,course,VACC_Été 2026", "files,*course3*,course,\"SIM \"\"A\"\"; b, c\"",
        "files,quiz*,course,PED-101", "files,quiz*,activity,\"Quiz 1: dosage, mg/kg\"", "files,feedback*,course,PED-101",
        "files,feedback*,activity,Satisfaction (hot)", "files,assign*,course,PED-101",
            "files,assign*,activity,\"Case report \"\"croup\"\"\"",
        "files,ws.contents.json,course,PED-101", "files,ws.*completion*.json,course,PED-101", "files,ws.*completion*.json,person,3",
        "files,ws.course_completion.json,course,VACC_Été 2026", "files,ws.course_completion.json,person,8",
        "files,ws.enrolled_users.json,course,PED-101",
    ];

    private static readonly string[] Refused = ["backup.course1.users.mbz", "progress.course1.dataformat-excel.fr.xlsx",
        "progress.course1.dataformat-json.en.json", "ws.error_invalid.json", "ws.error_not_enrolled.json"];

    [Fact]
    public void Every_file_is_read_or_refused_by_name_and_every_row_accounted_for()
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        (_, ImportReport report) = MoodleImports.Read(Answers, Files("5.1", "ws"));
        report.ViolationCount.ShouldBe(0, report.ToText());
        report.Files.Where(file => file.Refusal is not null).Select(file => file.Name).Order(StringComparer.Ordinal).ShouldBe(Refused);
        report.Files.ShouldAllBe(file => file.RowsRead == file.RowsTaken + file.LeftOut.Sum(left => left.Count));
        report.Gaps.ShouldNotContain(gap => gap.Table == "files" || gap.Table == "states");
        Rows(report, "logstore.csv").ShouldBe(1328);
        Rows(report, "log.course1.en.csv").ShouldBe(1018);
        Rows(report, "completion.course1.identity.fr.csv").ShouldBe(34);
        Rows(report, "users.bulk.en.csv").ShouldBe(43);
        (_, ImportReport old) = MoodleImports.Read(Answers, Files("4.5"));
        old.Files.ShouldAllBe(file => file.Refusal == null && file.RowsRead == file.RowsTaken + file.LeftOut.Sum(left => left.Count));
    }

    [Theory]
    [InlineData("5.1/completion.course1.csv.en.csv", "5.1/completion.course1.excelcsv.fr.csv", "5.1/completion.course1.identity.fr.csv")]
    [InlineData("5.1/completion.course2.csv.en.csv", "5.1/completion.course2.csv.fr.csv")]
    [InlineData("4.5/completion.course1.csv.en.csv", "4.5/completion.course1.excelcsv.fr.csv")]
    public void Course_completion_is_the_same_in_every_language(params string[] files)
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        string[][] all = [.. files.Select(file => MoodleImports.Outcomes(MoodleImports.Read(file).Facts))];
        all[0].Length.ShouldBeGreaterThan(50);
        all.ShouldAllBe(outcomes => outcomes.SequenceEqual(all[0], StringComparer.Ordinal));
    }

    [Fact]
    public void Activity_completion_is_the_same_in_every_form()
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        string[] forms = ["4.5/progress.course1.csv.en.csv", "4.5/progress.course1.csv.fr.csv", "4.5/progress.course1.excelcsv.en.csv",
            "4.5/progress.course1.excelcsv.fr.csv", "5.1/progress.course1.dataformat-csv.en.csv",
                "5.1/progress.course1.dataformat-csv.fr.csv"];
        string[][] all = [.. forms.Select(file => MoodleImports.Outcomes(MoodleImports.Read("5.1/users.bulk.en.csv", file).Facts))];
        all[0].Length.ShouldBeGreaterThan(150);
        all.ShouldAllBe(outcomes => outcomes.SequenceEqual(all[0], StringComparer.Ordinal));
    }

    [Fact]
    public void A_course_of_one_learner_is_the_same_in_json_as_in_the_report()
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        (ProgrammeFacts report, _) = MoodleImports.Read(Answers, [.. Files("5.1").Where(file =>
            file.Name is "completion.course1.csv.en.csv")]);
        (ProgrammeFacts json, _) = MoodleImports.Read(Answers, [.. Files("ws").Where(file =>
            file.Name is "ws.course_completion_all.json")]);
        string[] dated = MoodleImports.Outcomes(report, row => row["learner"] is "3" && row["status"] is "completed");
        dated.Length.ShouldBe(5);
        MoodleImports.Outcomes(json, row => row["status"] is "completed").ShouldBe(dated);
        (ProgrammeFacts activities, _) = MoodleImports.Read(Answers,
            [.. Files("ws").Where(file => file.Name is "ws.activities_completion.json" or "ws.contents.json")]);
        (ProgrammeFacts progress, _) = MoodleImports.Read(Answers,
            [.. Files("5.1").Where(file => file.Name is "progress.course1.dataformat-csv.en.csv" or "users.bulk.en.csv")]);
        MoodleImports.Outcomes(activities).ShouldBe(MoodleImports.Outcomes(progress, row => row["learner"] is "3"));
    }

    [Fact]
    public void The_framework_is_the_same_in_both_languages_and_in_json()
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        static string[] Of(ProgrammeFacts facts) => [.. facts.Competencies.Rows
            .Select(row => string.Join('|', row["id"], row["title"], row["parent"])).Order(StringComparer.Ordinal)];
        string[] english = Of(MoodleImports.Read("5.1/framework.en.csv").Facts);
        english.Length.ShouldBe(6);
        Of(MoodleImports.Read("5.1/framework.fr.csv").Facts).ShouldBe(english);
        Of(MoodleImports.Read("ws/ws.competencies.json").Facts).ShouldBe(english);
    }

    [Fact]
    public void Suspended_ended_and_deleted_people_are_no_learners()
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        (ProgrammeFacts facts, _) = MoodleImports.Read(Answers, Files("5.1", "ws"));
        facts.Learners.Rows.Count.ShouldBe(34);

        // Learners 15 to 18 (suspended, over, not begun), 37 and 38 (deleted), trainers and the administrator.
        foreach (string id in (string[])["2", "17", "18", "19", "20", "39", "40", "43", "44", "45", "46"])
        {
            facts.Learners.Find(id).ShouldBeNull();
        }
    }

    [Fact]
    public void Most_learners_have_activities_left_and_an_order_to_take_them_in()
    {
        Assert.SkipWhen(MoodleImports.Data is null, NoData);
        (ProgrammeFacts facts, _) = MoodleImports.Read(Answers, Files("5.1", "ws"));
        ILookup<string, string> done = facts.Outcomes.Rows.Where(row => row["status"] is "completed")
            .ToLookup(row => row["learner"]!, row => row["module"]!, StringComparer.Ordinal);
        facts.Learners.Rows.Count(row => done[row["id"]!].Count() < facts.Modules.Rows.Count).ShouldBeGreaterThan(20);
        facts.Prerequisites.Rows.ShouldAllBe(row => row["kind"] == "advised" || row["kind"] == "hard");
    }

    private static int Rows(ImportReport report, string name) => report.Files.First(file => file.Name == name).RowsRead;

    private static ImmutableArray<ImportFile> Files(params string[] folders) =>
        ImportSources.Find(folders.Select(folder =>
            Path.Combine(MoodleImports.Data!, folder)), new ImportLimits(), new ViolationCollector());
}
