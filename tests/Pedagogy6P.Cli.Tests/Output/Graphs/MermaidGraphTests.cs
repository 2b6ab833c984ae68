using System.Text.RegularExpressions;
using Pedagogy6P.Cli.Output.Graphs;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Tests.Output.Graphs;

public sealed partial class MermaidGraphTests
{
    [Fact]
    public void Arrows_are_solid_when_hard_and_dotted_when_advised()
    {
        string text = Graph(new Prerequisite("b", "a"), new Prerequisite("c", "b", Kind: PrerequisiteKind.Advised));
        text.ShouldContain("  m0 --> m1\n");
        text.ShouldContain("  m1 -.-> m2\n");
    }

    [Fact]
    public void Alternatives_meet_in_a_diamond()
    {
        string text = Graph(
            new Prerequisite("c", "a", "either"),
            new Prerequisite("c", "b", "either"),
            new Prerequisite("d", "a", "tip", PrerequisiteKind.Advised),
            new Prerequisite("d", "c", "tip", PrerequisiteKind.Advised));
        text.ShouldContain("  any0{\"any one of\"}\n  m0 --- any0\n  m1 --- any0\n  any0 --> m2\n");
        text.ShouldContain("  any1{\"any one of\"}\n  m0 -.- any1\n  m2 -.- any1\n  any1 -.-> m3\n");
    }

    [Fact]
    public void Every_node_that_an_arrow_names_is_declared()
    {
        string text = Graph(new Prerequisite("b", "a"), new Prerequisite("c", "a", "g"), new Prerequisite("c", "b", "g"));
        var declared = Declared().Matches(text).Select(match => match.Groups["node"].Value).ToHashSet(StringComparer.Ordinal);
        MatchCollection arrows = Arrow().Matches(text);
        arrows.Count.ShouldBe(4);
        arrows.ShouldAllBe(arrow => declared.Contains(arrow.Groups["from"].Value) && declared.Contains(arrow.Groups["to"].Value));
    }

    [Fact]
    public void Titles_cannot_break_the_graph()
    {
        MermaidText.Label("L’été 2").ShouldBe("L#8217;été 2");
        MermaidText.Label("%%{x}%%").ShouldBe("#37;#37;#123;x#125;#37;#37;");
        MermaidText.Label("a \"b\"\n <i>").ShouldBe("a #34;b#34; #32;#60;i#62;");
        MermaidText.Label("$$ \\n fa:fa-x").ShouldBe("#36;<wbr>#36; #92;<wbr>n fa#58;<wbr>fa#45;x");
        MermaidText.Label("direction TB").ShouldBe("direction#32;TB");
        MermaidText.Label("😀\ud800").ShouldBe("#128512;#65533;");
        MermaidText.Plain("a\nb; $$").ShouldBe("a b#59; #36;#36;");
    }

    private static string Draw(Programme programme) =>
        new MermaidGraph(programme, Speech.In("en"), progress: null, GraphPart.All(programme)).Draw();

    private static string Graph(params Prerequisite[] prerequisites)
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr" });
        builder.Add(new Competency("c1", "C"));
        foreach (string id in new[] { "a", "b", "c", "d" })
        {
            builder.Add(new Module { Id = id, Title = id, Hours = 1, Modality = Modality.OnlineAsync });
        }

        builder.Add(new ModuleCompetency("a", "c1", 0, 0.5));
        foreach (Prerequisite prerequisite in prerequisites)
        {
            builder.Add(prerequisite);
        }

        return Draw(builder.Build());
    }

    [GeneratedRegex("^  (?<node>m\\d+|any\\d+)[\\[{]\"", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declared();

    [GeneratedRegex("^  (?<from>\\w+) (-->|-\\.->|---|-\\.-) (?<to>\\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arrow();
}
