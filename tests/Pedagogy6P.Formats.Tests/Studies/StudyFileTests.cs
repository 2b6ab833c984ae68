using System.Text;
using Pedagogy6P.Formats.Studies;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Studies;

public sealed class StudyFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Studies_are_read_in_the_order_of_the_file()
    {
        Read("se,study,year,effect\n0.1,a,2020,-0.5\n1e-3,b,2021,2\n").ShouldBe([new("a", new(-0.5, 0.1)), new("b", new(2, 0.001))]);
    }

    [Theory]
    [InlineData("study;effect;se\na;-0,5;0,1\n")]
    [InlineData("study\teffect\tse\na\t-0.5\t0.1\n")]
    [InlineData("\uFEFFstudy,effect,se\r\n\"a\",-0.5,0.1\r\n")]
    [InlineData("sep=;\nstudy;effect;se\na;-0.5;0.1\n")]
    public void Spreadsheets_write_it_in_several_ways(string text) => Read(text).ShouldBe([new("a", new(-0.5, 0.1))]);

    [Theory]
    [InlineData("a,1,0", "row 2, se: found \"0\", expected a number above 0")]
    [InlineData("a,1,-1", "row 2, se: found \"-1\", expected a number above 0")]
    [InlineData("a,1,NaN", "row 2, se: found \"NaN\", expected a number above 0")]
    [InlineData("a,1,", "row 2, se: expected a number above 0")]
    [InlineData("a,1,1e-60", "row 2, se: found \"1e-60\", expected a number from 1e-9 to 1e9")]
    [InlineData("a,1,1.1e9", "row 2, se: found \"1.1e9\", expected a number from 1e-9 to 1e9")]
    [InlineData("a,NaN,1", "row 2, effect: found \"NaN\", expected a number")]
    [InlineData("a,,1", "row 2, effect: expected a number")]
    [InlineData("a,Infinity,1", "row 2, effect: found \"Infinity\", expected a number")]
    [InlineData("a,-1e10,1", "row 2, effect: found \"-1e10\", expected a number from -1e9 to 1e9")]
    [InlineData("a,abc,1", "row 2, effect: found \"abc\", expected a number")]
    [InlineData(",1,1", "row 2, study: expected a name")]
    [InlineData("a,1,1\na,2,1", "row 3, study: found \"a\", expected the name of a study that no earlier row has")]
    [InlineData("a,1", "row 2: expected as many cells as the header, 3, not 2")]
    [InlineData("\"a,1,1", "row 2: expected a closing quote before the end of the file")]
    public void What_is_wrong_is_told_by_file_row_column_and_value(string rows, string expected)
    {
        InputRefusedException refusal = Refused($"study,effect,se\n{rows}\n");
        refusal.Count.ShouldBe(1);
        refusal.Violations[0].ToString().ShouldBe($"{_path}, {expected}");
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() => Refused("study,effect,se\na,x,0\nb,1,1\nb,2,-3\n").Count.ShouldBe(3);

    [Theory]
    [InlineData("", "a header row with the column names")]
    [InlineData("study,effect,se\n", "at least one study below the header")]
    [InlineData("study,effect\na,1\n", "a column se")]
    [InlineData("study,effect,se,se\na,1,1,1\n", "each column once")]
    public void A_table_without_studies_is_refused(string text, string expected) =>
        Refused(text).Violations[0].Expected.ShouldBe(expected);

    [Fact]
    public void Another_encoding_is_told_by_name()
    {
        File.WriteAllBytes(_path, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("study,effect,se\na,1,1\n")]);
        Should.Throw<InputRefusedException>(() => StudyFile.Read(_path)).Violations[0].Expected
            .ShouldBe("UTF-8, not UTF-16 (little endian)");
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        Should.Throw<InputRefusedException>(() => StudyFile.Read(_path)).Violations[0].Expected
            .ShouldBe("a file that can be read (there is no such file)");
        Should.Throw<InputRefusedException>(() => StudyFile.Read(Path.GetTempPath())).Violations[0].Expected
            .ShouldBe("a file, not a folder");
    }

    private StudyEffect[] Read(string text)
    {
        File.WriteAllText(_path, text);
        return [.. StudyFile.Read(_path)];
    }

    private InputRefusedException Refused(string text) => Should.Throw<InputRefusedException>(() => Read(text));
}
