using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>What modules teach and ask, straight from the tables.</summary>
internal sealed class OracleCatalogue
{
    private readonly ILookup<string, ModuleCompetency> _amounts;
    private readonly ILookup<string, ModuleCompetency> _teachers;
    private readonly ILookup<string, Prerequisite> _prerequisites;

    public OracleCatalogue(ProgrammeTables tables)
    {
        Tables = tables;
        _amounts = tables.ModuleCompetencies.OrderBy(row => row.CompetencyId, StringComparer.Ordinal).ToLookup(row => row.ModuleId);
        _teachers = tables.ModuleCompetencies.Where(Teaches).ToLookup(row => row.CompetencyId);
        _prerequisites = tables.Prerequisites.ToLookup(row => row.ModuleId);
        double[] rates = [.. tables.Modules.Where(module => Taught(module.Id).Any())
            .Select(module => module.Hours / Taught(module.Id).Sum(row => row.Attainment)).Order()];
        TypicalHours = rates.Length == 0 ? 1 : (rates[(rates.Length - 1) / 2] + rates[rates.Length / 2]) / 2;
    }

    public ProgrammeTables Tables { get; }

    /// <summary>H.</summary>
    public double TypicalHours { get; }

    public IEnumerable<ModuleCompetency> Taught(string module) => _amounts[module].Where(Teaches);

    public IEnumerable<ModuleCompetency> Asked(string module) => _amounts[module].Where(row => row.Entry > 0);

    public IEnumerable<ModuleCompetency> Teachers(string competency) => _teachers[competency];

    public IEnumerable<string[]> Groups(string module, PrerequisiteKind kind)
    {
        var rows = _prerequisites[module].Where(row => row.Kind == kind);
        return rows.Where(row => row.Group is null).Select(row => new[] { row.RequiredId })
            .Concat(rows.Where(row => row.Group is not null).GroupBy(row => row.Group)
            .Select(group => group.Select(row => row.RequiredId).ToArray()));
    }

    private static bool Teaches(ModuleCompetency row) => row.Attainment > row.Entry;
}
