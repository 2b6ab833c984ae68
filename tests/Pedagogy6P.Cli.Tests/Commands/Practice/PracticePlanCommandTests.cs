using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Practice;

public sealed class PracticePlanCommandTests
{
    private const string Learner = "C00007";

    private static readonly string Folder = Repository.Dataset("cinerg-e-sante");

    [Fact]
    public void Json_holds_the_refreshers_and_the_practice()
    {
        using JsonDocument json = Run("--format", "json").Json();
        JsonElement plan = json.RootElement.GetProperty("refreshers");
        plan.GetProperty("learner").GetString().ShouldBe(Learner);
        JsonElement[] refreshers = [.. plan.GetProperty("refreshers").EnumerateArray()];
        refreshers.ShouldNotBeEmpty();
        refreshers.ShouldAllBe(one => one.GetProperty("after").GetDouble() >= one.GetProperty("before").GetDouble());
        refreshers[0].GetProperty("for").GetProperty("cause").GetString().ShouldBe("role");
        json.RootElement.GetProperty("practice").GetProperty("done").GetProperty("share").GetDouble().ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Csv_and_calendar_have_the_same_refreshers()
    {
        string[] lines = Run("--format", "csv").Output.TrimEnd('\n').Split('\n');
        lines[0].ShouldBe("learner,day,hours,competency,refreshes,module,before,after,needed,for,late");
        lines.Length.ShouldBeGreaterThan(1);
        Run("--format", "ics").Output.Split('\n').Count(line => line.StartsWith("BEGIN:VEVENT", StringComparison.Ordinal))
            .ShouldBe(lines.Length - 1);
    }

    [Fact]
    public void Tables_stand_in_both_languages()
    {
        string english = Run("--language", "en").Output, french = Run("--language", "fr").Output;
        english.ShouldContain("To refresh");
        english.ShouldContain("always, in the current role");
        english.ShouldContain("Hands-on time");
        french.ShouldContain("À rafraîchir");
        french.ShouldContain("en permanence, dans le rôle actuel");
        french.ShouldContain("Temps de pratique");
    }

    [Fact]
    public void A_placement_tells_what_nobody_has_seen_yet()
    {
        string output = ToolRun.Done("practice", "plan", Folder, "--learner", "C00069").Output;
        output.ShouldContain("Parcours de terrain – immersion dans un service hospitalier");
        output.ShouldContain("not yet seen");
    }

    [Fact]
    public void A_share_of_nothing_and_an_unknown_learner_are_refused()
    {
        ToolRun.Of("practice", "plan", Folder, "--learner", Learner, "--share", "0").ExitCode.ShouldBe(2);
        ToolRun.Of("practice", "plan", Folder, "--learner", "nobody").Error.ShouldContain("nobody");
    }

    private static ToolRun Run(params string[] further) => ToolRun.Done(["practice", "plan", Folder, "--learner", Learner, .. further]);
}
