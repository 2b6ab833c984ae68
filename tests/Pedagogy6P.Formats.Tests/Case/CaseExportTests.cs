using Pedagogy6P.Formats.Case;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Formats.Tests.ProgrammeFolders;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Case;

/// <summary>A programme goes out as a framework and comes in as the same competencies, modules and prerequisites.</summary>
public sealed class CaseExportTests
{
    [Fact]
    public void What_CASE_has_words_for_comes_back()
    {
        Programme programme = TemporaryFolder.ReadFixture().Programme;
        using var stream = new MemoryStream();
        CaseExport.Of(programme, "School", new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero)).Write(stream);
        ProgrammeFacts facts = Importing.Read("case", null, MemoryFile.Of("p.json", stream.ToArray())).Facts;
        ProgrammeTables tables = programme.Tables;
        facts.Competencies.Rows.Select(row => (row["id"], row["title"], row["parent"]))
            .ShouldBe(tables.Competencies.Select(one => ((string?)one.Id, (string?)one.Title, one.ParentId)));
        facts.Modules.Rows.Select(row => (row["id"], row["title"])).ShouldBe(tables.Modules.Select(one => ((string?)one.Id,
            (string?)one.Title)));
        facts.ModuleCompetencies.Rows.Select(row => (row["module"], row["competency"])).ShouldBe(
            tables.ModuleCompetencies.Where(one => one.Teaches).Select(one => ((string?)one.ModuleId, (string?)one.CompetencyId)));
        facts.Prerequisites.Rows.ShouldAllBe(row => tables.Prerequisites.Any(one => one.Kind == PrerequisiteKind.Hard
            && one.ModuleId == row["module"] && one.RequiredId == row["requires"]));
        facts.Header["title"].ShouldBe(programme.Title);
    }
}
