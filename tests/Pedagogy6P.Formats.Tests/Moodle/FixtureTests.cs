using System.Globalization;
using System.Text;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>The repository's own small course, as Moodle exports it.</summary>
public sealed class FixtureTests
{
    private static readonly string[] Expected =
    [
        "11|HYG-1/Case report|completed|2026-10-25", "11|HYG-1/Quiz 1|completed|2026-10-07",
            "11|HYG-1/Wash, rinse: 'how'|completed|2026-10-05",
        "11|HYG-1/Well done|completed|2026-11-02", "12|HYG-1/Quiz 1|failed|2026-10-15", "12|HYG-1/Wash, rinse: 'how'|completed|2026-10-06",
        "13|HYG-1/Case report|completed|2026-10-20", "13|HYG-1/Quiz 1|completed|2026-10-12",
            "13|HYG-1/Wash, rinse: 'how'|completed|2026-10-06",
    ];

    // English first: "Not completed" begins with no other of them.
    private static readonly (string English, string German)[] German =
    [
        ("Completed (achieved pass grade)", "Abgeschlossen (Bestehensgrenze erreicht)"),
        ("Completed (did not achieve pass grade)", "Abgeschlossen (Bestehensgrenze nicht erreicht)"),
        ("Not completed", "Nicht abgeschlossen"), ("Completion date", "Abschlussdatum"), ("Completed", "Abgeschlossen"),
        ("Email address", "E-Mail-Adresse"), ("Course complete", "Kurs abgeschlossen"), (",Name,", ",Name,"),
    ];

