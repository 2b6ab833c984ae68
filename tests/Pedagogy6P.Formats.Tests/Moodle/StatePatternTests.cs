using System.Globalization;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Words;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

public sealed class StatePatternTests
{
    private static readonly string[] German =
    [
        "Abgeschlossen (Bestehensgrenze erreicht)", "Abgeschlossen (Bestehensgrenze nicht erreicht)",
        "Abgeschlossen (gesetzt von Trainer 01)", "Abgeschlossen (gesetzt von Renée d’Arc-Müller)",
    ];

    [Fact]
    public void What_may_be_a_name_is_a_star_and_one_question_for_all() => StatePatterns.Of(German, new PersonDirectory()).ShouldBe(
        ["Abgeschlossen (Bestehensgrenze erreicht)", "Abgeschlossen (Bestehensgrenze nicht erreicht)", "Abgeschlossen (gesetzt von *)"]);

    [Theory]
    [InlineData("Bitti (Anna tarafından ayarlandı)", "Bitti (* tarafından ayarlandı)")]
    [InlineData("完了（Wang Wei が設定）", "完了（*）")]
    [InlineData("Klaar (Bestehensgrenze nicht erreicht)", "Klaar (* nicht erreicht)")]
    [InlineData("Hecho (por jean)", "Hecho (por *)")]
    [InlineData("Klaar (ingesteld door Anna (HR))", "Klaar (ingesteld door *)")]
    [InlineData("Abgeschlossen (bestanden)", "Abgeschlossen (bestanden)")]
    public void In_any_script(string state, string expected)
    {
        var people = new PersonDirectory();
        people.Of(1, null, "Jean Dupont");
        StatePatterns.Of([state], people).ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Fact]
    public void A_trainer_s_name_reaches_neither_report_nor_template()
    {
        string german = MoodleImports.Text("progress").Replace("Not completed", "Nicht abgeschlossen", StringComparison.Ordinal);
        foreach ((int at, string state) in ((string[])["Completed (achieved pass grade)", "Completed (did not achieve pass grade)",
            "Completed"]).Index())
        {
            german = german.Replace(state, German[at], StringComparison.Ordinal);
        }

        string users = "id,username,email,firstname,lastname\n" + string.Concat(((string[])["ada", "zoe", "slash", "twin"])
            .Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"{11 + at},{name},{name}@example.org,x,y{at}\n")));
        ImportFile[] files = [MemoryFile.Of("users.csv", users), MoodleImports.Export("progress", _ => german)];
        (_, ImportReport report) = MoodleImports.Read(files);
        (report.ToText() + report.ToJson()).ShouldNotContain("Trainer", Shouldly.Case.Sensitive);
        report.Gaps.Count(gap => gap.Table == "states").ShouldBe(3);
        (ProgrammeFacts facts, ImportReport answered) = MoodleImports.Read([.. report.Gaps.Where(gap => gap.Table == "states")
            .Select(gap => $"states,{gap.Id},means,"
                + (gap.Id.Contains("nicht", StringComparison.Ordinal) ? "failed" : "completed"))], files);
        answered.Gaps.ShouldNotContain(gap => gap.Table == "states");
        MoodleImports.Outcomes(facts).Length.ShouldBe(9);
    }
}
