using System.Text;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Imports;

public sealed class ImportTableTests
{
    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8 with byte order mark")]
    [InlineData("utf-16", true, "UTF-16 (little endian) with byte order mark")]
    [InlineData("utf-16BE", true, "UTF-16 (big endian) with byte order mark")]
    [InlineData("utf-16", false, "UTF-16 (little endian)")]
    public void Encodings_are_found_out(string name, bool mark, string expected)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] text = encoding.GetBytes("id;état\n1;terminé\n");
        (string[] rows, ImportedFile log) = Read([.. mark ? encoding.GetPreamble() : [], .. text]);
        rows.ShouldBe(["1|terminé"]);
        log.Encoding.ShouldBe(expected);
        log.Separator.ShouldBe("semicolon");
    }

    [Theory]
    [InlineData("a,b\n\"x\\\"y\",2\n", "x\\\"y|2")]
    [InlineData("a,b\n\"ends in \\\",2\n", "ends in \\|2")]
    [InlineData("a,b\n\"\"\"A\\\" or\",2\n", "\"A\\\" or|2")]
    [InlineData("a,b\n\"two \\\\\"inner\",2\n", "two \\\\\"inner|2")]
    public void Quotes_behind_a_backslash_are_read_as_php_writes_them(string text, string expected) =>
        Read(Encoding.UTF8.GetBytes(text), TableDialect.Backslash).Rows.ShouldBe([expected]);

    [Fact]
    public void Every_row_is_taken_or_left_out_with_a_reason()
    {
        byte[] text = [.. "é,ü\n1,2\n1,2,3\n"u8, (byte)'x', 0xFF, .. ",2\n\"q\"q,2\n3,4\n"u8];
        (string[] rows, ImportedFile log) = Read(text);
        rows.ShouldBe(["1|2", "3|4"]);
        log.RowsRead.ShouldBe(5);
        log.LeftOut.Sum(left => left.Count).ShouldBe(3);
        log.LeftOut.SelectMany(left => left.Rows).Order().ShouldBe([3, 4, 5]);
    }

    [Fact]
    public void An_unclosed_quote_takes_bounded_memory()
    {
        byte[] text = [.. "a,b\n1,2\n\""u8, .. Enumerable.Repeat((byte)'x', 1 << 20)];
        (string[] rows, ImportedFile log) = Read(text, limits: new ImportLimits { LongestRow = 1 << 16 });
        rows.ShouldBe(["1|2"]);
        log.LeftOut.Length.ShouldBe(1);
    }

    private static (string[] Rows, ImportedFile Log) Read(byte[] text, TableDialect dialect = TableDialect.Rfc4180,
        ImportLimits? limits = null)
    {
        var log = new FileLog("a.csv", new ViolationCollector());
        using ImportTable table = ImportTable.Open(ImportText.Of(MemoryFile.Of("a.csv", text)), log, limits ?? new(), dialect)!;
        var rows = new List<string>();
        while (table.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, table.Header.Length).Select(table.Text)));
            log.Take();
        }

        return ([.. rows], log.Finish());
    }
}
