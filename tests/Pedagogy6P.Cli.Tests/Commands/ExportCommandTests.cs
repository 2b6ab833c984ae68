using System.Text.Json;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary>What <c>export</c> writes and says.</summary>
public sealed class ExportCommandTests
{
    private static readonly string[] Badges = ["export", "badges", Repository.Clinic, "--issuer", "https://school.example",
        "--issuer-name", "School", "--salt", "2027-clinic"];

    [Fact]
    public void Modules_completed_on_no_known_day_give_badges_too()
    {
        ToolRun run = ToolRun.Of([.. Badges, "--learner", "zoe"]);
        run.ExitCode.ShouldBe(ExitCode.Done);
        using JsonDocument badges = run.Json();
        badges.RootElement.EnumerateArray().Select(badge => badge.GetProperty("validFrom").GetString()).ShouldBe(
            ["2027-01-04T00:00:00+00:00"]);
        run.Error.ShouldContain("1 of them for modules completed on no known day: valid from 2027-01-04 (--date).");
        ToolRun.Of([.. Badges, "--learner", "zoe", "--date", "2027-02-01"]).Output.ShouldContain("2027-02-01T00:00:00");
    }

    [Fact]
    public void Badges_and_frameworks_call_a_competency_the_same()
    {
        using JsonDocument badges = ToolRun.Of(Badges).Json();
        string[] aligned = [.. badges.RootElement.EnumerateArray().SelectMany(badge => badge.GetProperty("credentialSubject")
            .GetProperty("achievement").GetProperty("alignment").EnumerateArray())
            .Where(target => target.GetProperty("targetType").GetString() == "CFItem")
            .Select(target => target.GetProperty("targetUrl").GetString()!)];
        using JsonDocument framework = ToolRun.Of("export", "case", Repository.Clinic, "--creator", "School").Json();
        aligned.ShouldNotBeEmpty();
        aligned.ShouldBeSubsetOf(framework.RootElement.GetProperty("CFItems").EnumerateArray()
            .Select(item => item.GetProperty("uri").GetString()!));
    }

    [Fact]
    public void A_calendar_has_cancelled_sessions_as_such_and_no_candidates()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("sessions.csv"), """
            id,module,start,end,status
            data-2-a,data-2,2027-02-01,2027-02-28,planned
            data-2-b,data-2,2027-02-01,2027-02-28,candidate
            code-1-a,code-1,2027-01-11,2027-03-28,cancelled

            """);
        ToolRun run = ToolRun.Of("export", "calendar", folder.Path);
        run.Error.ShouldContain("Wrote 2 sessions.");
        run.Output.Split("STATUS:CANCELLED").Length.ShouldBe(2);
        run.Output.ShouldNotContain("data-2-b");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_creator_has_a_name(string creator)
    {
        ToolRun run = ToolRun.Of("export", "case", Repository.Clinic, "--creator", creator);
        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain($"--creator: found \"{creator}\", expected a name or a URL.");
    }

    [Fact]
    public void A_framework_that_came_in_goes_out_under_its_identifiers()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place.File("f.json"), """
            {"CFDocument":{"identifier":"d","title":"T"},"CFItems":[
            {"identifier":"11111111-1111-1111-1111-111111111111","fullStatement":"Care","uri":"https://x/1"}]}
            """);
        ToolRun.Of("import", "case", place.File("f.json"), "--into", place.File("made")).ExitCode.ShouldBe(ExitCode.Done);
        using JsonDocument again = ToolRun.Of("export", "case", place.File("made"), "--creator", "School").Json();
        JsonElement item = again.RootElement.GetProperty("CFItems").EnumerateArray().ShouldHaveSingleItem();
        (item.GetProperty("identifier").GetString(), item.GetProperty("uri").GetString()).ShouldBe(
            ("11111111-1111-1111-1111-111111111111", "https://x/1"));
        ToolRun.Of("check", place.File("made")).Output.ShouldNotContain("case.json");
    }
}
