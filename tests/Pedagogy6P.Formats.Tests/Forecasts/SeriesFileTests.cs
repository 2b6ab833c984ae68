using Pedagogy6P.Formats.Forecasts;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Forecasts;

public sealed class SeriesFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("series,month,value\na,2020-03,3\na,2020-01,1\nb,2020-02,5\na,2020-04-15,4\n")]
    [InlineData("month;a;b\n2020-04;4;\n2020-01;1,0;\n2020-02;;5\n2020-03;3;\n")]
    public void Months_come_in_order_and_those_between_are_unknown(string text)
    {
        HeldBackSeries[] read = Read(text, held: 1);

        read.Select(series => series.Known.Id).ShouldBe(["a", "b"]);
        read[0].Known.FirstMonth.ShouldBe(new DateOnly(2020, 1, 1));
        read[0].Known.Values.ShouldBe([1, double.NaN, 3]);
        read[0].HeldBack.ShouldBe([4]);
        read[1].Known.Values.ShouldBeEmpty();
        read[1].HeldBack.ShouldBe([5]);
    }

    [Fact]
    public void A_series_a_row_has_numbers_between_spaces()
    {
        HeldBackSeries series = Read("series,train,test\nx,1  -2.5 NA 1e3 ,7 8\n", held: 1).ShouldHaveSingleItem();

        series.Known.Values.ShouldBe([1, -2.5, double.NaN, 1000]);
        series.HeldBack.ShouldBe([7, 8]);
    }

    [Fact]
    public void Numbers_between_spaces_have_decimal_commas_where_semicolons_part_the_columns() =>
        Read("series;train;test\nx;1,5 -2,25 NA;7\n", held: 1).ShouldHaveSingleItem().Known.Values.ShouldBe([1.5, -2.25, double.NaN]);

    [Theory]
    [InlineData("series,month,value\na,2020-01,1\na,2020-01-31,2\n",
        "row 3, month: found \"2020-01\", expected each month of a series once")]
    [InlineData("month,a,b\n2020-01,1,1\n2020-01,2,2\n", "row 3, month: found \"2020-01\", expected each month of a series once")]
    [InlineData("series,month,value\na,2020-13,1\n",
        "row 2, month: found \"2020-13\", expected a month as YYYY-MM, from 1800-01 to 2199-12")]
    [InlineData("month,a\n9999-12,1\n", "row 2, month: found \"9999-12\", expected a month as YYYY-MM, from 1800-01 to 2199-12")]
    [InlineData("month,a,\n2020-01,1,2\n", ": expected a name for every column: a column is a series")]
    [InlineData("series,train,test\na,1 2,3\nb,1 2,3\na,1 2,3\n", "row 4, series: found \"a\", expected each series once")]
    [InlineData("series,month,value\na,2020-01,many\n", "row 2, value: found \"many\", expected a number")]
    [InlineData("series,train,test\na,1 2 x,3\n", "row 2, train: found \"1 2 x\", expected numbers separated by spaces, or NA, not x")]
    [InlineData("series,train,test\na,1 2,1e999\n",
        "row 2, test: found \"1e999\", expected numbers separated by spaces, or NA, not 1e999")]
    [InlineData("series,month,count\na,2020-01,1\n", ", value: expected a column value")]
    [InlineData("series,train\na,1\n", "row 1, test: expected a column test")]
    [InlineData("what,ever\n1,2\n",
        ": expected the columns series, train, test; or series, month, value; or month and one for each series")]
    public void What_is_wrong_is_told_by_row(string text, string expected)
    {
        var refused = Should.Throw<InputRefusedException>(() => Read(text, held: 1));

        refused.Violations.ShouldHaveSingleItem().ToString().ShouldEndWith(expected);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Read("\uFEFFseries,train,test\nx,1 2,3\n", held: 1).ShouldHaveSingleItem().Known.Id.ShouldBe("x");

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Should.Throw<InputRefusedException>(() => SeriesFile.Read(_path + "-", 1, _ => { }));

    private HeldBackSeries[] Read(string text, int held)
    {
        File.WriteAllText(_path, text);
        var read = new List<HeldBackSeries>();
        SeriesFile.Read(_path, held, read.Add);
        return [.. read];
    }
}
