using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Which result is whose: that of an activity, of the course, of the gradebook.</summary>
public sealed class GradeTests
{
    private const string GradesName = "HYG-1 Grades-20261120_0900-comma_separated.csv";
    private const string People = "First name,Last name,Email address,";

    [Theory]
    [InlineData("Quiz: Quiz 1 (Percentage)")]
    [InlineData("Assignment: Unknown (Percentage)")]
    [InlineData("Oral (Percentage)")]
    public void Without_a_course_total_no_activity_stands_for_the_course(string last)
    {
        ImportFile[] files = [MoodleImports.Export("completion"), MoodleImports.Export("progress"), MemoryFile.Of(GradesName,
            $"{People}Case report (Percentage),{last},Last downloaded\nAda,x,ada@example.org,40.00 %,70.00 %,1795892111\n")];
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(files);
        facts.Outcomes.Find("11", "HYG-1/Case report")!["score"].ShouldBe("0.4");
        facts.Outcomes.Find("11", "HYG-1/Quiz 1")!["score"].ShouldBe(last.StartsWith("Quiz", StringComparison.Ordinal) ? "0.7" : null);
        report.Files[2].Notes.ShouldContain(note => note.Contains("course total", StringComparison.Ordinal));
        MoodleImports.Read(files, MoodleImports.Options(ModuleGrain.Course)).Facts.Outcomes.Find("11", "HYG-1")!["score"].ShouldBeNull();
    }

    [Theory]
    [InlineData("First name,Last name,Email address,", "Course total (Percentage)")]
    [InlineData("Prénom,Nom de famille,Adresse de courriel,", "Total du cours (Pourcentage)")]
    [InlineData("Vorname,Nachname,E-Mail-Adresse,", "Kurs gesamt (Prozentsatz)")]
    public void A_course_total_is_the_result_of_the_course(string people, string last)
    {
        (ProgrammeFacts facts, _) = MoodleImports.Read([MoodleImports.Export("completion"), MemoryFile.Of(GradesName,
            $"{people}{last},Last downloaded\nAda,x,ada@example.org,70.00 %,1795892111\n")], MoodleImports.Options(ModuleGrain.Course));
        facts.Outcomes.Find("11", "HYG-1")!["score"].ShouldBe("0.7");
    }

    [Fact]
    public void The_gradebook_stands_above_the_worksheet_of_an_activity()
    {
        string grades = $"{People}Assignment: Case report (Percentage),Course total (Percentage),Last downloaded\n"
            + "Ada,x,ada@example.org,100.00 %,90.00 %,1795892111\nSlash,x,slash@example.org,-,-,1795892111\n";
        const string worksheet = "Identifier,Full name,Email address,Status,Grade,Maximum grade,Last modified (submission)\n"
            + "Participant 1,Ada,ada@example.org,x,9.50,20.00,\"Friday, 16 October 2026, 6:40 PM\"\n"
            + "Participant 3,Slash,slash@example.org,x,8.00,20.00,\"Friday, 16 October 2026, 6:40 PM\"\n";
        foreach (string name in (string[])["a.csv", "z.csv"])
        {
            (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([$"files,{name},activity,Case report"],
                [MemoryFile.Of(name, worksheet), MoodleImports.Export("completion"), MoodleImports.Export("progress"),
                    MemoryFile.Of(GradesName, grades)]);
            report.Files[0].Kind.ShouldBe("grading worksheet of an assignment");
            facts.Outcomes.Find("11", "HYG-1/Case report")!["score"].ShouldBe("1");
            facts.Outcomes.Find("13", "HYG-1/Case report")!["score"].ShouldBe("0.4");
        }
    }

    [Fact]
    public void Grades_without_percentages_are_left_out_with_the_reason()
    {
        (_, ImportReport report) = MoodleImports.Read([MoodleImports.Export("completion"), MemoryFile.Of(GradesName,
            $"{People}Course total (Real),Last downloaded\nAda,x,ada@example.org,9.50,1795892111\n")]);
        report.Files[1].RowsTaken.ShouldBe(0);
        report.Files[1].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("with percentages");
    }

    [Fact]
    public void Grades_are_known_by_their_percentages_where_the_last_column_is_gone()
    {
        (_, ImportReport report) = MoodleImports.Read([MoodleImports.Export("completion"), MemoryFile.Of(GradesName,
            $"{People}Course total (Percentage)\nAda,x,ada@example.org,70.00 %\n")]);
        report.Files[1].Kind.ShouldBe("grades");
    }

    [Fact]
    public void Failures_that_no_file_dates_are_said()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([MoodleImports.Export("completion")]);
        MoodleImports.Outcomes(facts, row => row["status"] is "failed").ShouldBeEmpty();
        report.Notes.ShouldContain(note => note.Contains("whose day no file tells: 1 left out", StringComparison.Ordinal));
        MoodleImports.Read([MoodleImports.Export("completion"), MoodleImports.Export("progress")]).Report.Notes
            .ShouldNotContain(note => note.Contains("whose day", StringComparison.Ordinal));
    }
}
