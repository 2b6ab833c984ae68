using System.Text;
using Pedagogy6P.Cli.Output;

namespace Pedagogy6P.Cli.Tests.Output;

public sealed class CsvTextTests
{
    [Fact]
    public void Cells_are_quoted_only_when_they_must_be() => TextOf(new CsvText()
        .Cell("plain").Cell("a,b").Cell("say \"hi\"").Cell("two\nlines").Cell((string?)null).Cell("é;è").EndRecord()
        .Cell("next").EndRecord())
        .ShouldBe("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,é;è\nnext\n");

    [Fact]
    public void An_empty_first_cell_still_counts() => TextOf(new CsvText().Cell("").Cell("b").EndRecord()).ShouldBe(",b\n");

    [Fact]
    public void Numbers_read_back_the_same() =>
        TextOf(new CsvText().Cell(0.1).Cell(1e-300).Cell(1d / 3).Cell((double?)null).Cell(value: true))
        .ShouldBe("0.1,1E-300,0.3333333333333333,,true");

    private static string TextOf(CsvText csv) => Encoding.UTF8.GetString(csv.ToUtf8());
}
