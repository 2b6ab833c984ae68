using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>
/// A flowchart in Mermaid: an arrow from each module to those that ask for it, solid when hard, dotted when advised, and a diamond where
/// any one of several is enough. For a learner, thick arrows are the steps that open the way to their goals. Standing is told by a symbol
/// and an outline as well as by a colour.
/// </summary>
/// <param name="programme">The programme.</param>
/// <param name="speech">Words of the legend and names of reasons.</param>
/// <param name="progress">Where a learner stands; null for none in particular.</param>
/// <param name="part">The modules to draw.</param>
internal sealed class MermaidGraph(Programme programme, Speech speech, ModuleProgress? progress, GraphPart part)
{
    /// <summary>From so many arrows on, pages refuse a graph (Mermaid's <c>maxEdges</c>, which no graph can raise).</summary>
    public const int MostArrows = 500;

    /// <summary>From so many characters on, pages refuse a graph (Mermaid's <c>maxTextSize</c>, which no graph can raise).</summary>
    public const int MostCharacters = 50_000;

    private const string Step = "==>";

    private readonly Captions _captions = speech.Captions;
    private readonly StringBuilder _text = new();
    private readonly ImmutableDictionary<string, int> _numbers =
        programme.Graph.TopologicalOrder.Select((id, number) => (id, number)).ToImmutableDictionary(item => item.id, item => item.number,
            StringComparer.Ordinal);

    // Steps that no arrow of a prerequisite shows yet.
    private readonly HashSet<(string From, string To)> _steps = [];
    private int _groups;

    /// <summary>Arrows and lines drawn, those of the legend included.</summary>
    public int Arrows { get; private set; }

    public string Draw()
    {
        _text.Clear();
        _groups = 0;
        Arrows = 0;
        _steps.UnionWith(progress?.Steps ?? []);
        string whose = progress is null ? "" : $" ({progress.Learner})";
        Line("flowchart LR");
        Line($"  accTitle: {MermaidText.Plain(programme.Title)}");
        Line($"  accDescr: {MermaidText.Plain(_captions.GraphTitle + whose)}");
        string[] shown = [.. programme.Graph.TopologicalOrder.Where(part.Shows)];
        foreach (string id in shown)
        {
            AddModule(programme.FindModule(id)!);
        }

        foreach (string id in shown)
        {
            foreach (PrerequisiteGroup group in programme.Graph.GroupsOf(id))
            {
                AddGroup(id, group);
            }
        }

        foreach ((string from, string to) in progress?.Steps ?? [])
        {
            if (_steps.Remove((from, to)) && part.Shows(from) && part.Shows(to))
            {
                Arrow(Node(from), Step, Node(to));
            }
        }

        AddLegend();
        AddClasses();
        return _text.ToString();
    }

    private void AddModule(Module module)
    {
        ModuleStanding? standing = progress?.Of(module.Id);
        string symbol = standing is ModuleStanding known ? StandingStyles.Symbol(known) + " " : "";
        string style = standing is ModuleStanding styled ? ":::" + StandingStyles.ClassName(styled) : "";
        string[] closed = [.. progress?.WhyClosed(module.Id).Select(speech.Explanations.NameOf) ?? []];
        string why = closed.Length == 0 ? "" : $"<br/>({MermaidText.Label(string.Join(", ", closed))})";
        Line($"  {Node(module.Id)}[\"{symbol}{MermaidText.Label(module.Id)}<br/>{MermaidText.Label(module.Title)}{why}\"]{style}");
    }

    private void AddGroup(string module, PrerequisiteGroup group)
    {
        string arrow = group.Kind == PrerequisiteKind.Hard ? "-->" : "-.->";
        string[] shown = [.. group.Alternatives.Where(part.Shows)];
        if (shown.Length == 0)
        {
            return;
        }

        if (group.Alternatives.Length == 1)
        {
            Arrow(Node(shown[0]), _steps.Remove((shown[0], module)) ? Step : arrow, Node(module));
            return;
        }

        string junction = string.Create(CultureInfo.InvariantCulture, $"any{_groups++}");
        string line = group.Kind == PrerequisiteKind.Hard ? "---" : "-.-";
        Line($"  {junction}{{\"{MermaidText.Label(_captions.AnyOf)}\"}}");
        foreach (string alternative in shown)
        {
            Arrow(Node(alternative), line, junction);
        }

        Arrow(junction, arrow, Node(module));
    }

    private void Arrow(string from, string arrow, string to)
    {
        Arrows++;
        Line($"  {from} {arrow} {to}");
    }

    private void AddLegend()
    {
        Line($"  subgraph legend [\"{MermaidText.Label(_captions.Legend)}\"]");
        Line("    direction LR");
        Arrow("  from1[\"A\"]", $"-->|\"{MermaidText.Label(_captions.Hard)}\"|", "to1[\"B\"]");
        Arrow("  from2[\"A\"]", $"-.->|\"{MermaidText.Label(_captions.Advised)}\"|", "to2[\"B\"]");
        if (progress is { Steps.IsEmpty: false })
        {
            Arrow("  from3[\"A\"]", $"==>|\"{MermaidText.Label(_captions.OpensTheWay)}\"|", "to3[\"B\"]");
        }

        if (progress is not null)
        {
            foreach (ModuleStanding standing in Enum.GetValues<ModuleStanding>())
            {
                Line($"    {StandingStyles.ClassName(standing)}Sample[\"{StandingStyles.Symbol(standing)} "
                    + $"{MermaidText.Label(Name(standing))}\"]:::{StandingStyles.ClassName(standing)}");
            }
        }

        Line("  end");
    }

    private void AddClasses()
    {
        if (progress is null)
        {
            return;
        }

        foreach (ModuleStanding standing in Enum.GetValues<ModuleStanding>())
        {
            Line($"  classDef {StandingStyles.ClassName(standing)} {StandingStyles.Definition(standing)}");
        }
    }

    private string Name(ModuleStanding standing) => standing switch
    {
        ModuleStanding.Done => _captions.Done,
        ModuleStanding.Ready => _captions.Ready,
        ModuleStanding.Closed => _captions.Closed,
        _ => _captions.Locked,
    };

    private string Node(string module) => string.Create(CultureInfo.InvariantCulture, $"m{_numbers[module]}");

    private void Line(string line) => _text.Append(line).Append('\n');
}
