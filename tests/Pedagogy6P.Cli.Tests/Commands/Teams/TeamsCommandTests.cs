using System.Net;
using System.Text.Json;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Tests.Commands.Teams;

public sealed class TeamsCommandTests
{
    private const string Module = "projet-tripartite";
    private const int Learners = 200;

    private static readonly string Folder = Repository.Dataset("penso");

    /// <summary>Every project module of the programmes.</summary>
    public static TheoryData<string, string> Projects => new()
    {
        { "esnbyum", "ip-project" }, { "esnbyum", "challenge-ctf" }, { "penso", Module }, { "e-meuse-sante", "evaluer-projet" },
        { "cinerg-e-sante", "english-digital-health" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_programme_forms_teams_and_tells_everybody_where_they_are(string programme, string module)
    {
        using JsonDocument json = ToolRun.Done("teams", Repository.Dataset(programme), "--module", module, "--format", "json").Json();

        JsonElement root = json.RootElement;
        JsonElement[] teams = [.. root.GetProperty("teams").EnumerateArray()];
        teams.ShouldNotBeEmpty();
        string[] placed = [.. teams.SelectMany(team => team.GetProperty("learners").EnumerateArray()).Select(id => id.GetString()!)];
        placed.Concat(root.GetProperty("alone").EnumerateArray().Select(own => own.GetProperty("learner").GetString()!)).Distinct()
            .Count().ShouldBe(Learners);
        root.GetProperty("placed").GetInt32().ShouldBe(placed.Length);
        foreach (JsonElement team in teams)
        {
            team.GetProperty("value").GetDouble().ShouldBeInRange(0, 1);
            team.GetProperty("common").GetString().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Csv_has_a_row_for_each_learner()
    {
        string[] lines = ToolRun.Done("teams", Folder, "--module", Module, "--format", "csv").Output.TrimEnd('\n').Split('\n');

        lines[0].ShouldBe("learner,team,reason,obstacles,common,value,complement,time,nearness");
        lines.Length.ShouldBe(1 + Learners);
        lines.ShouldAllBe(line => line.Count(sign => sign == ',') == 8);
    }

    [Theory]
    [InlineData("en", "Teams for “Projet", "Learners in teams: ", "In each at least: 1 ", "In no team", "does not want the module")]
    [InlineData("fr", "Équipes pour «\u00a0Projet", "Apprenants en équipe\u00a0: ", "Dans chacune au moins\u00a0: 1 ", "Sans équipe",
        "ne veut pas du module")]
    public void Tables_and_pages_stand_in_both_languages(string language, params string[] texts)
    {
        string table = ToolRun.Done("teams", Folder, "--module", Module, "--language", language).Output;
        string page = ToolRun.Done("teams", Folder, "--module", Module, "--language", language, "--format", "html").Output;

        foreach (string text in texts)
        {
            table.ShouldContain(text);
            WebUtility.HtmlDecode(page).ShouldContain(text);
        }
    }

    [Fact]
    public void What_is_asked_for_counts()
    {
        using JsonDocument json = ToolRun.Done("teams", Folder, "--module", Module, "--size", "3-3", "--common-hours", "4",
            "--max-distance", "40", "--seed", "3", "--format", "json").Json();

        json.RootElement.GetProperty("size").GetString().ShouldBe("3-3");
        json.RootElement.GetProperty("teams").EnumerateArray().ShouldAllBe(team => team.GetProperty("learners").GetArrayLength() == 3);
    }

    [Theory]
    [InlineData("en", "Who could teach “", "completed it and masters it")]
    [InlineData("fr", "Qui pourrait enseigner «", "l’a terminé et le maîtrise")]
    public void Trainers_are_suggested_with_the_reason(string language, string title, string reason)
    {
        string[] words = ["teams", Repository.Dataset("cinerg-e-sante"), "--module", "socle-2-outils", "--trainers"];

        string table = ToolRun.Done([.. words, "--language", language]).Output;
        string csv = ToolRun.Done([.. words, "--format", "csv"]).Output;
        using JsonDocument json = ToolRun.Done([.. words, "--format", "json"]).Json();

        table.ShouldContain(title);
        table.ShouldContain(reason);
        int count = json.RootElement.GetProperty("trainers").GetArrayLength();
        count.ShouldBeGreaterThan(0);
        csv.ShouldStartWith("learner,trained_by,can_train_by,has_completed,margin,evidence,hours_per_week\n");
        csv.Count(sign => sign == '\n').ShouldBe(1 + count);
    }

    [Fact]
    public void Nobody_who_could_teach_is_no_error() =>
        ToolRun.Done("teams", Folder, "--module", Module, "--trainers").Output.ShouldContain("Nobody has come that far yet.");

    [Fact]
    public void A_module_without_teams_is_told_with_those_that_have_some()
    {
        ToolRun run = ToolRun.Of("teams", Repository.Dataset("esnbyum"), "--module", "ai-act");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--module: \"ai-act\" has no size of teams in modules.csv (column team)");
        run.Error.ShouldContain("Modules of this programme with teams: challenge-ctf, ip-project, ip-advanced.");
    }

    [Fact]
    public void An_unknown_module_is_told_with_what_is_near()
    {
        ToolRun run = ToolRun.Of("teams", Folder, "--module", "projet-tripartit");

        run.ExitCode.ShouldBe(ExitCode.UnknownId);
        run.Error.ShouldContain("Did you mean \"projet-tripartite\"?");
    }

    [Fact]
    public void Without_learners_there_is_nobody_to_ask()
    {
        using TemporaryFolder copy = TemporaryFolder.CopyOf(Folder);
        foreach (string table in (string[])["learners", "mastery", "outcomes", "activity", "choices", "assessments", "practice"])
        {
            File.Delete(copy.File($"{table}.csv"));
        }

        ToolRun run = ToolRun.Of("teams", copy.Path, "--module", Module, "--language", "fr");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("learners.csv\u00a0: aucun apprenant trouvé");
    }

    [Theory]
    [InlineData("--size", "5-3")]
    [InlineData("--size", "many")]
    [InlineData("--common-hours", "169")]
    [InlineData("--max-distance", "-1")]
    [InlineData("--seed", "x")]
    public void Options_out_of_range_are_wrong_usage(string option, string value)
    {
        ToolRun run = ToolRun.Of("teams", Folder, "--module", Module, option, value);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain($"{option}: found \"{value}\", expected ");
    }
}
