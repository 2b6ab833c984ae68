using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>
/// A validated programme: catalogue, competency framework, roles and sessions. Made by <see cref="ProgrammeBuilder"/>; immutable and
/// thread-safe.
/// </summary>
public sealed class Programme
{
    private readonly FrozenDictionary<string, Module> _modules;
    private readonly FrozenDictionary<string, Competency> _competencies;
    private readonly FrozenDictionary<string, Role> _roles;
    private readonly FrozenDictionary<string, Session> _sessions;
    private readonly FrozenDictionary<string, Site> _sites;

    internal Programme(ProgrammeTables tables)
    {
        Tables = tables;
        Modules = WithAllRoles(tables);
        Graph = new ModuleGraph([.. tables.Modules.Select(module => module.Id)], tables.Prerequisites);
        Terms = new ProgrammeTerms(tables);
        _modules = Modules.ToFrozenDictionary(module => module.Id, StringComparer.Ordinal);
        _competencies = tables.Competencies.ToFrozenDictionary(competency => competency.Id, StringComparer.Ordinal);
        _roles = tables.Roles.ToFrozenDictionary(role => role.Id, StringComparer.Ordinal);
        _sessions = tables.Sessions.ToFrozenDictionary(session => session.Id, StringComparer.Ordinal);
        _sites = tables.Sites.ToFrozenDictionary(site => site.Id, StringComparer.Ordinal);
    }

    /// <summary>Id of the programme.</summary>
    public string Id => Tables.Id;

    /// <summary>Title in the programme's language.</summary>
    public string Title => Tables.Title;

    /// <summary>The validated data.</summary>
    public ProgrammeTables Tables { get; }

    /// <summary>Prerequisites as a graph.</summary>
    public ModuleGraph Graph { get; }

    /// <summary>Titles of topics, settings, labels, equipment and audiences, and the tree of settings.</summary>
    public ProgrammeTerms Terms { get; }

    /// <summary>
    /// The modules, in their given order, each with all roles that it is mandatory for, those of <see cref="ProgrammeTables.Mandatory"/>
    /// included.
    /// </summary>
    public ImmutableArray<Module> Modules { get; }

    /// <summary>Finds a module; null when the id is unknown.</summary>
    public Module? FindModule(string id) => _modules.GetValueOrDefault(id);

    /// <summary>Finds a competency; null when the id is unknown.</summary>
    public Competency? FindCompetency(string id) => _competencies.GetValueOrDefault(id);

    /// <summary>Finds a role; null when the id is unknown.</summary>
    public Role? FindRole(string id) => _roles.GetValueOrDefault(id);

    /// <summary>Finds a session; null when the id is unknown.</summary>
    public Session? FindSession(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>Finds a site; null when the id is unknown.</summary>
    public Site? FindSite(string id) => _sites.GetValueOrDefault(id);

    private static ImmutableArray<Module> WithAllRoles(ProgrammeTables tables)
    {
        if (tables.Mandatory.IsEmpty)
        {
            return tables.Modules;
        }

        var roles = tables.Mandatory.ToLookup(row => row.ModuleId, row => row.RoleId, StringComparer.Ordinal);
        return [.. tables.Modules.Select(module => roles.Contains(module.Id)
            ? module with { MandatoryFor = [.. module.MandatoryFor.Union(roles[module.Id], StringComparer.Ordinal)] } : module)];
    }
}
