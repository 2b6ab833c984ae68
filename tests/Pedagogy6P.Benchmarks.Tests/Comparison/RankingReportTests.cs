using System.Runtime.InteropServices;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class RankingReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pedagogy6p-");

    private readonly RankingReport _report = new(
        new Machine("zen9", "a processor of tests"),
        new DateOnly(2027, 1, 4),
        Clock.Processor,
        [new ComparisonRow("flat", ImplementationNames.Engine, 1, 600, 30, 0.5, 4e8, 1.5, 0.01)],
        ["the first note", "the second note"]);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_page_names_the_conditions_and_holds_notes_figures_and_rows()
    {
        string expected = "# Ranking, compared\n\n"
            + $"2027-01-04, a processor of tests; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"
            + $"; FAISS {FaissLibrary.Version ?? "not installed"}; processor time of the calling thread.\n\n"
            + "- the first note\n- the second note\n"
            + "\n## Figures to reach\n\n" + Requirements.Table(_report.Rows) + "\n## All rows\n\n" + RowsTable.Of(_report.Rows);

        _report.Markdown().ShouldBe(expected);
    }

    [Fact]
    public void What_is_printed_is_written_too_where_it_is_asked_for()
    {
        using var output = new StringWriter();
        string json = Path.Combine(_folder.FullName, "rows.json");

        _report.Write(output, json, _folder.FullName);

        output.ToString().ShouldBe(_report.Markdown());
        File.ReadAllText(json).ShouldBe(RowsJson.Of(_report.Rows));
        _folder.GetFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.FullName, file.FullName))
            .ShouldBe(["rows.json", Path.Combine("zen9", "ranking.md"), Path.Combine("zen9", "ranking.json")], ignoreOrder: true);
    }

    [Fact]
    public void Nothing_is_written_unasked()
    {
        using var output = new StringWriter();
        _report.Write(output, json: null, folder: null);
        _folder.GetFileSystemInfos().ShouldBeEmpty();
    }
}