    [Fact]
    public void Everything_is_read_and_every_row_accounted_for()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(MoodleImports.Fixture);
        report.ViolationCount.ShouldBe(0, report.ToText());
        MoodleImports.Outcomes(facts).ShouldBe(Expected);
        report.Files.ShouldAllBe(file => file.Refusal == null && file.RowsRead == file.RowsTaken + file.LeftOut.Sum(left => left.Count));
        report.Files.Select(file => file.RowsRead).ShouldBe([3, 4, 4, 2, 5, 4]);
        facts.Competencies.Find("HANDS.1")!["parent"].ShouldBe("HANDS");
        facts.Outcomes.Find("11", "HYG-1/Quiz 1")!["score"].ShouldBe("0.9");
        facts.Activity.Rows.ShouldContain(("11", "HYG-1/Wash, rinse: 'how'", new DateOnly(2026, 10, 5), "viewed", 2d));
        facts.Activity.Rows.ShouldContain(("12", "HYG-1/Quiz 1", new DateOnly(2026, 10, 15), "submitted", 1d));
    }

    [Fact]
    public void A_course_as_module_is_completed_or_goes_on()
    {
        (ProgrammeFacts facts, _) = MoodleImports.Read(MoodleImports.Fixture, MoodleImports.Options(ModuleGrain.Course));
        facts.Modules.Rows.ShouldHaveSingleItem()["title"].ShouldBe("Hygiene, first steps");
        MoodleImports.Outcomes(facts).ShouldBe(["11|HYG-1|completed|2026-11-02", "12|HYG-1|active|", "13|HYG-1|active|",
            "14|HYG-1|active|"]);
        facts.Outcomes.Find("11", "HYG-1")!["score"].ShouldBe("0.9");
    }

    [Fact]
    public void German_course_completion_is_understood_by_position_and_value()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([MoodleImports.Export("courses"), Translated("completion-hyg-1")]);
        report.Files[1].Kind.ShouldBe("course completion");
        string[] dated = [.. Expected.Where(row => !row.Contains("failed", StringComparison.Ordinal))];
        MoodleImports.Outcomes(facts, row => row["status"] is not "failed").ShouldBe(dated);
    }

    [Fact]
    public void German_activity_completion_asks_one_question_for_each_word_and_takes_the_answers()
    {
        ImportFile[] files = [MoodleImports.Export("courses"), IdsOnly(), Translated("progress")];
        (_, ImportReport asked) = MoodleImports.Read(files);
        ImportGap[] questions = [.. asked.Gaps.Where(gap => gap.Table == "states")];
        questions.Select(gap => gap.Id).ShouldBe(
            ["Abgeschlossen (Bestehensgrenze erreicht)", "Abgeschlossen (Bestehensgrenze nicht erreicht)"]);
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(
            ["states,Abgeschlossen (Bestehensgrenze erreicht),means,completed",
                "states,Abgeschlossen (Bestehensgrenze nicht erreicht),means,failed"], files);
        report.Gaps.ShouldNotContain(gap => gap.Table == "states");
        MoodleImports.Outcomes(facts, row => row["status"] is "completed").Length.ShouldBe(7);
        MoodleImports.Outcomes(facts, row => row["status"] is "failed").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Activity_completion_is_the_same_in_every_encoding_and_separator(string encoding)
    {
        string text = MoodleImports.Text("progress").Replace(",", "\t", StringComparison.Ordinal)
            .Replace("Wash\t", "Wash,", StringComparison.Ordinal)
            .Replace("\t Martin", ", Martin", StringComparison.Ordinal);
        byte[] bytes = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)];
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read([IdsOnly(), MemoryFile.Of("progress.hyg-1.csv", bytes)]);
        report.Files[1].Separator.ShouldBe("tab");
        MoodleImports.Outcomes(facts).Length.ShouldBe(9);
    }

    [Fact]
    public void No_name_address_or_mail_reaches_facts_or_report()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(MoodleImports.Fixture,
            MoodleImports.Options() with { Persons = MoodleImports.Keys });
        string all = report.ToText() + report.ToJson()
            + string.Join('\n', facts.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
            + string.Join('\n', facts.Activity.Rows);
        foreach (string secret in (string[])["Ada", "Martin", "Zoé", "Twin", "example.org", "192.0.2", "Trainer"])
        {
            all.ShouldNotContain(secret, Shouldly.Case.Sensitive);
        }

        facts.Learners.Rows.ShouldAllBe(row => row["id"]!.Length == 32);
    }

    [Fact]
    public void Names_are_given_to_the_host_that_asks_for_them()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        MoodleImports.Read(MoodleImports.Fixture, MoodleImports.Options() with { DisplayName = (id, name) => names[id] = name });
        names["12"].ShouldBe("Zoé Ørsted");
    }

    [Fact]
    public void Without_ids_a_key_tells_people_apart_and_nothing_else_does()
    {
        (ProgrammeFacts none, ImportReport report) = MoodleImports.Read([MoodleImports.Export("progress")]);
        none.Learners.Rows.ShouldBeEmpty();
        report.Files[0].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("--person-key-file");
        (ProgrammeFacts keyed, _) = MoodleImports.Read([MoodleImports.Export("progress")],
            MoodleImports.Options() with { Persons = MoodleImports.Keys });
        keyed.Learners.Rows.Count.ShouldBe(4);
    }

    [Fact]
    public void The_same_report_twice_counts_once()
    {
        ImportFile log = MoodleImports.Export("logs");
        ImportFile again = new("logs_HYG-1_20261121-0900.csv", log.Length, log.Open);
        (ProgrammeFacts once, _) = MoodleImports.Read(MoodleImports.Fixture);
        (ProgrammeFacts twice, _) = MoodleImports.Read([.. MoodleImports.Fixture, again]);
        twice.Activity.Rows.ShouldBe(once.Activity.Rows, ignoreOrder: true);
    }

    private static ImportFile Translated(string start) => MoodleImports.Export(start, text =>
        German.Aggregate(text, (all, word) => all.Replace(word.English, word.German, StringComparison.Ordinal)));

    // Users with their numbers, as their bulk download has them.
    private static ImportFile IdsOnly() => MemoryFile.Of("users.csv", "id,username,email,firstname,lastname\n"
        + string.Concat(((string[])["ada", "zoe", "slash", "twin"]).Select((name, at) =>
            string.Create(CultureInfo.InvariantCulture, $"{11 + at},{name},{name}@example.org,x,y{at}\n"))));
}
