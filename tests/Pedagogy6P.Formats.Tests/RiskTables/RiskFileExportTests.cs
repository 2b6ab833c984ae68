using System.Text;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.RiskTables;

/// <summary>Tables as usual programs export them, and what must never be read from them.</summary>
public sealed class RiskFileExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-16", true, "UTF-16 (little endian)")]
    [InlineData("utf-16", false, "UTF-16 (little endian)")]
    [InlineData("utf-16BE", true, "UTF-16 (big endian)")]
    [InlineData("utf-32", true, "UTF-32 (little endian)")]
    [InlineData("windows-1252", false, "Windows-1252")]
    [InlineData("utf-8", true, "UTF-8")]
    public void Encodings_are_found_and_named(string name, bool mark, string shown)
    {
        Encoding encoding = RiskFile.FindEncoding(name)!;
        byte[] text = encoding.GetBytes("élève,ville\nl’un,Nîmes\nautre,Alès\n");
        RiskFile file = RiskFile.Open(Write(mark ? [.. encoding.GetPreamble(), .. text] : text));
        file.Encoding.ShouldBe(shown);
        file.Columns.ShouldBe(["élève", "ville"]);
        RiskFileTable table = file.Read(new RiskFileOptions { Person = "élève" }, cancellationToken: TestContext.Current.CancellationToken);
        table.Table.PersonIds.ShouldBe(["l’un", "autre"]);
        table.Table.Schema[0].Categories.ShouldBe(["Alès", "Nîmes"]);
        table.Notes.Any(note => note.Contains(shown, StringComparison.Ordinal))
            .ShouldBe(!string.Equals(name, "utf-8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_far_down_decides_the_encoding_too()
    {
        byte[] rows = [.. Enumerable.Repeat("a,b\n"u8.ToArray(), 40_000).SelectMany(row => row), .. Encoding.Latin1.GetBytes("é,b\n")];
        RiskFile.Open(Write([.. "x,y\n"u8, .. rows])).Encoding.ShouldBe("Windows-1252");
        RiskFile.Open(Write([.. "x,y\n"u8, .. rows.AsSpan(0, rows.Length - 4), .. "é,b\n"u8])).Encoding.ShouldBe("UTF-8");
    }

    [Theory]
    [InlineData(new byte[] { 0xE9, 0x81 })]
    [InlineData(new byte[] { 0xC3, 0xA9, (byte)' ', 0xC3, 0xA8, (byte)' ', 0xE9 })]
    public void Broken_utf8_is_refused_with_its_row_and_without_its_cells(byte[] cell)
    {
        string path = Write([.. "x,name\n1,Ann\n2,"u8, .. cell, .. ",\n"u8]);
        Violation violation = Should.Throw<InputRefusedException>(() => Read(path)).Violations[0];
        (violation.Row, violation.Value).ShouldBe((3, null));
        violation.Expected.ShouldContain("valid UTF-8");
    }

    [Fact]
    public void A_named_encoding_is_taken_at_its_word()
    {
        string path = Write([.. "x,n\n1,"u8, 0xE9, .. "\n"u8]);
        Should.Throw<InputRefusedException>(() =>
            RiskFile.Open(path, Encoding.UTF8).Read(new RiskFileOptions(),
                cancellationToken: TestContext.Current.CancellationToken)).Violations[0].Row.ShouldBe(2);
        RiskFile.FindEncoding("latin1").ShouldNotBeNull();
        RiskFile.FindEncoding("klingon").ShouldBeNull();
        byte[] odd = [.. Encoding.Unicode.GetBytes("x,n\n1,a\n"), 0x41];
        Should.Throw<InputRefusedException>(() => Read(Write(odd))).Violations[0].Expected.ShouldContain("encoding");
    }

    [Fact]
    public void Unnamed_columns_and_empty_rows_are_left_out_and_said_so()
    {
        RiskFileTable file = Read(Write(",x,town,,\n0,1,a,,\n1,2,b,,\n,,,,\n,,,,\n"u8));
        file.Table.Schema.Features.Select(feature => feature.Name).ShouldBe(["x", "town"]);
        (file.FileRows, file.Table.RowCount).ShouldBe((2, 2));
        file.Notes.ShouldBe(["column 1 has no name and was left out.", "column 4 has no name and no values and was left out.",
            "column 5 has no name and no values and was left out.", "2 rows without any value were left out."]);
        Read(Write("x,y\n1,2,,\n"u8)).Table.RowCount.ShouldBe(1);
        RiskFileTable middle = Read(Write("x,y\n1,2\n,\n3,4\n"u8));
        (middle.FileRows, string.Join(' ', middle.SourceRows)).ShouldBe((3, "0 2"));
    }

    [Theory]
    [InlineData("sep=;\nx;y\n1,5;2\n")]
    [InlineData("\"sep=;\"\r\nx;y\r\n1,5;2\r\n")]
    [InlineData("SEP=\t\nx\ty\n1,5\t2\n")]
    [InlineData("\uFEFFsep=|\nx|y\n1,5|2\n")]
    public void A_first_line_may_name_the_delimiter(string text)
    {
        RiskFileTable file = Read(Write(Encoding.UTF8.GetBytes(text)));
        file.Table.Schema.Features.Select(feature => feature.Name).ShouldBe(["x", "y"]);
        file.Table[0, 0].ShouldBe(1.5);
    }

    [Fact]
    public void Words_for_missing_values_are_the_usual_ones_and_those_given()
    {
        RiskFileTable file = Read(Write("grade,age,town\n-,20,<NA>\n5,999,absent\n7,ABS,Ales\n"u8),
            new RiskFileOptions { Missing = ["abs", "absent", "999"] });
        table(0).ShouldBe([double.NaN, 5, 7]);
        table(1).ShouldBe([20, double.NaN, double.NaN]);
        file.Table.Schema[2].Categories.ShouldBe(["Ales"]);
        IEnumerable<double> table(int feature) => Enumerable.Range(0, 3).Select(row => file.Table[row, feature]);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'P', (byte)'K', 3, 4, 20 }, "workbook")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "workbook")]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F' }, "PDF")]
    [InlineData(new byte[] { (byte)'P', (byte)'A', (byte)'R', (byte)'1' }, "Parquet")]
    [InlineData(new byte[] { (byte)'<', (byte)'H', (byte)'T', (byte)'M', (byte)'L', (byte)'>' }, "web page")]
    public void What_is_no_text_is_named(byte[] bytes, string expected) =>
        Should.Throw<InputRefusedException>(() => Read(Write(bytes))).Violations[0].Expected.ShouldContain(expected);

    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("WITHDRAWN")]
    [InlineData("with drawn")]
    public void An_outcome_that_is_nearly_the_event_is_refused_by_name(string outcome)
    {
        string path = Write(Encoding.UTF8.GetBytes($"y,x\nwithdrawn,1\ndone,2\n{outcome},3\n{outcome},4\n"));
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() =>
            Read(path, new RiskFileOptions { Label = "y", Positives = ["withdrawn"] }));
        refusal.Count.ShouldBe(1);
        (refusal.Violations[0].Row, refusal.Violations[0].Value).ShouldBe((4, outcome));
        Read(path, new RiskFileOptions { Label = "y", Positives = ["withdrawn", outcome] }).Table.Labels.ToArray().ShouldBe([1, 0, 1, 1]);
        Should.Throw<InputRefusedException>(() =>
            Read(path, new RiskFileOptions { Label = "y", Positives = ["done"], Competing = ["withdrawn"] }));
    }

    [Theory]
    [InlineData("<10", "9.5\n10\n12\n", new byte[] { 1, 0, 0 })]
    [InlineData("<=10", "9.5\n10\n12\n", new byte[] { 1, 1, 0 })]
    [InlineData(">=12,5", "\"9,5\"\n\"12,5\"\n20\n", new byte[] { 0, 1, 1 })]
    [InlineData("≥ 50 %", "49.9 %\n50 %\n51 %\n", new byte[] { 0, 1, 1 })]
    [InlineData("true", "True\nFALSE\nTRUE\n", new byte[] { 1, 0, 1 })]
    public void Outcomes_may_be_asked_for_by_threshold(string asked, string outcomes, byte[] labels)
    {
        string text = string.Concat(outcomes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((outcome, row) => $"{outcome};{row.ToString(System.Globalization.CultureInfo.InvariantCulture)}\n"));
        Read(Write(Encoding.UTF8.GetBytes($"y;x\n{text}")),
            new RiskFileOptions { Label = "y", Positives = [asked] }).Table.Labels.ToArray().ShouldBe(labels);
    }

    [Fact]
    public void A_word_among_marks_is_refused_unless_it_is_asked_for()
    {
        string path = Write("y,x\n9,1\nabsent,2\n12,3\n"u8);
        Should.Throw<InputRefusedException>(() =>
            Read(path, new RiskFileOptions { Label = "y", Positives = ["<10"] })).Violations[0].Value.ShouldBe("absent");
        Read(path, new RiskFileOptions { Label = "y", Positives = ["<10", "absent"] }).Table.Labels.ToArray().ShouldBe([1, 1, 0]);
    }

    [Theory]
    [InlineData("VRAI", true)]
    [InlineData("Oui", true)]
    [InlineData("O", true)]
    [InlineData("1.0", true)]
    [InlineData("x", true)]
    [InlineData("FAUX", false)]
    [InlineData("0.0", false)]
    [InlineData("", false)]
    [InlineData("opted-out", null)]
    [InlineData("?", null)]
    [InlineData("NA", null)]
    [InlineData("2", null)]
    public void Consent_is_never_guessed(string word, bool? optedOut)
    {
        string path = Write(Encoding.UTF8.GetBytes($"x,out\n1,no\n2,{word}\n"));
        RiskFileOptions options = new() { OptOut = "out" };
        if (optedOut is bool known)
        {
            Read(path, options).OptedOut.ShouldBe(known ? 1 : 0);
            return;
        }

        Violation violation = Should.Throw<InputRefusedException>(() => Read(path, options)).Violations[0];
        (violation.Row, violation.Column, violation.Value).ShouldBe((3, "out", word));
    }

    [Fact]
    public void Rounded_ids_are_noticed_and_ids_keep_their_writing()
    {
        RiskFileTable file = Read(Write(Encoding.UTF8.GetBytes("who,x\n2.02300E+11,1\n2.02300E+11,2\nZoe\u0308,3\nZo\u00EB,4\n")),
            new RiskFileOptions { Person = "who" });
        file.Table.PersonIds.ShouldBe(["2.02300E+11", "Zoe\u0308"]);
        file.Notes.ShouldHaveSingleItem().ShouldContain("1 of 2 ids are in scientific notation");
    }

    [Fact]
    public void Column_names_are_compared_without_spaces_around_and_with_composed_accents()
    {
        string path = Write(Encoding.UTF8.GetBytes("e\u0301ge,\"note\t\",y\n1,2,0\n3,4,1\n"));
        FeatureSchema schema = new([new Feature("\u00E9ge", FeatureKind.Numeric), new Feature("note\t", FeatureKind.Numeric)]);
        Read(path, new RiskFileOptions { Schema = schema, Label = " y", Positives = ["1"] }).Table[1, 1].ShouldBe(4);
        Should.Throw<InputRefusedException>(() => Read(Write("é,e\u0301\n1,2\n"u8.ToArray()))).Violations[0].Expected.ShouldContain("once");
    }

    [Fact]
    public void Refusals_show_no_cell_but_the_refused_one()
    {
        string path = Write("x,name,town\n1,Ann Smith,Oslo\nword,Bob Brown,Rome\n3,Cy,Bern,extra\n"u8);
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => Read(path));
        refusal.Message.ShouldNotContain("Cy");
        string all = Should.Throw<InputRefusedException>(() =>
            Read(Write("x,name,town\n1,Ann,Oslo\nword,Bob,Rome\n3,Cy,Bern\n"u8))).Message;
        all.ShouldContain("word");
        all.ShouldNotContain("Bob");
    }

    private static RiskFileTable Read(string path, RiskFileOptions? options = null) =>
        RiskFile.Open(path).Read(options ?? new RiskFileOptions(), cancellationToken: TestContext.Current.CancellationToken);

    private string Write(ReadOnlySpan<byte> bytes)
    {
        string path = Path.Combine(_folder, "data.csv");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
