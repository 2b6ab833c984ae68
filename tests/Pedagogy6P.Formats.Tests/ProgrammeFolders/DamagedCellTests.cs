using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>A word where a number, a date or a known id belongs is told of by table, row, column and value.</summary>
public sealed class DamagedCellTests
{
    private const string Word = "n’importe quoi";

    public static TheoryData<string, string> Columns =>
    [
        ("modules", "hours"), ("modules", "modality"), ("modules", "min_level"), ("modules", "hands_on_share"), ("modules", "price"),
        ("modules", "mandatory_for"), ("module_competencies", "module"), ("module_competencies", "competency"),
        ("module_competencies", "entry"), ("module_competencies", "attainment"), ("role_competencies", "role"),
        ("role_competencies", "level"), ("role_competencies", "importance"), ("backgrounds", "mastery"), ("prerequisites", "module"),
        ("prerequisites", "requires"), ("prerequisites", "kind"), ("sites", "latitude"), ("sites", "longitude"), ("sessions", "module"),
        ("sessions", "start"), ("sessions", "end"), ("sessions", "site"), ("sessions", "seats"), ("sessions", "weekly_slots"),
        ("trainers", "max_hours_per_week"), ("demand", "month"), ("demand", "count"), ("learners", "level"),
        ("learners", "hours_per_week"), ("learners", "availability"), ("learners", "max_distance_km"), ("learners", "budget"),
        ("learners", "completed"), ("mastery", "mastery"), ("outcomes", "status"), ("outcomes", "enrolled"), ("activity", "date"),
        ("activity", "amount"),
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public void One_damaged_cell_is_one_finding(string table, string column)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        string[] lines = folder.Text(table + ".csv").ReplaceLineEndings("\n").Split('\n');
        int at = Array.IndexOf(lines[0].Split(','), column);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{table} has no column {column}: {lines[0]}");
        string[] cells = lines[1].Split(',');
        cells[at] = Word;
        lines[1] = string.Join(',', cells);
        folder.With(table + ".csv", string.Join('\n', lines));

        InputRefusedException refusal = folder.Refusal();

        Violation first = refusal.Violations[0];
        (first.Table, first.Row, first.Column).ShouldBe((table, 2, column));
        first.Value.ShouldBe(Word);
        first.Expected.ShouldNotBeNullOrWhiteSpace();
        refusal.Violations.ShouldAllBe(violation => violation.Row == 2);
        refusal.Message.ShouldContain(Word);
    }
}
