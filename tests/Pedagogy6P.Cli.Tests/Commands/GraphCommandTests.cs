namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class GraphCommandTests
{
    [Fact]
    public void A_graph_without_a_learner_has_every_module_and_no_colours()
    {
        string text = ToolRun.Done("graph", Repository.Clinic).Output;
        text.ShouldStartWith("flowchart LR\n");
        text.ShouldNotContain("classDef");
        text.Split('\n').Count(line => line.Contains("<br/>", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public void A_learner_colours_what_is_done_ready_and_locked()
    {
        string text = ToolRun.Done("graph", Repository.Clinic, "--learner", "zoe").Output;
        text.ShouldContain("[\"✓ data#45;1<br/>Les données de santé\"]:::done\n");
        text.ShouldContain("[\"▶ tele#45;1<br/>Téléconsultation en pratique\"]:::ready\n");
        text.ShouldContain("[\"✕ tele#45;2<br/>Téléexpertise\"]:::locked\n");
        ToolRun.Of("graph", Repository.Clinic, "--learner", "nobody").ExitCode.ShouldBe(4);
    }

    [Fact]
    public void Thick_arrows_open_the_way_to_what_a_learner_aims_at()
    {
        string[] lines = ToolRun.Done("graph", Repository.Clinic, "--learner", "zoe").Output.Split('\n');
        string from = lines.Single(line => line.Contains("data#45;2<br/>", StringComparison.Ordinal)).Split('[')[0].Trim();
        string to = lines.Single(line => line.Contains("tele#45;2<br/>", StringComparison.Ordinal)).Split('[')[0].Trim();
        lines.Count(line => line.Contains("==>", StringComparison.Ordinal)).ShouldBe(2, "the step and its legend");
        lines.ShouldContain($"  {from} ==> {to}");
        lines.ShouldContain(line => line.Contains("==>|\"opens the way to your goals\"|", StringComparison.Ordinal));
        ToolRun.Done("graph", Repository.Clinic, "--learner", "ali").Output.ShouldNotContain("==>");
    }

    [Fact]
    public void Legends_speak_french_when_asked() =>
        ToolRun.Done("graph", Repository.Clinic, "--learner", "zoe", "--language", "fr").Output.ShouldContain("verrouillé");

    [Theory]
    [InlineData("--around tele-1 --depth 1", "data-1 law-1 tele-1 tele-2")]
    [InlineData("--around tele-2", "data-1 data-2 law-1 tele-1 tele-2")]
    [InlineData("--around code-1", "code-1")]
    [InlineData("--goal nurse", "data-1 data-2 law-1 tele-1 tele-2")]
    [InlineData("--goal coder", "code-1 data-1 data-2")]
    [InlineData("--goal pharmacist", "data-1 data-2 law-1")]
    [InlineData("--goal coder --around data-1", "data-1 data-2")]
    [InlineData("--goal coder --around law-1", "")]
    [InlineData("--learner zoe --open", "data-2 tele-1 tele-2")]
    public void A_part_of_a_graph_can_be_drawn(string options, string modules)
    {
        ToolRun run = ToolRun.Of(["graph", Repository.Clinic, .. options.Split(' ')]);
        (run.ExitCode, run.Error.Length == 0).ShouldBe((0, modules.Length > 0));
        string text = run.Output;
        IEnumerable<string> drawn = text.Split('\n').Where(line => line.Contains("<br/>", StringComparison.Ordinal))
            .Select(line =>
            line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.IndexOf("<br/>",
                StringComparison.Ordinal)].Split(' ')[^1].Replace("#45;", "-", StringComparison.Ordinal));
        string.Join(' ', drawn.Order(StringComparer.Ordinal)).ShouldBe(modules);
    }

    [Fact]
    public void One_of_several_that_are_enough_is_not_drawn_as_the_only_one()
    {
        // tele-1 asks for data-1 or law-1, of which the second is no neighbour of data-1.
        string text = ToolRun.Done("graph", Repository.Clinic, "--around", "data-1", "--depth", "1").Output;
        text.ShouldContain("  m1 --- any0\n  m3 --- any0\n  any0 --> m4\n");
        text.ShouldContain("  m3[\"law#45;1<br/>");
    }

    [Fact]
    public void A_part_without_modules_says_so()
    {
        ToolRun.Of("graph", Repository.Clinic, "--learner", "eve",
            "--open").Error.ShouldBe("Nothing is drawn: no module is in the part asked for.\n");
        ToolRun.Of("graph", Repository.Clinic, "--learner", "eve", "--open", "--language",
            "fr").Error.ShouldBe("Rien n’est dessiné\u00A0: aucun module n’est dans la partie demandée.\n");
        ToolRun.Of("graph", Repository.Clinic, "--learner", "zoe", "--open").Error.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_open_keeps_the_locked_members_of_a_choice()
    {
        // data-1 is ready for zoe again, law-1 is not open to her level, and tele-1 takes either.
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        Edit(folder, "learners.csv", ",data-1,tele-1,,0,", ",,,,0,");
        Edit(folder, "modules.csv", "online-async,health,3,fr;en", "online-async,health,7,fr;en");
        Edit(folder, "prerequisites.csv", "data-2,data-1,,hard", "data-2,data-1,,hard\nlaw-1,code-1,,hard");
        string text = ToolRun.Done("graph", folder.Path, "--learner", "zoe", "--open").Output;
        text.ShouldContain("[\"▶ data#45;1<br/>Les données de santé\"]:::ready\n");
        text.ShouldContain("[\"✕ law#45;1<br/>");
        text.Split('\n').Count(line => line.Contains("--- any0", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("en", "modules.csv", "online-async,health,3,fr;en", "online-async,it,7,fr;en",
        "○ law#45;1<br/>Le droit #171; utile #187; #38; la #34;pratique#34; #60;b#62;<br/>(Another audience#44; Level too low")]
    [InlineData("fr", "modules.csv", "online-async,health,3,fr;en", "online-async,it,7,fr;en",
        "○ law#45;1<br/>Le droit #171; utile #187; #38; la #34;pratique#34; #60;b#62;<br/>(Autre public#44; Niveau trop bas")]
    [InlineData("en", "sessions.csv", "2027", "2025", "○ data#45;2<br/>Données#44; pour aller plus loin<br/>(No session to come)")]
    public void Ready_is_what_the_ranking_would_recommend(string language, string table, string before, string after, string closed)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        Edit(folder, table, before, after);
        string text = ToolRun.Done("graph", folder.Path, "--learner", "zoe", "--language", language).Output;
        text.ShouldContain(closed);
        string[] ready = [.. text.Split('\n')
            .Where(line => line.EndsWith(":::ready", StringComparison.Ordinal) && line.Contains("<br/>", StringComparison.Ordinal))];
        ToolRun.Done("recommend", folder.Path, "--learner", "zoe", "--format", "jsonl").JsonLines()[0].GetProperty("recommendations")
            .GetArrayLength().ShouldBe(ready.Length);
    }

    private static void Edit(TemporaryFolder folder, string table, string before, string after)
    {
        string text = File.ReadAllText(folder.File(table));
        text.ShouldContain(before);
        File.WriteAllText(folder.File(table), text.Replace(before, after, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "--depth: expected --around besides", "--depth", "2")]
    [InlineData(2, "--open: expected --learner besides", "--open")]
    [InlineData(2, "--depth: found \"0\"", "--around", "tele-1", "--depth", "0")]
    [InlineData(4, "Unknown module \"tele-9\"", "--around", "tele-9")]
    [InlineData(4, "Unknown role \"nursee\"", "--goal", "nursee")]
    public void Parts_that_there_are_not_are_refused(int exitCode, string message, params string[] options)
    {
        ToolRun run = ToolRun.Of(["graph", Repository.Clinic, .. options]);
        run.ExitCode.ShouldBe(exitCode);
        run.Error.ShouldContain(message);
    }

    [Theory]
    [InlineData(497, 0)]
    [InlineData(498, 1)]
    [InlineData(600, 1)]
    public void A_graph_that_no_page_draws_says_so(int prerequisites, int warnings)
    {
        // Two arrows are in the legend.
        using TemporaryFolder folder = Chain(modules: 310, prerequisites, titleLength: 5);
        ToolRun run = ToolRun.Of("graph", folder.Path);
        run.ExitCode.ShouldBe(0);
        run.Error.Split("pages refuse to draw").Length.ShouldBe(1 + warnings);
        run.Error.Contains("--around MODULE --depth N, --goal ROLE, or --learner ID --open", StringComparison.Ordinal)
            .ShouldBe(warnings > 0);
        ToolRun.Done("graph", folder.Path, "--around", "m150").Output.Split("-->").Length.ShouldBeLessThan(20);
    }

    [Fact]
    public void A_graph_of_too_many_characters_says_so()
    {
        using TemporaryFolder folder = Chain(modules: 310, prerequisites: 10, titleLength: 200);
        ToolRun.Of("graph", folder.Path).Error.ShouldContain("12 arrows and 6");
    }

    private static TemporaryFolder Chain(int modules, int prerequisites, int titleLength)
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("programme.csv"), "format_version,id,title,time_zone,language\n1,p,P,Europe/Paris,fr\n");
        File.WriteAllText(folder.File("competencies.csv"), "id,title\nc,C\n");
        File.WriteAllText(folder.File("modules.csv"), "id,title,hours,modality\n"
            + Lines(modules, number => $"m{number},{new string('x', titleLength)},1,online-async"));
        File.WriteAllText(folder.File("module_competencies.csv"), "module,competency,entry,attainment\n"
            + Lines(modules, number => $"m{number},c,0,0.5"));
        File.WriteAllText(folder.File("prerequisites.csv"), "module,requires,group,kind\n"
            + Lines(prerequisites, number => number < modules - 1
            ? (FormattableString)$"m{number + 1},m{number},,hard"
            : $"m{number - modules + 3},m{number - modules + 1},,advised"));
        return folder;
    }

    private static string Lines(int count, Func<int, FormattableString> line) =>
        string.Concat(Enumerable.Range(0, count).Select(number => FormattableString.Invariant(line(number)) + "\n"));
}
