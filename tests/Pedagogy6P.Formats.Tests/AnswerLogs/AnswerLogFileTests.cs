using Pedagogy6P.Formats.AnswerLogs;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.AnswerLogs;

public sealed class AnswerLogFileTests
{
    [Fact]
    public void Both_formats_say_the_same()
    {
        AnswerLog table = Read("student,skill,correct\n1,a,1\n2,b,0\n1,b,0\n");
        AnswerLog lines = Read("2\na,b\n1,0\n1\nb\n0\n");
        lines.LearnerIds.ShouldBe(table.LearnerIds);
        lines.SkillIds.ShouldBe(table.SkillIds);
        lines.Answers.ToArray().ShouldBe(table.Answers.ToArray());
    }

    [Fact]
    public void Items_and_times_are_read_in_either_writing()
    {
        AnswerLog log = Read("student,item,skill,correct,time\ns,i1,a,1,1970-01-02\ns,,a,0,129600\ns,i1,b,1,1970-01-03T00:00:00Z\n");
        log.Answers.ToArray().ShouldBe([new(0, 0, true, 1), new(0, -1, false, 1.5), new(1, 0, true, 2)]);
    }

    [Theory]
    [InlineData("student,skill,correct\ns,a,2\n", 2, "correct", "2")]
    [InlineData("student,skill,correct\ns,,1\n", 2, "skill", null)]
    [InlineData("student,skill,correct,time\ns,a,1,soon\n", 2, "time", "soon")]
    [InlineData("student,skill,correct,time\ns,a,1,20\ns,a,1,10\n", 3, "time", "10")]
    [InlineData("student,skill,correct,time\ns,a,1,05/01/2026\n", 2, "time", "05/01/2026")]
    [InlineData("student,skill,correct,time\ns,a,1,1767225600000\n", 2, "time", "1767225600000")]
    [InlineData("student,correct\ns,1\n", 1, "skill", null)]
    [InlineData("2\na,b\n1\n", 3, "answers", "1")]
    [InlineData("1\na\n7\n", 3, "answers", "7")]
    [InlineData("1\na\n", 1, "count", "1")]
    public void Bad_input_is_refused_by_row_and_value(string text, int row, string column, string? value)
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => Read(text));
        Violation only = refusal.Violations.ShouldHaveSingleItem();
        only.Row.ShouldBe(row);
        only.Column.ShouldBe(column);
        (only.Value is "" ? null : only.Value).ShouldBe(value);
    }

    [Fact]
    public void Every_bad_row_is_told() =>
        Should.Throw<InputRefusedException>(() => Read("student,skill,correct\ns,a,x\ns,a,1\ns,a,y\n")).Count.ShouldBe(2);

    [Fact]
    public void A_file_that_is_not_there_is_refused_by_name() =>
        Should.Throw<InputRefusedException>(() => AnswerLogFile.Read("no-such-file.csv")).Violations[0].Table.ShouldBe("no-such-file.csv");

    private static AnswerLog Read(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return AnswerLogFile.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
