using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Imports;

/// <summary>What a template asks is answered by filling it: links of two ids among it.</summary>
public sealed class FilledTemplateTests
{
    private const string Modules = "id,title,hours,competencies\nm1,One,3,c1;c2\nm2,Two,3,c1\n";

    [Fact]
    public void A_template_asks_in_the_language_of_whoever_fills_it()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["plan.csv"], Modules);
        ImportResult result = Import(place, "one", []);
        string[] lines = result.TemplateIn(question => $"<{question}>").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(result.Report.Gaps.Length + 1);
        lines.Skip(1).ShouldAllBe(line => line.Contains('<', StringComparison.Ordinal));
        result.Template.ShouldNotContain("<");
    }

    [Fact]
    public void The_level_of_all_links_is_one_answer()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["plan.csv"], Modules);
        ImportResult first = Import(place, "one", []);
        first.Report.Gaps.ShouldContain(gap => gap.Table == "module_competencies" && gap.Id == "*" && gap.Column == "attainment");
        Filled(place, first).ShouldAllBe(link => link.Attainment == 0.6);
    }

    [Fact]
    public void Links_of_one_module_are_asked_for_one_by_one()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["plan.csv"], Modules);
        ImportResult first = Import(place, "one", ["module_competencies,m2,c1,0.9"]);
        first.Report.Gaps.Where(gap => gap.Table == "module_competencies").Select(gap => $"{gap.Id} {gap.Column}")
            .ShouldBe(["m1 c1", "m1 c2"]);
        Filled(place, first, "module_competencies,m2,c1,0.9")
            .Select(link => FormattableString.Invariant($"{link.ModuleId} {link.CompetencyId} {link.Attainment}"))
            .ShouldBe(["m1 c1 0.6", "m1 c2 0.6", "m2 c1 0.9"], ignoreOrder: true);
        Import(place, "none", ["module_competencies,m1,attainment,0.7", "module_competencies,m2,c1,0.9"]).Report.Gaps
            .ShouldNotContain(gap => gap.Table == "module_competencies");
    }

    private static ImmutableArray<ModuleCompetency> Filled(ImportPlace place, ImportResult first, params string[] more)
    {
        string[] answers = [.. first.Template.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Select(cells => $"{cells[0]},{cells[1]},{cells[2]},{(cells[0] == "module_competencies" ? "0.6" : cells[4])}")];
        ImportResult second = Import(place, "two", [.. answers, .. more]);
        second.Report.Gaps.ShouldBeEmpty(second.Report.ToText());
        return ProgrammeFolder.Read(place["two"], cancellationToken: TestContext.Current.CancellationToken).Programme.Tables
            .ModuleCompetencies;
    }

    private static ImportResult Import(ImportPlace place, string name, string[] answers)
    {
        File.WriteAllLines(place["side.csv"], ["table,id,column,value", .. answers]);
        ImportResult result = ProgrammeImport.Run(ImportFormats.Find("table")!, [place["plan.csv"]], place[name],
            new ImportOptions { SideTable = place["side.csv"] }, cancellationToken: TestContext.Current.CancellationToken);
        result.Report.Written.ShouldBeTrue(result.Report.ToText());
        return result;
    }
}
