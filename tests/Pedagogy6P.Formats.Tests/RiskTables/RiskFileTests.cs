using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.RiskTables;

public sealed class RiskFileTests : IDisposable
{
    private const string Sample = "id,hours,town,left\na,1.5,Nîmes,1\nb,?,Alès,0\nc,-3e2,,1\nd,NA,Alès,0\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-risk-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(",", "\n", false, false)]
    [InlineData(";", "\r\n", true, false)]
    [InlineData("\t", "\n", true, true)]
    [InlineData(",", "\r", false, false)]
    [InlineData(";", "\n", false, true)]
    public void Delimiter_line_ends_byte_order_mark_and_gzip_are_found(string delimiter, string lineEnd, bool mark, bool gzip)
    {
        string text = Sample.Replace(",", delimiter, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        byte[] bytes = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)];
        string path = Write(gzip ? Gzip(bytes) : bytes);
        RiskFileTable file = RiskFile.Open(path).Read(new RiskFileOptions { Label = "left", Positives = ["1"], Person = "id" },
            cancellationToken: TestContext.Current.CancellationToken);
        RiskTable table = file.Table;
        table.Schema.Features.Select(feature => (feature.Name, feature.Kind))
            .ShouldBe([("hours", FeatureKind.Numeric), ("town", FeatureKind.Categorical)]);
        table.Schema[1].Categories.ShouldBe(["Alès", "Nîmes"]);
        table.Labels.ToArray().ShouldBe([1, 0, 1, 0]);
        table.PersonIds.ShouldBe(["a", "b", "c", "d"]);
        Enumerable.Range(0, 4).Select(row => table[row, 0]).ShouldBe([1.5, double.NaN, -300, double.NaN]);
        double.IsNaN(table[2, 1]).ShouldBeTrue();
        file.SourceRows.ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Quoted_headers_and_cells_may_hold_the_delimiter_and_line_ends()
    {
        RiskFileTable file = Read("\"a,b\";\"c\"\"d\"\n\"1\";\"x\ny\"\n2;z\n");
        file.Table.Schema.Features.Select(feature => feature.Name).ShouldBe(["a,b", "c\"d"]);
        file.Table.Schema[1].Categories.ShouldBe(["x\ny", "z"]);
    }

    [Theory]
    [InlineData("a\n1\nx\n", 3, "a", "x", "declared categorical")]
    [InlineData("a\nx\n1\n", 2, "a", "x", "declared categorical")]
    [InlineData("a;b\n0.5;2\n1,5;2\n", 3, "a", "1,5", "decimal point")]
    [InlineData("a;b\n1,5;2\n1.5;2\n2,5;2\n", 3, "a", "1.5", "decimal")]
    [InlineData("a\n1\ninf\n", 3, "a", "inf", "finite")]
    [InlineData("a\n1\n1e999\n", 3, "a", "1e999", "finite")]
    [InlineData("a,b\n1,2\n1\n", 3, null, null, "as many cells as the header, 2, not 1")]
    [InlineData("a,a\n1,2\n", 1, "a", null, "once")]
    [InlineData("", 1, null, null, "header row")]
    public void What_cannot_be_read_is_named_by_row_column_and_value(string text, int row, string? column, string? value, string expected)
    {
        Violation violation = Should.Throw<InputRefusedException>(() => Read(text)).Violations[0];
        (violation.Row, violation.Column, violation.Value).ShouldBe((row, column, value));
        violation.Expected.ShouldContain(expected);
        violation.Table.ShouldEndWith("data.csv");
    }

    [Fact]
    public void A_file_that_is_not_there_and_a_column_that_is_not_there_are_refused()
    {
        Should.Throw<InputRefusedException>(() =>
            RiskFile.Open(Path.Combine(_folder, "none.csv")).Read(new RiskFileOptions(),
                cancellationToken: TestContext.Current.CancellationToken)).Violations[0].Expected.ShouldBe("a file that exists");
        Violation violation = Should.Throw<InputRefusedException>(() =>
            Read("a,b\n1,2\n", new RiskFileOptions { Label = "c", Positives = ["1"] })).Violations[0];
        violation.Value.ShouldBe("c");
        violation.Expected.ShouldContain("a, b");
    }

    [Fact]
    public void Outcomes_are_told_apart_and_the_others_counted()
    {
        RiskFileOptions options = new() { Label = "y", Positives = ["gone", "1"], Negatives = ["done"] };
        RiskFileTable file = Read("y,x\ngone,1\ndone,2\nother,3\n,4\n1.0,5\nother,6\n", options);
        file.Table.Labels.ToArray().ShouldBe([1, 0, 1]);
        (file.OtherOutcomes, file.UnknownOutcomes, file.FileRows).ShouldBe((2, 1, 6));
        file.SourceRows.ShouldBe([0, 1, 4]);
        file.OutcomeCounts[0].ShouldBe(new OutcomeCount("other", 2));
    }

    [Fact]
    public void Nothing_of_those_who_opted_out_is_kept()
    {
        RiskFileTable file = Read("x,out,who\n1,,a\n2,YES,b\n3,0,c\nword,x,d\n", new RiskFileOptions { OptOut = "out", Person = "who" });
        file.OptedOut.ShouldBe(2);
        file.SourceRows.ShouldBe([0, 2]);
        file.Table.PersonIds.ShouldBe(["a", "c"]);
        Should.Throw<InputRefusedException>(() =>
            Read("x,out\n1,perhaps\n", new RiskFileOptions { OptOut = "out" })).Violations[0].Value.ShouldBe("perhaps");
    }

