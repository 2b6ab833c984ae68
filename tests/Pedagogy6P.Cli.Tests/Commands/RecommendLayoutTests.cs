using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class RecommendLayoutTests
{
    [Fact]
    public void Json_is_the_same_objects_in_an_array_with_facts_and_duties()
    {
        JsonElement[] lines = ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl", "--reasons").JsonLines();
        using JsonDocument document = ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "json", "--reasons").Json();
        JsonElement[] items = [.. document.RootElement.EnumerateArray()];
        items.Length.ShouldBe(lines.Length);
        foreach ((JsonElement item, JsonElement line) in items.Zip(lines))
        {
            item.GetProperty("learner").GetString().ShouldBe(line.GetProperty("learner").GetString());
            item.GetProperty("infeasible").GetRawText().Count(letter => letter == '"')
                .ShouldBe(line.GetProperty("infeasible").GetRawText().Count(letter => letter == '"'));
            item.GetProperty("recommendations").EnumerateArray().Select(one => one.GetProperty("score").GetRawText())
                .ShouldBe(line.GetProperty("recommendations").EnumerateArray().Select(one => one.GetProperty("score").GetRawText()));
        }

        items[0].GetProperty("recommendations")[0].GetProperty("facts").GetProperty("site").GetString().ShouldBe("north");
        items[0].GetProperty("mandatoryOutstanding")[0].GetProperty("module").GetString().ShouldBe("tele-1");
        items[0].GetProperty("abandonmentRemedies")[0].GetProperty("module").GetString().ShouldBe("tele-2");
        items[0].GetProperty("asOf").GetString().ShouldBe("2027-01-04");
    }

    [Fact]
    public void Ranks_at_the_same_time_are_marked_everywhere_but_in_csv()
    {
        string[] command = ["recommend", Path.Combine(Repository.Root, "datasets", "esnbyum"), "--learner", "L00002"];
        ToolRun.Done(command).Output.ShouldContain("same time as core-tools-2; without overlap: core-data-2-2704-10");
        string french = ToolRun.Done([.. command, "--language", "fr"]).Output;
        french.ShouldContain("mêmes heures que core-tools-2");
        french.ShouldContain("sans chevauchement\u00a0: core-data-2-2704-10");
        french.ShouldContain("à un meilleur rang");
        JsonElement line = ToolRun.Done([.. command, "--format", "jsonl"]).JsonLines()[0];
        using JsonDocument document = ToolRun.Done([.. command, "--format", "json"]).Json();
        foreach (JsonElement answer in (JsonElement[])[line, document.RootElement[0]])
        {
            JsonElement[] marked = [.. answer.GetProperty("recommendations").EnumerateArray().Where(item =>
                item.TryGetProperty("overlap", out _))];
            JsonElement overlap = marked.ShouldHaveSingleItem().GetProperty("overlap");
            overlap.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                .ShouldBe("{\"modules\":[\"core-tools-2\"],\"nextSession\":\"core-data-2-2704-10\"}");
        }

        ToolRun.Done([.. command, "--format", "csv"]).Output.ShouldNotContain("core-data-2-2704-10");
    }

    [Fact]
    public void Csv_has_one_record_per_recommendation_and_quotes_what_needs_it()
    {
        string[] lines = ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "csv").Output.Split('\n');
        lines[0].ShouldBe(
            "learner,rank,module,title,session,score,Need,Schedule,Travel,Retention,Demand,Preference,Evidence,Practice,pinned,mandatory,"
                + "missingAdvised,abandonment,infeasible,gainLeft,refreshFirst");
        lines.Length.ShouldBe(1 + 4 + 2 + 1);
        lines[1].ShouldStartWith("zoe,1,tele-1,Téléconsultation en pratique,tele-1-a,0.");
        lines[2].ShouldStartWith("zoe,2,data-2,\"Données, pour aller plus loin\",data-2-a,");
        lines[3].ShouldStartWith("ali,1,law-1,\"Le droit « utile » & la \"\"pratique\"\" <b>\",,");
    }

    [Fact]
    public void Csv_of_a_diverse_list_says_what_is_left_of_each()
    {
        string[] Cells(params string[] more) => [.. ToolRun.Done(["recommend", Repository.Clinic, "--learner", "zoe", "--format", "csv",
            .. more]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Split(',')[^2])];
        Cells("--diverse")[0].ShouldBe("1");
        Cells().ShouldAllBe(cell => cell.Length == 0);
    }

    [Theory]
    [InlineData("en", "Left of it")]
    [InlineData("fr", "Ce qui en reste")]
    public void The_table_of_a_diverse_list_says_what_it_counted_with(string language, string heading)
    {
        string Heading(params string[] more) => ToolRun.Done(["recommend", Repository.Clinic, "--learner", "zoe", "--language", language,
            .. more]).Output.Split('\n')[2];
        Heading("--diverse").ShouldContain(heading);
        Heading().ShouldNotContain(heading);
    }

    [Fact]
    public void Csv_has_a_record_for_a_learner_for_whom_there_is_nothing()
    {
        string[] lines = ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "csv").Output.Split('\n');
        lines.ShouldContain("kim,,,,,,,,,,,,,,,,,,,,");
        lines.ShouldContain("eve,,,,,,,,,,,,,,,,,,,,");
        lines.Count(line => line.StartsWith("zoe,,", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Theory]
    [InlineData("--format csv", "zoe,,tele-2,,,,,,,,,,,,true,,,,Prerequisite;Entry;Seats")]
    [InlineData("--format jsonl",
        "\"abandonment\":0.7692307692307692,\"pinnedInfeasible\":{\"data-1\":[\"Completed\"],\"tele-2\":[\"Prerequisite\",\"Entry\","
            + "\"Seats\"]}}")]
    [InlineData("--format json", "\"pinnedInfeasible\": {")]
    [InlineData("",
        "Pinned, but infeasible now\n - data-1: Already completed\n     - You have already completed it.\n - tele-2: Prerequisite missing, "
            + "Starting level not reached, Full\n     - Complete “Téléconsultation en pratique” first.\n")]
    [InlineData("--language fr", "Épinglés, mais impossibles actuellement\n - data-1\u00A0: Déjà terminé\n")]
    public void What_is_pinned_and_infeasible_is_shown_without_being_asked_for(string options, string shown)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string learners = File.ReadAllText(folder.File("learners.csv"));
        File.WriteAllText(folder.File("learners.csv"),
            learners.Replace(",data-1,tele-1,,0,", ",data-1,tele-1;tele-2;data-1,,0,", StringComparison.Ordinal));
        ToolRun.Done(["recommend", folder.Path, "--learner", "zoe",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output.ShouldContain(shown);
        ToolRun.Done(["recommend", Repository.Clinic, "--learner", "zoe",
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output.ShouldNotContain(shown);
    }

    [Fact]
    public void Csv_with_reasons_adds_a_record_per_infeasible_module()
    {
        string[] lines = ToolRun.Done("recommend", Repository.Clinic, "--learner", "kim", "--format", "csv",
            "--reasons").Output.Split('\n');
        lines[0].ShouldEndWith(",abandonment,infeasible,gainLeft,refreshFirst");
        lines.ShouldContain("kim,,data-2,,,,,,,,,,,,,,,,Language;Prerequisite;Entry;Schedule,,");
        lines[1..^1].ShouldAllBe(line => line.Count(letter => letter == ',') == lines[0].Count(letter => letter == ','));
    }

    [Fact]
    public void Tables_show_explanations_what_is_mandatory_and_the_indicator()
    {
        string text = ToolRun.Done("recommend", Repository.Clinic, "--learner", "zoe").Output;
        text.ShouldStartWith("Learner zoe, as of 4 January 2027\n");
        text.ShouldContain("pinned; mandatory");
        text.ShouldContain("hands-on");
        text.ShouldContain("Mandatory and not completed\n - tele-1: ");
        text.ShouldContain("Risk of abandoning practice for lack of training\n");
        text.ShouldContain("76.9%");
        text.Split('\n').ShouldAllBe(line => line.Length == line.TrimEnd().Length);
    }

    [Fact]
    public void Tables_speak_french_when_asked()
    {
        string text = ToolRun.Done("recommend", Repository.Clinic, "--learner", "zoe", "--language", "fr", "--reasons").Output;
        text.ShouldStartWith("Apprenant zoe, au 4 janvier 2027\n");
        text.ShouldContain("épinglé\u202F; obligatoire");
        text.ShouldContain("Il s’adresse à un autre public\u00A0: informaticiens.");
        text.ShouldNotContain("mandatory");
    }

    [Fact]
    public void Tables_say_so_when_nothing_is_feasible() =>
        ToolRun.Done("recommend", Repository.Clinic, "--learner", "eve").Output.ShouldContain("No module is feasible now");

    [Fact]
    public void Colours_are_for_terminals_that_want_them()
    {
        string[] arguments = ["recommend", Repository.Clinic, "--learner", "zoe"];
        ToolRun.Of(arguments, CancellationToken.None, terminal: true, colour: true).Output.ShouldContain("\u001b[");
        ToolRun.Of(arguments, CancellationToken.None, terminal: true, colour: false).Output.ShouldNotContain("\u001b");
        ToolRun.Of(arguments, CancellationToken.None, terminal: false, colour: true).Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Tables_are_as_wide_as_the_terminal()
    {
        ToolRun run = ToolRun.Of(["recommend", Repository.Clinic, "--all", "--reasons"], CancellationToken.None, terminal: true);
        run.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public void Control_characters_in_data_never_reach_a_terminal()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string modules = File.ReadAllText(folder.File("modules.csv"));
        File.WriteAllText(folder.File("modules.csv"),
            modules.Replace("Téléconsultation en pratique", "\u001b[31mrouge\u0007", StringComparison.Ordinal));
        ToolRun run = ToolRun.Of(["recommend", folder.Path, "--learner", "zoe"], CancellationToken.None, terminal: true);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("[31mrouge");
        run.Output.ShouldNotContain("\u001b");
        run.Output.ShouldNotContain("\u0007");
    }

    [Fact]
    public void Bars_are_for_people_who_watch_messages_and_not_the_data()
    {
        string[] arguments = ["recommend", Repository.Clinic, "--all", "--format", "jsonl"];
        ToolRun watched = ToolRun.Of(arguments, CancellationToken.None, errorTerminal: true);
        watched.Error.ShouldContain("Recommending");
        watched.Output.ShouldBe(ToolRun.Done(arguments).Output);
        ToolRun.Of(arguments, CancellationToken.None, terminal: true, errorTerminal: true).Error.ShouldBeEmpty();
    }
}
