using System.Collections.Frozen;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>A programme with ids looked up once: what features need of modules, backgrounds and sites. Immutable and thread-safe.</summary>
internal sealed class RetentionCatalogue
{
    private readonly FrozenDictionary<string, RetentionModule> _modules;
    private readonly FrozenDictionary<string, int> _competencies;
    private readonly FrozenDictionary<string, (int Competency, double Mastery)[]> _backgrounds;
    private readonly FrozenDictionary<string, int> _sites;

    public RetentionCatalogue(ProgrammeTables tables)
    {
        DefaultMaxDistanceKm = tables.DefaultMaxDistanceKm;
        _competencies = Numbers(tables.Competencies.Select(competency => competency.Id));
        _sites = Numbers(tables.Sites.Select(site => site.Id));
        Locations = [.. tables.Sites.Select(site => site.Location)];
        var levels = tables.ModuleCompetencies.ToLookup(row => row.Module, StringComparer.Ordinal);
        var timetabled = tables.Sessions.Select(session => session.Module).ToHashSet(StringComparer.Ordinal);
        _modules = tables.Modules.Select((module, number) => new RetentionModule(
            module,
            number,
            Levels(levels[module.Id].Where(row => row.Entry > 0), row => row.Entry),
            Levels(levels[module.Id].Where(row => row.Teaches), row => row.Attainment),
            module.Modality == Modality.OnlineAsync && !timetabled.Contains(module.Id))).ToFrozenDictionary(item => item.Module.Id, StringComparer.Ordinal);
        _backgrounds = tables.Backgrounds.GroupBy(row => row.Background, StringComparer.Ordinal).ToFrozenDictionary(
            rows => rows.Key, rows => rows.Select(row => (_competencies[row.Competency], row.Mastery)).ToArray(), StringComparer.Ordinal);
    }

    public double DefaultMaxDistanceKm { get; }

    public int Modules => _modules.Count;

    public int Competencies => _competencies.Count;

    /// <summary>Where each site is.</summary>
    public Location[] Locations { get; }

    /// <summary>Finds a module; null when it is not one of the programme.</summary>
    public RetentionModule? Module(string id) => _modules.GetValueOrDefault(id);

    /// <summary>Number of a competency; −1 when unknown.</summary>
    public int Competency(string id) => _competencies.TryGetValue(id, out int number) ? number : -1;

    /// <summary>Number of a site; −1 when unknown.</summary>
    public int Site(string id) => _sites.TryGetValue(id, out int number) ? number : -1;

    /// <summary>What an initial training leaves behind; empty when unknown.</summary>
    public ReadOnlySpan<(int Competency, double Mastery)> Background(string? id) => id is null ? default : _backgrounds.GetValueOrDefault(id);

    private (int, double)[] Levels(IEnumerable<ModuleCompetency> rows, Func<ModuleCompetency, double> level) =>
        [.. rows.OrderBy(row => row.Competency, StringComparer.Ordinal).Select(row => (_competencies[row.Competency], level(row)))];

    private static FrozenDictionary<string, int> Numbers(IEnumerable<string> ids) =>
        ids.Select((id, number) => KeyValuePair.Create(id, number)).ToFrozenDictionary(StringComparer.Ordinal);
}