    [Theory]
    [InlineData("10 9 100 9", new[] { 1, 0, 2, 0 })]
    [InlineData("2014J 2013B 2013J 2014B", new[] { 3, 0, 1, 2 })]
    [InlineData("T10 T9 t9 T11", new[] { 1, 0, 0, 2 })]
    public void Cohorts_are_put_in_the_order_they_mean(string cohorts, int[] ranks) =>
        Read($"x,c\n{string.Join('\n', cohorts.Split(' ').Select(cohort => $"1,{cohort}"))}\n",
            new RiskFileOptions { Order = "c" }).Table.Order.ToArray().ShouldBe(ranks);

    [Fact]
    public void Numbers_among_words_have_no_order()
    {
        Violation refused = Should.Throw<InputRefusedException>(() =>
            Read("x,c\n1,10\n1,b\n1,9\n1,b\n", new RiskFileOptions { Order = "c" })).Violations[0];
        (refused.Column, refused.Value).ShouldBe(("c", "10"));
    }

    [Fact]
    public void A_model_gets_its_features_whatever_else_the_file_holds()
    {
        FeatureSchema schema = new([new Feature("town", FeatureKind.Categorical, ["b", "a"]), new Feature("x", FeatureKind.Numeric),
            new Feature("period", FeatureKind.Numeric)]);
        RiskFileOptions options = new()
        {
            Schema = schema,
            Defaults = System.Collections.Immutable.ImmutableDictionary<string, double>.Empty.Add("period", 0)
        };
        RiskFileTable file = Read("x,more,town\n1,word,a\n2,5,c\n", options);
        file.Table.Schema.Features.Select(feature => feature.Name).ShouldBe(["town", "x", "period"]);
        file.Table[0, 0].ShouldBe(1);
        file.UnseenCategories.ShouldBe(1);
        Should.Throw<InputRefusedException>(() => Read("town\na\n", options)).Violations[0].Column.ShouldBe("x");
        Should.Throw<InputRefusedException>(() => Read("x,town\nword,a\n", options)).Violations[0].Expected.ShouldContain("a number");
    }

    [Fact]
    public void Words_without_end_are_left_out_unless_declared()
    {
        string text = "name,x\n"
            + string.Concat(Enumerable.Range(0, RiskFile.MostCategories + 1)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"n{i}w,{i}\n")));
        RiskFileTable file = Read(text);
        file.TooManyCategories.ShouldBe(["name"]);
        file.Table.Schema.Count.ShouldBe(1);
        Read(text, new RiskFileOptions { Categorical = ["name"] }).Table.Schema.Count.ShouldBe(2);
    }

    [Fact]
    public void Ten_thousand_columns_are_read()
    {
        string header = string.Join(',', Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i}")));
        string row = string.Join(',', Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 7}")));
        Read($"{header}\n{row}\n{row}\n").Table.Schema.Count.ShouldBe(10_000);
    }

    [Property]
    public Property Numbers_are_read_to_the_last_bit() => Prop.ForAll(
        ArbMap.Default.ArbFor<double>().Filter(double.IsFinite),
        number => new[] { "R", "0.0####", "E17" }.All(format =>
        {
            string text = number.ToString(format, CultureInfo.InvariantCulture);
            double expected = double.Parse(text, CultureInfo.InvariantCulture);
            return CellNumber.Read(Encoding.UTF8.GetBytes(text), new MissingWords([]), out double value) == (double.IsFinite(expected)
                ? CellKind.Number : CellKind.Text) && value.Equals(expected);
        }));

    [Property(MaxTest = 500)]
    public Property Whatever_the_bytes_a_file_is_read_or_refused()
    {
        string[] pieces = ["a", "b,", ";", "\t", "\n", "\r\n", "\"", "1", "-2.5", "NaN", "?", ",", ",", "\n", "é", "\0", "\uFEFF", "1e400",
            "inf", " ", "y", "0"];
        Gen<string> texts = Gen.Elements(pieces).ArrayOf().Select(string.Concat);
        Arbitrary<byte[]> anyBytes = ArbMap.Default.ArbFor<byte[]>();
        Gen<byte[]> files = Gen.Frequency(
            (4, texts.Select(text => Encoding.UTF8.GetBytes($"a,y\n{text}"))),
            (3, texts.Select(Encoding.UTF8.GetBytes)),
            (1, anyBytes.Generator),
            (1, texts.Select(text => Gzip(Encoding.UTF8.GetBytes($"a,y\n{text}"))[..^3])));
        return Prop.ForAll(Arb.From(files, anyBytes.Shrinker), bytes =>
        {
            string path = Write(bytes);
            try
            {
                RiskFileTable file = RiskFile.Open(path).Read(new RiskFileOptions { Label = "y", Positives = ["1"] },
                    cancellationToken: TestContext.Current.CancellationToken);
                return file.SourceRows.Length == file.Table.RowCount && file.FileRows >= file.Table.RowCount;
            }
            catch (InputRefusedException refusal)
            {
                return refusal.Count > 0;
            }
        });
    }

    private RiskFileTable Read(string text, RiskFileOptions? options = null) =>
        RiskFile.Open(Write(Encoding.UTF8.GetBytes(text))).Read(options ?? new RiskFileOptions(),
            cancellationToken: TestContext.Current.CancellationToken);

    private string Write(byte[] bytes)
    {
        string path = Path.Combine(_folder, "data.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
