using System.IO.Compression;
using System.Text.Json;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary>What <c>import</c> takes, refuses and says.</summary>
public sealed class ImportCommandTests
{
    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--format=json")]
    public void The_report_is_json_on_request(params string[] format)
    {
        using var place = new TemporaryFolder();
        ToolRun run = Run(place, "table", Table(place), [.. format]);
        run.ExitCode.ShouldBe(ExitCode.Done);
        using JsonDocument report = run.Json();
        report.RootElement.GetProperty("written").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void The_report_is_text_on_request()
    {
        using var place = new TemporaryFolder();
        Run(place, "table", Table(place), "--format", "text").Output.ShouldContain("is read as: table of modules");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("JSON")]
    public void Another_layout_is_refused_by_name(string layout)
    {
        using var place = new TemporaryFolder();
        ToolRun run = Run(place, "table", Table(place), "--format", layout);
        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain($"--format: found \"{layout}\", expected one of text, json.");
    }

    [Fact]
    public void A_cut_or_empty_archive_is_refused_by_its_path()
    {
        using var place = new TemporaryFolder();
        string path = place.File("roster.zip");
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using Stream stream = archive.CreateEntry("courses.csv").Open();
            stream.Write("sourcedId,title\nc,C\n"u8);
        }

        byte[] whole = File.ReadAllBytes(path);
        foreach (int length in (int[])[0, 1, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(path, whole[..length]);
            ToolRun run = Run(place, "oneroster", path);
            run.ExitCode.ShouldBe(ExitCode.DataRefused);
            run.Output.ShouldContain("expected an archive that is whole");
        }
    }

    private static string Table(TemporaryFolder place)
    {
        File.WriteAllText(place.File("t.csv"), "id,title,hours\na,A,3\n");
        return place.File("t.csv");
    }

    private static ToolRun Run(TemporaryFolder place, string format, string source, params string[] more) =>
        ToolRun.Of(["import", format, source, "--into", place.File("made"), .. more]);
}
