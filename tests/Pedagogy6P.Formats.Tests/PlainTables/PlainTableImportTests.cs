using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.PlainTables;

public sealed class PlainTableImportTests
{
    [Fact]
    public void The_five_modules_of_the_french_decree_are_read()
    {
        (ProgrammeFolder folder, _) = Importing.Run("table", null, DataFolder.File("formats/socle_numerique_sante_modules.csv"));
        folder.Programme.Tables.Modules.Select(module => $"{module.Id} {module.Title} {module.Hours}").ShouldBe([
            "1 Données de santé 6", "2 Cybersécurité en santé 5", "3 Communication en santé 5", "4 Outils numériques en santé 6",
            "5 Télésanté 6"]);
    }

    [Fact]
    public void Columns_are_known_by_usual_names()
    {
        ProgrammeFacts facts = Importing.Read("table", null, MemoryFile.Of("m.csv",
            "Code;Intitulé;Volume horaire;Prérequis;Compétences;modality\nA;Un;1,5;;c1|c2;on-site\nB;Deux;2;A;c2;\n;Rien;;;;\n")).Facts;
        facts.Modules.Rows.Select(row => $"{row["id"]} {row["title"]} {row["hours"]} {row["modality"]}")
            .ShouldBe(["A Un 1.5 on-site", "B Deux 2 online-async"]);
        facts.Prerequisites.Rows.ShouldHaveSingleItem().Cells.Take(2).ShouldBe(["B", "A"]);
        facts.ModuleCompetencies.Rows.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("hours\n3\n")]
    [InlineData("heures,modality\n3,on-site\n")]
    public void Hours_without_id_and_title_are_no_table_of_modules(string text) =>
        Importing.Read("table", null, MemoryFile.Of("t.csv", text)).Report.Files[0].Refusal!.ShouldContain("no table of modules");

    [Theory]
    [InlineData("m.csv", "id,title\na,A\na,B\n")]
    [InlineData("modules.csv", "id,title,hours,modality\na,A,1,on-site\na,B,2,on-site\n")]
    public void An_id_that_came_before_is_left_out(string name, string text)
    {
        (ProgrammeFacts facts, Pedagogy6P.Formats.Imports.Reports.ImportReport report) =
            Importing.Read("table", null, MemoryFile.Of(name, text));
        facts.Modules.Rows.ShouldHaveSingleItem()["title"].ShouldBe("A");
        report.Files[0].LeftOut.ShouldHaveSingleItem().Reason.ShouldBe("an id that came before");
    }

    [Theory]
    [InlineData("outcomes.csv", "learner,module,enrolled,status\nl,a,2026-01-05,active\nl,a,2026-02-05,active\n")]
    [InlineData("prerequisites.csv", "module,requires\na,b\na,c\n")]
    [InlineData("demand.csv", "competency,month,count\nc,2026-01,3\nc,2026-02,4\n")]
    [InlineData("terms.csv", "kind,id,title\ntopic,t,T\nsetting,t,T\n")]
    public void Tables_of_a_folder_without_ids_of_their_own_are_read(string name, string text)
    {
        (ProgrammeFacts facts, Pedagogy6P.Formats.Imports.Reports.ImportReport report) =
            Importing.Read("table", null, MemoryFile.Of(name, text));
        report.Files[0].RowsTaken.ShouldBe(2, report.ToText());
        facts[name[..^4]].Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void A_table_named_so_that_lacks_what_its_rows_are_about_is_not_taken() =>
        Importing.Read("table", null, MemoryFile.Of("outcomes.csv", "learner,module\nl,a\n")).Report.Files[0].Refusal.ShouldNotBeNull();

    [Fact]
    public void Activity_beside_other_sources_is_read()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["m.csv"], "id,title,hours\na,A,3\n");
        File.WriteAllText(place["learners.csv"], "id,audience,level,hours_per_week\nl,nurse,5,4\n");
        File.WriteAllText(place["activity.csv"],
            "learner,module,date,kind,amount\nl,a,2026-01-05,viewed,2\nl,a,2026-01-05,viewed,1.5\n");
        (ProgrammeFolder folder, Pedagogy6P.Formats.Imports.Reports.ImportReport report) = Importing.Run("table", null,
            place["activity.csv"], place["learners.csv"], place["m.csv"]);
        folder.Learners.Activities.Select(activity => activity.Amount).ShouldBe([2, 1.5]);
        report.Tables.ShouldContain(new Pedagogy6P.Formats.Imports.Reports.WrittenTable("activity", 2));
    }

    [Fact]
    public void Learners_of_a_folder_are_hashed_with_a_key_and_no_address_is_kept_without_one()
    {
        ImportFile[] files =
        [
            MemoryFile.Of("m.csv", "id,title,hours\na,A,3\n"),
            MemoryFile.Of("learners.csv", "id,audience,level,hours_per_week\njane.secret@school.example,nurse,5,4\nl,nurse,5,4\n"),
            MemoryFile.Of("outcomes.csv", "learner,module,enrolled,status\njane.secret@school.example,a,2026-01-05,active\n"),
            MemoryFile.Of("activity.csv", "learner,module,date,kind,amount\njane.secret@school.example,a,2026-01-05,viewed,2\n"),
        ];
        (ProgrammeFacts plain, Pedagogy6P.Formats.Imports.Reports.ImportReport report) = Importing.Read("table", null, files);
        plain.Learners.Rows.ShouldHaveSingleItem()["id"].ShouldBe("l");
        (plain.Outcomes.Rows.Count, plain.ActivityRows.Rows.Count).ShouldBe((0, 0));
        report.ToText().ShouldNotContain("secret");
        var persons = PersonKeys.Hashed("0123456789abcdef"u8);
        ProgrammeFacts hashed = Importing.Read("table", new ImportOptions { Persons = persons }, files).Facts;
        hashed.Learners.Rows.Select(row => row["id"]).ShouldBe([persons.Of("user", "jane.secret@school.example"), persons.Of("user", "l")]);
        string?[] links = [hashed.Outcomes.Rows[0]["learner"], hashed.ActivityRows.Rows[0]["learner"]];
        links.ShouldAllBe(id => id == hashed.Learners.Rows[0]["id"]);
    }

    [Fact]
    public void Activity_of_somebody_that_no_file_has_is_refused_by_its_row()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["m.csv"], "id,title,hours\na,A,3\n");
        File.WriteAllText(place["activity.csv"], "learner,module,date,kind,amount\nnobody,a,2026-01-05,viewed,2\n");
        Violation violation = ProgrammeImport.Run(ImportFormats.Find("table")!, [place["activity.csv"], place["m.csv"]], place["made"],
            cancellationToken: TestContext.Current.CancellationToken).Report.Violations.ShouldHaveSingleItem();
        (violation.Table, violation.Row, violation.Column).ShouldBe(("activity.csv", 2, "activity.learner"));
    }

    [Fact]
    public void Another_table_is_refused_by_name() =>
        Importing.Read("table", null, MemoryFile.Of("m.csv", "x,y\n1,2\n")).Report.Files[0].Refusal!.ShouldContain("no table of modules");
}
