using System.Text;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.RiskTables;

/// <summary>Text that is a number or a date is no category; one thing written in two ways is one.</summary>
public sealed class RiskFileWritingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-writing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("x\n43.00 %\n42.50 %\n\n", new[] { 43, 42.5 }, "%", DecimalMark.Point)]
    [InlineData("x\n\"2,720.0\"\n900.0\n\"1,080.5\"\n", new[] { 2720, 900, 1080.5 }, "", DecimalMark.Point)]
    [InlineData("x;y\n1.234;0,5\n2.000;1,5\n3;7\n", new[] { 1234.0, 2000, 3 }, "", DecimalMark.Comma)]
    [InlineData("x;y\n1,234;0.5\n2,000;1.5\n", new[] { 1234.0, 2000 }, "", DecimalMark.Point)]
    [InlineData("x\n1.234\n2.000\n", new[] { 1.234, 2 }, "", DecimalMark.Point)]
    [InlineData("x\n12 €\n€3\n1 EUR\n", new[] { 12.0, 3, 1 }, "€", DecimalMark.Point)]
    [InlineData("x\n1:30:00\n0:45:30\n", new[] { 90, 45.5 }, "min", DecimalMark.Point)]
    [InlineData("x\n15/20\n9/20\n", new[] { 15.0, 9 }, "/20", DecimalMark.Point)]
    public void All_cells_decide_what_a_column_of_numbers_is(string text, double[] values, string unit, DecimalMark mark)
    {
        RiskTable table = Read(text).Table;
        table.Schema[0].Kind.ShouldBe(FeatureKind.Numeric);
        (table.Schema[0].Writing.Unit, table.Schema[0].Writing.DecimalMark).ShouldBe((unit, mark));
        Enumerable.Range(0, table.RowCount).Select(row => table[row, 0]).ShouldBe(values);
    }

    [Theory]
    [InlineData("x\n\"1,234\"\n\"2,500\"\n", 2, "1,234", "decimal mark")]
    [InlineData("x\n1\n2\nword\n3\n", 4, "word", "a number: 3 cells of the column hold numbers, 1 does not")]
    [InlineData("x\nnever\n2\nalways\noften\n", 3, "2", "a word: 1 cell of the column holds a number, 3 do not")]
    [InlineData("x\n43 %\n42\n41 %\n", 3, "42", "a number with %")]
    [InlineData("x\n€5\n$5\n€6\n", 3, "$5", "a number with €")]
    [InlineData("x\n1:30\n2:45\n", 2, "1:30", "hours or minutes")]
    [InlineData("x\n01/02/26\n03/02/26\n", 2, "01/02/26", "four digits")]
    [InlineData("x\n2026-09-01\n2026-09-02\nlater\n", 4, "later", "a date")]
    public void What_cannot_be_told_is_refused_by_row_and_value(string text, int row, string value, string expected)
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => Read(text));
        refusal.Count.ShouldBe(1);
        (refusal.Violations[0].Row, refusal.Violations[0].Column, refusal.Violations[0].Value).ShouldBe((row, "x", value));
        refusal.Violations[0].Expected.ShouldContain(expected);
    }

    [Fact]
    public void A_stated_mark_settles_what_the_file_leaves_open()
    {
        RiskTable Given(DecimalMark mark) => Read("x\n\"1,234\"\n\"2,500\"\n", new RiskFileOptions { DecimalMark = mark }).Table;
        Given(DecimalMark.Point)[0, 0].ShouldBe(1234);
        Given(DecimalMark.Comma)[0, 0].ShouldBe(1.234);
        Should.Throw<InputRefusedException>(() =>
            Read("x\n1.5\n", new RiskFileOptions { DecimalMark = DecimalMark.Comma })).Violations[0].Value.ShouldBe("1.5");
    }

    [Theory]
    [InlineData("x\n\"1,5\"\n\"2,25\"\n", new[] { 1.5, 2.25 })]
    [InlineData("x\n1.5\n2.25\n", new[] { 1.5, 2.25 })]
    [InlineData("x\n\"1,500\"\n\"2,250\"\n", new[] { 1.5, 2.25 })]
    [InlineData("x\nTrue\nFALSE\n", new[] { 1.0, 0 })]
    public void A_model_trained_on_decimal_commas_reads_other_tables_by_what_they_show(string text, double[] values)
    {
        FeatureSchema schema = Read("x\n\"0,5\"\n\"7,5\"\n").Table.Schema;
        RiskTable table = Read(text, new RiskFileOptions { Schema = schema }).Table;
        Enumerable.Range(0, table.RowCount).Select(row => table[row, 0]).ShouldBe(values);
    }

    [Theory]
    [InlineData("x\n0.43\n0.5\n", "0.43", "a number with %")]
    [InlineData("x\n43 €\n", "43 €", "a number with %")]
    [InlineData("x\nword\n", "word", "a number")]
    public void A_model_trained_on_percents_refuses_anything_else(string text, string value, string expected)
    {
        RiskFileOptions options = new() { Schema = Read("x\n43 %\n42 %\n").Table.Schema };
        Read("x;y\n12,5 %;1\n", options).Table[0, 0].ShouldBe(12.5);
        Violation violation = Should.Throw<InputRefusedException>(() => Read(text, options)).Violations[0];
        violation.Value.ShouldBe(value);
        violation.Expected.ShouldContain(expected);
    }

    [Fact]
    public void Dates_are_left_out_by_name_or_become_features()
    {
        const string Text = "x,seen\n1,30/09/2026\n2,01/02/2027\n3,\n";
        RiskFileTable left = Read(Text);
        left.Table.Schema.Features.Select(feature => feature.Name).ShouldBe(["x"]);
        left.Notes.ShouldHaveSingleItem().ShouldContain("column seen was left out: it holds dates");
        RiskTable table = Read(Text, new RiskFileOptions { DateParts = [DatePart.Days, DatePart.Weekday, DatePart.Month] }).Table;
        table.Schema.Features.Select(feature => feature.Name).ShouldBe(["x", "seen days", "seen weekday", "seen month"]);
        table[0, 1].ShouldBe(new DateOnly(2026, 9, 30).DayNumber - new DateOnly(2000, 1, 1).DayNumber);
        table.Schema[2].Categories[(int)table[0, 2]].ShouldBe("Wednesday");
        table.Schema[3].Categories[(int)table[1, 3]].ShouldBe("February");
        double.IsNaN(table[2, 1]).ShouldBeTrue();
        RiskFileOptions scoring = new() { Schema = table.Schema };
        Read("x,seen\n1,01/02/2027\n", scoring).Table[0, 1].ShouldBe(table[1, 1]);
        Read("x,seen\n1,02/28/2027\n", scoring).Table[0, 1].ShouldBe(table[1, 1] + 27);
    }

    [Fact]
    public void A_date_whose_day_and_month_may_be_exchanged_is_refused_unless_the_order_is_stated()
    {
        RiskFileOptions options = new() { DateParts = [DatePart.Month] };
        Violation violation = Should.Throw<InputRefusedException>(() => Read("d\n01/02/2027\n03/04/2027\n", options)).Violations[0];
        (violation.Row, violation.Value).ShouldBe((2, "01/02/2027"));
        RiskTable table = Read("d\n01/02/2027\n03/04/2027\n", options with { Dates = DateOrder.MonthDayYear }).Table;
        table.Schema[0].Categories[(int)table[0, 0]].ShouldBe("January");
        Should.Throw<InputRefusedException>(() => Read("d\n13/02/2027\n02/13/2027\n", options)).Violations[0].Row.ShouldBe(3);
    }

    [Theory]
    [InlineData("Ne\u0301\nZoe\u0308\n", "N\u00E9", "Zo\u00EB")]
    [InlineData("3.0\n4.0\n", "3", "4")]
    [InlineData("TRUE\nFalse\n", "true", "false")]
    [InlineData("007\n7\n", "007", "7")]
    [InlineData("007.0\n-1.00\n", "007.0", "-1")]
    [InlineData("1.10\n1.1\n", "1.10", "1.1")]
    public void Writings_of_one_category_are_one(string rows, params string[] categories)
    {
        RiskFileTable file = Read($"c,x\n{rows.Replace("\n", ",1\n", StringComparison.Ordinal)}",
            new RiskFileOptions { Categorical = ["c"] });
        Enumerable.Range(0, 2).Select(row => file.Table.Schema[0].Categories[(int)file.Table[row, 0]]).ShouldBe(categories);
    }

    [Fact]
    public void A_model_knows_its_categories_however_they_are_written()
    {
        FeatureSchema schema = new([new Feature("c", FeatureKind.Categorical, ["3", "E\u0301t\u00E9", "True", "Paris"])]);
        RiskFileTable file = Read("c\n3.0\n\u00C9te\u0301\nTRUE\nPARIS\n", new RiskFileOptions { Schema = schema });
        Enumerable.Range(0, 4).Select(row => file.Table[row, 0]).ShouldBe([0, 1, 2, double.NaN]);
        file.UnseenCategories.ShouldBe(1);
        file.Notes.ShouldContain(note => note.Contains("column c", StringComparison.Ordinal)
            && note.Contains("letter case", StringComparison.Ordinal));
        file.Notes.ShouldAllBe(note => !note.Contains("PARIS", StringComparison.Ordinal));
    }

    private RiskFileTable Read(string text, RiskFileOptions? options = null)
    {
        string path = Path.Combine(_folder, "data.csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return RiskFile.Open(path).Read(options ?? new RiskFileOptions(), cancellationToken: TestContext.Current.CancellationToken);
    }
}
