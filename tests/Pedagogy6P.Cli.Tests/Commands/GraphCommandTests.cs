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
        text.ShouldContain("[\"✓ data-1<br/>Les données de santé\"]:::done\n");
        text.ShouldContain("[\"▶ tele-1<br/>Téléconsultation en pratique\"]:::ready\n");
        text.ShouldContain("[\"✕ tele-2<br/>Téléexpertise\"]:::locked\n");
        ToolRun.Of("graph", Repository.Clinic, "--learner", "nobody").ExitCode.ShouldBe(4);
    }

    [Fact]
    public void Legends_speak_french_when_asked() =>
        ToolRun.Done("graph", Repository.Clinic, "--learner", "zoe", "--language", "fr").Output.ShouldContain("verrouillé");
}
