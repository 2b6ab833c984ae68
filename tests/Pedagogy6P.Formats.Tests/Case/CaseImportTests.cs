using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Case;

/// <summary>Frameworks become competencies and modules.</summary>
public sealed class CaseImportTests
{
    [Fact]
    public void Statements_without_children_are_modules_and_precedes_is_a_prerequisite()
    {
        (ProgrammeFolder folder, ImportReport report) =
            Importing.Run("case", null, DataFolder.File("formats/case_opensalt_sample_framework.json"));
        folder.Programme.Tables.Title.ShouldBe("What Standards Could Be");
        folder.Programme.Tables.Competencies.Length.ShouldBe(16);
        report.Files[0].RowsRead.ShouldBe(55);
        (folder.Programme.Tables.Prerequisites.Length + report.Files[0].LeftOut
            .Where(rows => rows.Reason.StartsWith("precedes", StringComparison.Ordinal)).Sum(rows => rows.Count)).ShouldBe(3);
    }

    [Fact]
    public void The_other_real_files_are_read()
    {
        Importing.Run("case", null, DataFolder.File("formats/case_opensalt_SmartLevelFramework.json")).Folder.Programme.Tables.Competencies
            .Length.ShouldBe(14);
        (ProgrammeFolder folder, ImportReport report) = Importing.Run("case", null,
            DataFolder.File("formats/case_opensalt_sample_case.csv"));
        report.Files[0].RowsTaken.ShouldBe(10);
        folder.Programme.Tables.Competencies.Single(competency => competency.Id == "M.F").ParentId.ShouldBe("M");
    }

    [Fact]
    public void Other_json_beside_a_package_is_named_and_stops_nothing()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["f.json"], """
            {"CFDocument":{"identifier":"d","title":"T"},"CFItems":[{"identifier":"i","fullStatement":"C"}]}
            """);
        File.WriteAllText(place["statements.jsonl"], """{"actor":{},"verb":{"id":"v"},"object":{"id":"o"}}""" + "\n{}\n");
        ImportReport report = Importing.Run("case", null, place["f.json"], place["statements.jsonl"]).Report;
        report.Files[1].Refusal.ShouldNotBeNull().ShouldStartWith("It is no framework");
    }

    [Fact]
    public void A_package_that_is_broken_has_to_be_mended()
    {
        ImportReport report = Importing.Read("case", null,
            MemoryFile.Of("f.json", """{"CFDocument":{"identifier":"d"},"CFItems":[{""")).Report;
        report.ViolationCount.ShouldBe(1);
        report.Files[0].Refusal.ShouldNotBeNull().ShouldStartWith("It is no sound CASE package");
    }

    [Fact]
    public void A_package_in_utf_16_is_read()
    {
        const string Text = """{"CFDocument":{"identifier":"d","title":"T"},"CFItems":[{"identifier":"é","fullStatement":"C"}]}""";
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("case", null,
            MemoryFile.Of("f.json", [.. System.Text.Encoding.Unicode.Preamble, .. System.Text.Encoding.Unicode.GetBytes(Text)]));
        facts.Competencies.Rows.ShouldHaveSingleItem()["id"].ShouldBe("é");
        report.Files[0].Encoding!.ShouldContain("UTF-16");
    }

    [Fact]
    public void A_circle_of_parents_is_left_out()
    {
        string text = $$$"""
            {"CFDocument":{"identifier":"d","title":"T"},"CFItems":[{"identifier":"a","fullStatement":"A"},
            {"identifier":"b","fullStatement":"B"},{"identifier":"c","fullStatement":"C"}],"CFAssociations":[
            {{{Link("a", "isChildOf", "b")}}},{{{Link("b", "isChildOf", "a")}}},{{{Link("c", "isChildOf", "a")}}},
            {{{Link("c", "isChildOf", "b")}}}]}
            """;
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("case", null, MemoryFile.Of("f.json", text));
        facts.Competencies.Rows.Select(row => row["parent"]).ShouldBe(["b", null, "a"]);
        report.Files[0].LeftOut.Select(rows => rows.Rows[0]).ShouldBe([5, 7]);
    }

    [Fact]
    public void Items_typed_as_modules_teach_what_they_are_part_of_and_esco_gives_ids()
    {
        const string Skill = "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000001";
        string text = $$$"""
            {"CFDocument":{"identifier":"d","title":"T"},"CFItems":[
            {"identifier":"c","fullStatement":"Competency"},{"identifier":"m1","fullStatement":"One","CFItemType":"Course"},
            {"identifier":"m2","fullStatement":"Two","CFItemType":"module"}],"CFAssociations":[
            {{{Link("m1", "isPartOf", "c")}}},{{{Link("m1", "precedes", "m2")}}},{{{Link("c", "exactMatchOf", Skill)}}},
            {{{Link("c", "isChildOf", "d")}}},{{{Link("c", "isPeerOf", "m2")}}}]}
            """;
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("case", null, MemoryFile.Of("f.json", text));
        facts.Competencies.Rows.ShouldHaveSingleItem()["id"].ShouldBe(Skill);
        facts.Modules.Rows.Select(row => row["id"]).ShouldBe(["m1", "m2"]);
        facts.ModuleCompetencies.Rows.ShouldHaveSingleItem().Cells.Take(2).ShouldBe(["m1", Skill]);
        facts.Prerequisites.Rows.ShouldHaveSingleItem().Cells.Take(2).ShouldBe(["m2", "m1"]);
        report.Files[0].LeftOut.ShouldHaveSingleItem().Rows.ShouldBe([8]);
    }

    private static string Link(string from, string relation, string to) =>
        $$$"""{"associationType":"{{{relation}}}","originNodeURI":{"identifier":"{{{from}}}"},"destinationNodeURI":{"uri":"{{{to}}}"}}""";
}
