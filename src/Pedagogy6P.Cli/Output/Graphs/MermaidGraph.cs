using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>
/// A flowchart in Mermaid: an arrow from each module to those that ask for it, solid when hard, dotted when advised, and a diamond where any one of
/// several is enough. Standing is told by a symbol and an outline as well as by a colour.
/// </summary>
/// <param name="programme">The programme.</param>
/// <param name="captions">Words of the legend.</param>
/// <param name="progress">Where a learner stands; null for none in particular.</param>
internal sealed class MermaidGraph(Programme programme, Captions captions, ModuleProgress? progress)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableDictionary<string, int> _numbers =
        programme.Graph.TopologicalOrder.Select((id, number) => (id, number)).ToImmutableDictionary(item => item.id, item => item.number, StringComparer.Ordinal);

    private int _groups;

    public override string ToString()
    {
        _text.Clear();
        _groups = 0;
        string whose = progress is null ? "" : $" ({progress.Learner})";
        Line("flowchart LR");
        Line($"  accTitle: {MermaidText.Plain(programme.Title)}");
        Line($"  accDescr: {MermaidText.Plain(captions.GraphTitle + whose)}");
        foreach (string id in programme.Graph.TopologicalOrder)
        {
            AddModule(programme.FindModule(id)!);
        }

        foreach (string id in programme.Graph.TopologicalOrder)
        {
            foreach (PrerequisiteGroup group in programme.Graph.GroupsOf(id))
            {
                AddGroup(id, group);
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
        Line($"  {Node(module.Id)}[\"{symbol}{MermaidText.Label(module.Id)}<br/>{MermaidText.Label(module.Title)}\"]{style}");
    }

    private void AddGroup(string module, PrerequisiteGroup group)
    {
        string arrow = group.Kind == PrerequisiteKind.Hard ? "-->" : "-.->";
        if (group.Alternatives.Length == 1)
        {
            Line($"  {Node(group.Alternatives[0])} {arrow} {Node(module)}");
            return;
        }

        string junction = string.Create(CultureInfo.InvariantCulture, $"any{_groups++}");
        string line = group.Kind == PrerequisiteKind.Hard ? "---" : "-.-";
        Line($"  {junction}{{\"{MermaidText.Label(captions.AnyOf)}\"}}");
        foreach (string alternative in group.Alternatives)
        {
            Line($"  {Node(alternative)} {line} {junction}");
        }

        Line($"  {junction} {arrow} {Node(module)}");
    }

    private void AddLegend()
    {
        Line($"  subgraph legend [\"{MermaidText.Label(captions.Legend)}\"]");
        Line("    direction LR");
        Line($"    from1[\"A\"] -->|\"{MermaidText.Label(captions.Hard)}\"| to1[\"B\"]");
        Line($"    from2[\"A\"] -.->|\"{MermaidText.Label(captions.Advised)}\"| to2[\"B\"]");
        if (progress is not null)
        {
            foreach (ModuleStanding standing in Enum.GetValues<ModuleStanding>())
            {
                Line($"    {StandingStyles.ClassName(standing)}Sample[\"{StandingStyles.Symbol(standing)} {MermaidText.Label(Name(standing))}\"]:::{StandingStyles.ClassName(standing)}");
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
        ModuleStanding.Done => captions.Done,
        ModuleStanding.Ready => captions.Ready,
        _ => captions.Locked,
    };

    private string Node(string module) => string.Create(CultureInfo.InvariantCulture, $"m{_numbers[module]}");

    private void Line(string line) => _text.Append(line).Append('\n');
}
