using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>A programme compiled for the generator: ids replaced by places in lists. Immutable and thread-safe.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, int> _competencyIndex;
    private readonly ILookup<string, BackgroundMastery> _backgrounds;
    private readonly ILookup<string, RoleCompetency> _roles;

    public Catalogue(Programme programme)
    {
        Programme = programme;
        ProgrammeTables tables = programme.Tables;
        _competencyIndex = IndexOf(tables.Competencies.Select(competency => competency.Id));
        _backgrounds = tables.Backgrounds.ToLookup(row => row.Background, StringComparer.Ordinal);
        _roles = tables.RoleCompetencies.ToLookup(row => row.RoleId, StringComparer.Ordinal);
        Dictionary<string, int> moduleIndex = IndexOf(tables.Modules.Select(module => module.Id));
        ILookup<string, ModuleCompetency> targets = tables.ModuleCompetencies.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        ILookup<string, Session> sessions = tables.Sessions.ToLookup(session => session.ModuleId, StringComparer.Ordinal);
        Modules =
        [
            .. programme.Modules.Select((module, index) => new CatalogueModule
            {
                Module = module,
                Index = index,
                Languages = PrimaryLanguages(module.Languages),
                Targets = [.. targets[module.Id].Select(row =>
                    new CatalogueTarget(_competencyIndex[row.CompetencyId], row.Entry, row.Attainment))],
                HardGroups =
                [
                    .. programme.Graph.GroupsOf(module.Id)
                        .Where(group => group.Kind == PrerequisiteKind.Hard)
                        .Select(group => group.Alternatives.Select(id => moduleIndex[id]).ToImmutableArray()),
                ],
                Sessions = [.. sessions[module.Id].OrderBy(session => session.Start).ThenBy(session => session.Id, StringComparer.Ordinal)],
            }),
        ];
    }

    public Programme Programme { get; }

    public ImmutableArray<CatalogueModule> Modules { get; }

    public int Competencies => _competencyIndex.Count;

    public string CompetencyId(int competency) => Programme.Tables.Competencies[competency].Id;

    public bool HasBackground(string background) => _backgrounds.Contains(background);

    /// <summary>What a background leaves behind, in the order of the table.</summary>
    public IEnumerable<(int Competency, double Mastery)> Background(string? background) =>
        background is null ? [] : _backgrounds[background].Select(row => (_competencyIndex[row.CompetencyId], row.Mastery));

    /// <summary>
    /// The largest level that roles ask per competency, 0 where none asks: those given or, without any, all open to the audience.
    /// </summary>
    public double[] Goals(ImmutableArray<string> roles, string audience)
    {
        double[] goals = new double[Competencies];
        IEnumerable<string> asking = roles.IsEmpty
            ? Programme.Tables.Roles.Where(role => role.Audiences.IsEmpty || role.Audiences.Contains(audience, StringComparer.Ordinal))
            .Select(role => role.Id)
            : roles;
        foreach (RoleCompetency row in asking.SelectMany(role => _roles[role]))
        {
            int competency = _competencyIndex[row.CompetencyId];
            goals[competency] = Math.Max(goals[competency], row.Level);
        }

        return goals;
    }

    /// <summary>Primary language subtags in lower case; those of the programme's language when the list is empty.</summary>
    public ImmutableArray<string> PrimaryLanguages(ImmutableArray<string> tags) =>
        tags.IsEmpty ? [Primary(Programme.Tables.Language)] : [.. tags.Select(Primary).Distinct(StringComparer.Ordinal)];

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(item => item.id, item => item.index, StringComparer.Ordinal);
}
