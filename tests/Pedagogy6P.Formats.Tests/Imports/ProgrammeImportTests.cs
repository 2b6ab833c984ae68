using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Imports;

public sealed class ProgrammeImportTests
{
    [Fact]
    public void Gaps_have_stand_ins_and_the_folder_can_be_read()
    {
        using var place = new ImportPlace();
        string target = place["made"];
        ImportResult result = ProgrammeImport.Run(new StandInImporter(), [], target, new ImportOptions { TimeZone = "Europe/Paris" },
            cancellationToken: TestContext.Current.CancellationToken);
        result.Report.ViolationCount.ShouldBe(0, result.Report.ToText());
        result.Report.Written.ShouldBeTrue();
        result.Report.Gaps.ShouldContain(gap => gap.Table == "modules" && gap.Id == "M2" && gap.Column == "hours" && gap.StandIn == "10");
        result.Report.Gaps.ShouldContain(gap => gap.Table == "learners" && gap.Id == "*" && gap.Column == "audience");
        var folder = ProgrammeFolder.Read(target, cancellationToken: TestContext.Current.CancellationToken);
        folder.Programme.Tables.TimeZone.ShouldBe("Europe/Paris");
        folder.Learners.Activities.ShouldHaveSingleItem().Amount.ShouldBe(2);
        Directory.EnumerateFileSystemEntries(place.Path).ShouldHaveSingleItem();
        result.Report.ToJson().ShouldContain("\"written\": true");
    }

    [Fact]
    public void The_template_filled_answers_every_gap()
    {
        using var place = new ImportPlace();
        ImportResult first = ProgrammeImport.Run(new StandInImporter(), [], place["one"],
            cancellationToken: TestContext.Current.CancellationToken);
        first.Template.ShouldStartWith("table,id,column,value,stands_in,question\n");
        string side = place["side.csv"];
        string[] lines = first.Template.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] filled = [.. lines.Skip(1).Select(line => line.Replace(",,", "," + line.Split(',')[4] + ",", StringComparison.Ordinal))];
        File.WriteAllLines(side, [lines[0], .. filled, "prerequisites,M2,requires,M1,,", "modules,*,audiences,nurses,,",
            "roles,nurse,title,Nurse,,", "competencies,C,title,Care,,", "module_competencies,*,C,0.7,,", "role_competencies,nurse,C,0.6,,",
            "learners,*,role,nurse,,"]);
        ImportResult second = ProgrammeImport.Run(new StandInImporter(), [], place["two"],
            new ImportOptions { SideTable = side },
            cancellationToken: TestContext.Current.CancellationToken);
        second.Report.ViolationCount.ShouldBe(0, second.Report.ToText());
        second.Report.Gaps.ShouldBeEmpty();
        ProgrammeTables tables = ProgrammeFolder.Read(place["two"],
            cancellationToken: TestContext.Current.CancellationToken).Programme.Tables;
        tables.Prerequisites.ShouldHaveSingleItem().RequiredId.ShouldBe("M1");
        tables.ModuleCompetencies.Length.ShouldBe(2);
        tables.Modules.ShouldAllBe(module => module.Audiences.Contains("nurses"));
    }

    [Theory]
    [InlineData("modules,M9,hours,3", "side.csv, row 2, id")]
    [InlineData("modules,M1,hour,3", "side.csv, row 2, column")]
    [InlineData("module,M1,hours,3", "side.csv, row 2, table")]
    [InlineData("modules,M1,hours,-3", "side.csv, row 2, modules.hours")]
    [InlineData("states,Fertig,means,complete", "side.csv, row 2, value: found \"complete\", expected one of completed, failed, open")]
    [InlineData("states,Fertig,mean,completed", "side.csv, row 2, column: found \"mean\", expected one of means")]
    [InlineData("files,nofile.csv,course,C", "side.csv, row 2, id: found \"nofile.csv\"")]
    [InlineData("files,*,courses,C", "side.csv, row 2, column: found \"courses\"")]
    public void A_wrong_answer_is_told_by_its_row_and_nothing_is_written(string row, string expected)
    {
        using var place = new ImportPlace();
        string side = place["side.csv"];
        File.WriteAllLines(side, ["table,id,column,value", row]);
        string target = place["made"];
        ImportReport report = ProgrammeImport.Run(new StandInImporter(), [], target, new ImportOptions { SideTable = side },
            cancellationToken: TestContext.Current.CancellationToken).Report;
        report.Written.ShouldBeFalse();
        report.Violations.ShouldHaveSingleItem().ToString().ShouldStartWith(expected);
        Directory.Exists(target).ShouldBeFalse();
    }

    [Theory]
    [InlineData("zz-bogus-qq", false)]
    [InlineData("", false)]
    [InlineData("en-GB", true)]
    [InlineData("FR", true)]
    public void A_culture_that_nobody_knows_is_refused_by_name(string culture, bool known)
    {
        using var place = new ImportPlace();
        ImportReport report = ProgrammeImport.Run(new StandInImporter(), [], place["made"], new ImportOptions { Culture = culture },
            cancellationToken: TestContext.Current.CancellationToken).Report;
        report.Violations.Select(violation => violation.ToString()).ShouldBe(known ? [] : [
            $"options, culture: found \"{culture}\", expected a BCP 47 language tag such as fr or en-GB"]);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["kept.txt"], "kept");
        ProgrammeImport.Run(new StandInImporter(), [], place.Path,
            cancellationToken: TestContext.Current.CancellationToken).Report.Written.ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(place.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Keys_tell_kinds_apart_and_are_stable()
    {
        var keys = PersonKeys.Hashed("0123456789abcdef"u8);
        keys.Of("user", "7").ShouldBe(PersonKeys.Hashed("0123456789abcdef"u8).Of("user", "7"));
        keys.Of("user", "7").ShouldNotBe(keys.Of("e-mail", "7"));
        keys.Of("user", "7").Length.ShouldBe(32);
        PersonKeys.Plain.Of("user", "7").ShouldBe("7");
        Should.Throw<ArgumentException>(() => PersonKeys.Hashed("short"u8));
    }
}
