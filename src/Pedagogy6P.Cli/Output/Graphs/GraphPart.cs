using System.Collections.Frozen;
using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>Which modules a graph shows. Immutable and thread-safe.</summary>
internal sealed class GraphPart
{
    private readonly FrozenSet<string> _modules;

    private GraphPart(IEnumerable<string> modules) => _modules = modules.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether no module is shown.</summary>
    public bool IsEmpty => _modules.Count == 0;

    /// <summary>Whether a module is shown.</summary>
    public bool Shows(string module) => _modules.Contains(module);

    /// <summary>
    /// This part with every choice whole: where any one of several prerequisites is enough, all of them or none, for some alone would look
    /// like the only ones.
    /// </summary>
    public GraphPart WithWholeChoices(Programme programme)
    {
        var shown = new HashSet<string>(_modules, StringComparer.Ordinal);
        int before;
        do
        {
            before = shown.Count;
            shown.UnionWith([.. shown.SelectMany(id => programme.Graph.GroupsOf(id)).Where(group => group.Alternatives.Any(shown.Contains))
                .SelectMany(group => group.Alternatives)]);
        }
        while (shown.Count > before);
        return new(shown);
    }

    /// <summary>What two parts share.</summary>
    public GraphPart And(GraphPart other) => new(_modules.Where(other.Shows));

    /// <summary>The whole programme.</summary>
    public static GraphPart All(Programme programme) => new(programme.Graph.TopologicalOrder);

    /// <summary>A module with what it stands on and what stands on it, each so many prerequisites away at most.</summary>
    public static GraphPart Around(Programme programme, string module, int depth) => new(
        Reach(module, id => Prerequisites(programme, id), depth).Concat(Reach(module, id => programme.Graph.AskedBy(id), depth)));

    /// <summary>The modules that teach what a role asks or are mandatory for it, and all that these stand on.</summary>
    public static GraphPart Goal(Programme programme, string role)
    {
        var asked = programme.Tables.RoleCompetencies.Where(item => string.Equals(item.RoleId, role, StringComparison.Ordinal))
            .Select(item => item.CompetencyId).ToHashSet(StringComparer.Ordinal);
        string[] teaching = [.. programme.Tables.ModuleCompetencies.Where(item => item.Teaches && asked.Contains(item.CompetencyId))
            .Select(item => item.ModuleId)];
        string[] mandatory = [.. programme.Modules.Where(module => module.MandatoryFor.Contains(role, StringComparer.Ordinal))
            .Select(module => module.Id)];
        return new([.. teaching, .. mandatory, .. teaching.Concat(mandatory).SelectMany(id => programme.Graph.Ancestors(id))]);
    }

    /// <summary>What is open to a learner: the modules that are ready for them, and those that need one of these directly.</summary>
    public static GraphPart Open(Programme programme, ModuleProgress progress) => new(programme.Graph.TopologicalOrder.Where(id =>
        progress.Of(id) == ModuleStanding.Ready
        || (progress.Of(id) == ModuleStanding.Locked
        && Prerequisites(programme, id).Any(needed => progress.Of(needed) == ModuleStanding.Ready))));

    private static IEnumerable<string> Prerequisites(Programme programme, string module) =>
        programme.Graph.GroupsOf(module).SelectMany(group => group.Alternatives);

    private static HashSet<string> Reach(string from, Func<string, IEnumerable<string>> next, int steps)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        ImmutableArray<string> edge = [from];
        for (int step = 0; step < steps && !edge.IsEmpty; step++)
        {
            edge = [.. edge.SelectMany(next).Where(reached.Add)];
        }

        return reached;
    }
}
