using System.IO.Compression;
using System.Text.Json;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;

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

    [Fact]
    public void Files_that_are_refused_beside_others_are_counted()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place.File("other.csv"), "x,y\n1,2\n");
        ToolRun run = Run(place, "table", Table(place), "--format", "text");
        run.ExitCode.ShouldBe(ExitCode.Done);
        run = ToolRun.Of("import", "table", place.File("t.csv"), place.File("other.csv"), "--into", place.File("second"));
        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Error.ShouldContain("1 file not read: the report says why.");
    }

    [Fact]
    public void Where_nothing_could_be_taken_the_code_says_so()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place.File("other.csv"), "x,y\n1,2\n");
        Run(place, "table", place.File("other.csv")).ExitCode.ShouldBe(ExitCode.NothingTaken);
        Directory.Exists(place.File("made")).ShouldBeFalse();
    }

    [Fact]
    public void A_culture_that_nobody_knows_is_wrong_usage()
    {
        using var place = new TemporaryFolder();
        ToolRun run = Run(place, "table", Table(place), "--culture", "zz-bogus-qq");
        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("--culture: found \"zz-bogus-qq\", expected a BCP 47 language tag such as fr or en-GB.");
    }

    [Fact]
    public void The_report_speaks_french()
    {
        using var place = new TemporaryFolder();
        ToolRun run = Run(place, "table", Table(place), "--language", "fr");
        run.Output.ShouldContain("est lu comme\u00a0: tableau de modules");
    }

    [Fact]
    public void The_template_speaks_french_too()
    {
        using var place = new TemporaryFolder();
        Run(place, "table", Table(place), "--language", "fr", "--template", place.File("side.csv"));
        File.ReadAllText(place.File("side.csv")).ShouldContain("Comment est-il enseigné\u00a0: ");
    }

    [Theory]
    [InlineData("esnbyum")]
    [InlineData("cinerg-e-sante")]
    [InlineData("penso")]
    [InlineData("e-meuse-sante")]
    public void Sessions_of_a_programme_that_go_out_as_a_calendar_come_in_equal(string programme)
    {
        using var place = new TemporaryFolder();
        string calendar = place.File("c.ics"), source = Repository.Dataset(programme);
        ToolRun.Of("export", "calendar", source, "--out", calendar).ExitCode.ShouldBe(ExitCode.Done);
        ToolRun run = Run(place, "calendar", calendar, "--time-zone", "Europe/Paris");
        run.ExitCode.ShouldBe(ExitCode.Done, run.Output);
        run.Output.ShouldNotContain("Changed");
        Planned(place.File("made")).ShouldBe(Planned(source));

        // A calendar says when and where, not how large a group has to be.
        static IEnumerable<Session> Planned(string folder) => ProgrammeFolder.Read(folder).Programme.Tables.Sessions
            .Where(session => session.Status == SessionStatus.Planned)
            .Select(session => session with { MinSeats = 1, MaxSeats = null, MinPerAudience = [] })
            .OrderBy(session => session.Id, StringComparer.Ordinal);
    }

    private static string Table(TemporaryFolder place)
    {
        File.WriteAllText(place.File("t.csv"), "id,title,hours\na,A,3\n");
        return place.File("t.csv");
    }

    private static ToolRun Run(TemporaryFolder place, string format, string source, params string[] more) =>
        ToolRun.Of(["import", format, source, "--into", place.File("made"), .. more]);
}
