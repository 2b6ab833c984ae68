using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

public sealed class FrameworkTests
{
    private const string Header = "Parent,Id,Short,Description,Format,Scale,Configuration,Rule,Outcome,Config,Related,Exported,Is,Levels\n"
        + ",FW,My FW,d,1,No,[],,,,,10,1,\"competency,competency,competency,competency\"\n";

    [Fact]
    public void Id_numbers_that_differ_in_what_no_id_may_have_stay_apart()
    {
        (ProgrammeFacts facts, _) = Read(Row("", "B;1", "semi") + Row("", "\"B,1\"", "comma") + Row("\"B,1\"", "C", "c")
            + Row("B;1", "D", "d"));
        FactRow[] rows = [.. facts.Competencies.Rows];
        rows.Select(row => row["title"]).ShouldBe(["semi", "comma", "c", "d"]);
        rows.Select(row => row["id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        rows[0]["id"].ShouldBe("B%3B1");
        rows[2]["parent"].ShouldBe(rows[1]["id"]);
        rows[3]["parent"].ShouldBe(rows[0]["id"]);
    }

    [Fact]
    public void An_id_number_that_comes_again_is_left_out_with_the_reason()
    {
        (ProgrammeFacts facts, ImportReport report) = Read(Row("", "A", "first") + Row("", "A", "again"));
        facts.Competencies.Rows.ShouldHaveSingleItem()["title"].ShouldBe("first");
        report.Files[0].RowsTaken.ShouldBe(2);
        report.Files[0].LeftOut.ShouldHaveSingleItem().Rows.ShouldBe([4]);
    }

    [Theory]
    [InlineData("A", "B", "C")]
    [InlineData("C", "A", "B")]
    public void A_circle_of_parents_is_cut_and_said(params string[] ids)
    {
        (ProgrammeFacts facts, ImportReport report) = Read(string.Concat(ids.Select((id, at) => Row(ids[(at + 1) % 3], id, id)))
            + Row("A", "leaf", "leaf") + Row("self", "self", "self"));
        report.Files[0].Notes.ShouldContain(note => note.Contains("parents of themselves", StringComparison.Ordinal));
        facts.Competencies.Find("leaf")!["parent"].ShouldBe("A");
        facts.Competencies.Find("self")!["parent"].ShouldBeNull();
        facts.Competencies.Rows.Count(row => row["parent"] is null).ShouldBe(2);
    }

    [Fact]
    public void So_it_is_in_answers_of_the_web_service()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([MemoryFile.Of("competencies.json", """
            [{"id": 1, "idnumber": "A", "shortname": "a", "parentid": 2, "competencyframeworkid": 1},
             {"id": 2, "idnumber": "B", "shortname": "b", "parentid": 1, "competencyframeworkid": 1}]
            """)]);
        facts.Competencies.Rows.Count(row => row["parent"] is null).ShouldBe(1);
        report.Files[0].Notes.ShouldContain(note => note.Contains("parents of themselves", StringComparison.Ordinal));
    }

    private static (ProgrammeFacts Facts, ImportReport Report) Read(string rows) =>
        MoodleImports.Read([MemoryFile.Of("Framework-FW-20261128_1857-comma_separated.csv", Header + rows)]);

    private static string Row(string parent, string id, string name) => $"{parent},{id},{name},,1,,,,,null,,,,\n";
}
