using System.Globalization;
using Pedagogy6P.Cli.Output.Graphs;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Tests.Output.Graphs.Rendering;

/// <summary>Titles as they come out of a browser, whatever they hold.</summary>
public sealed class MermaidRenderingTests
{
    private static readonly string[] Titles =
    [
        "plain", "L’été – « à l’hôpital »", "%%{init: {'theme':'forest'}}%%",
        "before %%{init: {'themeVariables': {'primaryColor':'#ff0000'}}}%% after", "%% comment", "100 %",
        "\"quoted\" 'single' `ticks`", "\"`**markdown**`\"", "[a] (b) {c} <d> ((e)) {{f}} >g]", "end", "the end", "END",
        "**bold** _it_ __b__ ~~s~~ *i*", "<script>alert(1)</script>",
        "<b onclick='alert(1)'>x</b>", "<br/>x", "<style>*{display:none}</style>", "😀 👩‍👩‍👧 🇫🇷", "שלום עולם", "مرحبا 123",
        "\u202eoverride", "1. Introduction", "2) two", "- item", "+ item", "# heading", "> quote",
        "***", "---", "===", "    indented", "a | b", "| a | b |", "x; y", "A & B &amp; &lt; &#35; &copy;", "#35; #quot;", "C# et F#",
        "fa:fa-car", "fab:fa-x fas:fa-y", "$$x^2$$", "\\n \\\\n back\\slash",
        "http://example.org/a_b_c", "[link](http://example.org)", "![image](x.png)", "--> --- -.-> ==>", "subgraph s", "click m0 call x()",
        "style m0 fill:#f00;", "classDef done fill:#f00;", "Lifestyle: #1; ok",
        "ﬂ°°35¶ß ﬂ°quot¶ß", "@{ shape: cloud }", "m1@{ shape: cloud }", "direction TB", "a direction  LR b", "graph TD", "flowchart LR",
        "accTitle: other", "linkStyle default stroke:red", "x:::done", "~x~ A ~~~ B", "constructor", "__proto__", "default",
    ];

    [Theory]
    [InlineData(MermaidPage.Mermaid10)]
    [InlineData(MermaidPage.Mermaid11)]
    public void Every_title_appears_as_it_is_and_changes_nothing(string version)
    {
        // The same graph with harmless titles before and after says what each must look like.
        string usual = Draw(Programme("usual", _ => "usual"));
        RenderedGraph[] rendered = MermaidPage.Render(version, usual,
            Draw(Programme("%%{init: {'theme':'dark'}}%% <t> #35; direction TB; end", number => Titles[number])), usual);
        rendered.ShouldAllBe(graph => graph.Error == null);
        rendered[1].Title.ShouldBe("%%{init: {'theme':'dark'}}%% <t> #35; direction TB; end");
        foreach ((string title, int number) in Titles.Select((title, number) => (title, number)))
        {
            string expected = string.Create(CultureInfo.InvariantCulture, $"m{number:00} {title}");
            OneLine(rendered[1].Labels[string.Create(CultureInfo.InvariantCulture, $"m{number}")]).ShouldBe(OneLine(expected),
                customMessage: title);
        }

        foreach (RenderedGraph other in rendered[1..])
        {
            other.Style.ShouldBe(rendered[0].Style);
            other.Edges.ShouldBe(Titles.Length + 1);
            other.Clusters.ShouldBe(1);
            other.Labels.Keys.ShouldBe(rendered[0].Labels.Keys, ignoreOrder: true);
        }

        rendered[2].Labels.ShouldBe(rendered[0].Labels);
    }

    [Theory]
    [InlineData(MermaidPage.Mermaid10)]
    [InlineData(MermaidPage.Mermaid11)]
    public void Pages_refuse_graphs_of_more_arrows_than_the_tool_lets_pass(string version)
    {
        static string Arrows(int count) => "flowchart LR\n" + string.Concat(Enumerable.Repeat("  a --> b\n", count));
        string?[] errors = MermaidPage.Errors(version, Arrows(MermaidGraph.MostArrows - 1), Arrows(MermaidGraph.MostArrows + 1));
        errors[0].ShouldBeNull();
        errors[1].ShouldNotBeNull().ShouldContain("limit");
    }

    private static string Draw(Programme programme) =>
        new MermaidGraph(programme, Speech.In("en"), progress: null, GraphPart.All(programme)).Draw();

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Programme Programme(string programmeTitle, Func<int, string> title)
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables
        {
            Id = "p", Title = programmeTitle, TimeZone = "Europe/Paris",
            Language = "fr"
        });
        builder.Add(new Competency("c", "C"));
        for (int number = 0; number < Titles.Length; number++)
        {
            string id = Id(number);
            builder.Add(new Module { Id = id, Title = title(number), Hours = 1, Modality = Modality.OnlineAsync });
            builder.Add(new ModuleCompetency(id, "c", 0, 0.5));
            if (number > 0)
            {
                builder.Add(new Prerequisite(id, Id(number - 1)));
            }
        }

        return builder.Build();
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"m{number:00}");
}
