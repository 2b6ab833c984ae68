using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>All tables of a programme as a builder gathers them; table names are those of the programme format.</summary>
internal sealed class ProgrammeRows
{
    public TableRows<Competency> Competencies { get; } = new("competencies", item => item.Id);

    public TableRows<Role> Roles { get; } = new("roles", item => item.Id);

    public TableRows<RoleCompetency> RoleCompetencies { get; } = new("role_competencies", item => $"{item.RoleId}, {item.CompetencyId}");

    public TableRows<BackgroundMastery> Backgrounds { get; } = new("backgrounds", item => $"{item.Background}, {item.CompetencyId}");

    public TableRows<Module> Modules { get; } = new("modules", item => item.Id);

    public TableRows<ModuleCompetency> ModuleCompetencies { get; } = new("module_competencies",
        item => $"{item.ModuleId}, {item.CompetencyId}");

    public TableRows<Prerequisite> Prerequisites { get; } = new("prerequisites", item => $"{item.ModuleId}, {item.RequiredId}");

    public TableRows<Site> Sites { get; } = new("sites", item => item.Id);

    public TableRows<Trainer> Trainers { get; } = new("trainers", item => item.Id);

    public TableRows<Session> Sessions { get; } = new("sessions", item => item.Id);

    public TableRows<Study> Studies { get; } = new("evidence", item => $"{item.ModuleId}, {item.Id}");

    public TableRows<DemandCount> Demand { get; } = new("demand", item => item.CompetencyId);

    public TableRows<VocabularyTerm> Terms { get; } = new("terms", item => item.Id);

    public TableRows<MandatoryModule> Mandatory { get; } = new("mandatory", item => $"{item.RoleId}, {item.ModuleId}");

    public TableRows<AwardModule> Awards { get; } = new("awards", item => $"{item.AwardId}, {item.Group}, {item.ModuleId}");

    public void AddAll(ProgrammeTables tables)
    {
        AddRange(Competencies, tables.Competencies);
        AddRange(Roles, tables.Roles);
        AddRange(RoleCompetencies, tables.RoleCompetencies);
        AddRange(Backgrounds, tables.Backgrounds);
        AddRange(Modules, tables.Modules);
        AddRange(ModuleCompetencies, tables.ModuleCompetencies);
        AddRange(Prerequisites, tables.Prerequisites);
        AddRange(Sites, tables.Sites);
        AddRange(Trainers, tables.Trainers);
        AddRange(Sessions, tables.Sessions);
        AddRange(Studies, tables.Studies);
        AddRange(Demand, tables.Demand);
        AddRange(Terms, tables.Terms);
        AddRange(Mandatory, tables.Mandatory);
        AddRange(Awards, tables.Awards);
    }

    public ProgrammeTables Into(ProgrammeTables header) => header with
    {
        Competencies = Competencies.Items,
        Roles = Roles.Items,
        RoleCompetencies = RoleCompetencies.Items,
        Backgrounds = Backgrounds.Items,
        Modules = Modules.Items,
        ModuleCompetencies = ModuleCompetencies.Items,
        Prerequisites = Prerequisites.Items,
        Sites = Sites.Items,
        Trainers = Trainers.Items,
        Sessions = Sessions.Items,
        Studies = Studies.Items,
        Demand = Demand.Items,
        Terms = Terms.Items,
        Mandatory = Mandatory.Items,
        Awards = Awards.Items,
    };

    private static void AddRange<T>(TableRows<T> table, ImmutableArray<T> items)
    {
        foreach (T item in items)
        {
            table.Add(item, row: null);
        }
    }
}
