using System.Globalization;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.AnswerLogs;

/// <summary>The table of one answer a row.</summary>
internal sealed class AnswerTable : RowFormat<AnswerCells>
{
    private const double SecondsPerDay = 86_400;

    // From 1970 to the year 10000; milliseconds since 1970 are more.
    private const double MostSeconds = 253_402_300_800;
    private const int DayLength = 10;

    private readonly ColumnFormat _student;
    private readonly ColumnFormat _item;
    private readonly ColumnFormat _skill;
    private readonly ColumnFormat _correct;
    private readonly ColumnFormat _time;

    public AnswerTable(string path)
        : base(path, "Answers of students")
    {
        _student = Column(new("student", CellType.Text, "Who answered."));
        _item = Column(new("item", CellType.Text, "The item answered.") { Absent = "none" });
        _skill = Column(new("skill", CellType.Text, "The skill practised."));
        _correct = Column(new("correct", CellType.Text, "1 for a right answer, 0 for a wrong one."));
        _time = Column(new("time", CellType.Text, "When: seconds, or a day or time by ISO 8601.") { Absent = "none" });
    }

    public override AnswerCells Read(CsvRow row)
    {
        string student = Named(row, _student, "the id of a student"), skill = Named(row, _skill, "the id of a skill");
        string correct = row.Text(_correct);
        bool isRight = correct is "1" or "1.0";
        if (!isRight && correct is not ("0" or "0.0"))
        {
            row.Report(_correct, "1 for a right answer or 0 for a wrong one");
        }

        string? time = row.TextOrNull(_time);
        return new AnswerCells(student, row.TextOrNull(_item), skill, isRight, time, time is null ? double.NaN : DayOf(time, row));
    }

    public override void Write(AnswerCells item, CsvRecord record) => throw new NotSupportedException();

    private static string Named(CsvRow row, ColumnFormat column, string expected)
    {
        string text = row.Text(column);
        if (text.Length == 0)
        {
            row.Report(column, expected);
        }

        return text;
    }

    private double DayOf(string time, CsvRow row)
    {
        if (double.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            && Math.Abs(seconds) < MostSeconds)
        {
            return seconds / SecondsPerDay;
        }

        // Years first alone: 05/01/2026 is a day in January to some and in May to others.
        if (time.Length >= DayLength && time[4] == '-' && time[7] == '-'
            && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant))
        {
            return (instant.UtcDateTime - DateTime.UnixEpoch).TotalDays;
        }

        row.Report(_time, "seconds, or a day or time such as 2026-03-01T09:30:00Z");
        return double.NaN;
    }
}
