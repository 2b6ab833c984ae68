using Pedagogy6P.Cli.Tests.Commands.Risk;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class OutputCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CopyOf(Repository.Clinic);

    public OutputCheckTests()
    {
        // Nothing of these is right: whoever reads before looking where to write complains of that instead.
        File.WriteAllText(_folder.File("past.csv"), "no table");
        File.WriteAllText(_folder.File("m.p6p"), "no model");
        File.WriteAllText(_folder.File("optout.txt"), "nobody");
    }

    public static TheoryData<string, string> Overwriting => new()
    {
        { "risk train {}/past.csv --label y --out {}/past.csv", "past.csv" },
        { "risk train {}/past.csv --label y --out {}/x --predictions {}/past.csv", "past.csv" },
        { "risk train {}/past.csv --label y --out {}/x --report {}/past.csv", "past.csv" },
        { "risk train {}/x.csv --label y --test {}/past.csv --out {}/past.csv", "past.csv" },
        { "risk train {}/past.csv --label y --out {}/x --predictions {}/PAST.csv", "past.csv" },
        { "risk score {}/m.p6p {}/past.csv --out {}/m.p6p", "m.p6p" },
        { "risk score {}/m.p6p {}/past.csv --out {}/M.P6P", "m.p6p" },
        { "graph {} --out {}/Modules.csv", "modules.csv" },
        { "risk score {}/m.p6p {}/past.csv --out {}/past.csv", "past.csv" },
        { "risk triage {}/m.p6p {}/past.csv --out {}/past.csv", "past.csv" },
        { "risk evaluate {}/m.p6p {}/past.csv --label y --predictions {}/m.p6p", "m.p6p" },
        { "risk evaluate {}/m.p6p {}/past.csv --label y --report {}/past.csv", "past.csv" },
        { "risk card {}/m.p6p --out {}/m.p6p", "m.p6p" },
        { "risk import {}/m.p6p --out {}/m.p6p", "m.p6p" },
        { "risk programme {} --out {}/learners.csv", "learners.csv" },
        { "risk programme {} --risk-opt-out {}/optout.txt --report {}/optout.txt", "optout.txt" },
        { "risk programme {} --predictions {}/outcomes.csv", "outcomes.csv" },
        { "recommend {} --all --out {}/modules.csv", "modules.csv" },
        { "recommend {} --all --risk-model {}/m.p6p --out {}/m.p6p", "m.p6p" },
        { "why-not {} --learner zoe --module code-1 --out {}/population.json", "population.json" },
        { "whatif {} --learner zoe --set budget=1 --out {}/mastery.csv", "mastery.csv" },
        { "check {} --out {}/programme.csv", "programme.csv" },
        { "graph {} --out {}/./modules.csv", "modules.csv" },
    };

    [Theory]
    [MemberData(nameof(Overwriting))]
    public void What_a_command_reads_is_never_written_over(string line, string victim)
    {
        byte[] before = File.ReadAllBytes(_folder.File(victim));
        ToolRun run = Run(line);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("expected another file than those this command reads");
        File.ReadAllBytes(_folder.File(victim)).ShouldBe(before);
    }

    [Theory]
    [InlineData("risk train {}/past.csv --label y --out {}/x --predictions {}/x")]
    [InlineData("risk train {}/past.csv --label y --out {}/x --report {}/y --predictions {}/./y")]
    [InlineData("risk train {}/past.csv --label y --out {}/model --report {}/MODEL")]
    [InlineData("risk evaluate {}/m.p6p {}/past.csv --label y --predictions {}/x --report {}/X")]
    [InlineData("risk programme {} --report {}/models/retention.md")]
    [InlineData("risk programme {} --predictions {}/models/retention.p6p")]
    public void No_two_outputs_are_one_file(string line)
    {
        Directory.CreateDirectory(_folder.File("models"));
        ToolRun run = Run(line);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("expected another file than");
    }

    [Theory]
    [InlineData("check {} --out {}/new.csv")]
    [InlineData("check {} --out {}/drawn/../new.csv")]
    [InlineData("recommend {} --all --out {}/new.txt")]
    [InlineData("graph {}/ --out {}/new.mmd")]
    [InlineData("risk programme {} --predictions {}/new.csv")]
    public void Nothing_is_put_among_the_tables_that_a_command_reads(string line)
    {
        Directory.CreateDirectory(_folder.File("drawn"));
        string[] before = Directory.GetFiles(_folder.Path);
        ToolRun run = Run(line);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("expected a file outside the programme folder that this command reads (FOLDER: ");
        Directory.GetFiles(_folder.Path).ShouldBe(before, ignoreOrder: true);
        Run(line + " --language fr").Error.ShouldContain("un fichier hors du dossier de programme que cette commande lit");
        Run("check {} --out {}/drawn/new.csv").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_model_and_its_card_need_a_file_each()
    {
        Directory.CreateDirectory(_folder.File("models"));
        Run("risk programme {} --out {}/models/x.md").Error.ShouldContain("each output in a file of its own");
    }

    [Fact]
    public void Links_of_every_kind_lead_to_what_they_lead_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights of their own");
        File.CreateSymbolicLink(_folder.File("soft.csv"), "past.csv");
        File.CreateSymbolicLink(_folder.File("soft2.csv"), _folder.File("soft.csv"));
        Directory.CreateSymbolicLink(_folder.File("loop"), _folder.Path);
        System.Diagnostics.Process.Start("ln", [_folder.File("past.csv"), _folder.File("hard.csv")]).WaitForExit();
        foreach (string link in (string[])["soft.csv", "soft2.csv", "loop/past.csv", "loop/loop/soft.csv", "hard.csv"])
        {
            Run($"risk train {{}}/past.csv --label y --out {{}}/{link}").Error.ShouldContain("expected another file than those",
                customMessage: link);
            Run($"risk train {{}}/{link} --label y --out {{}}/past.csv").Error.ShouldContain("expected another file than those",
                customMessage: link);
        }

        Run("graph {} --out {}/loop/modules.csv").ExitCode.ShouldBe(2);
        File.ReadAllText(_folder.File("past.csv")).ShouldBe("no table");
    }

    [Fact]
    public void A_copy_is_a_file_of_its_own()
    {
        File.Copy(_folder.File("past.csv"), _folder.File("copy.csv"));
        File.SetLastWriteTimeUtc(_folder.File("copy.csv"), File.GetLastWriteTimeUtc(_folder.File("past.csv")));
        Run("risk train {}/past.csv --label y --out {}/copy.csv").Error.ShouldNotContain("expected another file");
    }

    [Fact]
    public void A_link_to_a_folder_is_no_free_place_for_a_generated_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights of their own");
        Directory.CreateSymbolicLink(_folder.File("loop"), _folder.Path);
        Run("generate {} --learners 3 --seed 1 --out {}/loop").ExitCode.ShouldBe(2);
        Run("generate {} --learners 3 --seed 1 --out {}/.").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_read_only_file_stays()
    {
        File.WriteAllText(_folder.File("locked"), "old");
        File.SetAttributes(_folder.File("locked"), FileAttributes.ReadOnly);
        ToolRun run = Run("graph {} --out {}/locked");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("this one is read-only");
        File.ReadAllText(_folder.File("locked")).ShouldBe("old");
        File.SetAttributes(_folder.File("locked"), FileAttributes.Normal);
    }

    [Fact]
    public void A_private_file_stays_private()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("permissions are of another kind");
            return;
        }

        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        Directory.CreateDirectory(_folder.File("drawn"));
        string file = _folder.File("drawn/private");
        File.WriteAllText(file, "old");
        File.SetUnixFileMode(file, Private);
        Run("graph {} --out {}/drawn/private").ExitCode.ShouldBe(0);
        File.GetUnixFileMode(file).ShouldBe(Private);
    }

    [Fact]
    public void A_device_takes_any_number_of_outputs_and_a_link_to_one_stays_one()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "no /dev/null here");
        File.CreateSymbolicLink(_folder.File("void"), "/dev/null");
        ToolRun.Of([.. RiskExample.Training, "--model", "logistic", "--out", "/dev/null", "--report", "/dev/null", "--predictions",
            _folder.File("void")]).ExitCode.ShouldBe(0);
        new FileInfo(_folder.File("void")).LinkTarget.ShouldBe("/dev/null");
        new FileInfo("/dev/null").Length.ShouldBe(0);
    }

    [Fact]
    public void Help_is_given_whatever_else_is_asked() =>
        Run("risk train {}/past.csv --label y --out {}/past.csv --help").ExitCode.ShouldBe(0);

    public void Dispose() => _folder.Dispose();

    private ToolRun Run(string line) =>
        ToolRun.Of([.. line.Split(' ').Select(word => word.Replace("{}", _folder.Path, StringComparison.Ordinal))]);
}
