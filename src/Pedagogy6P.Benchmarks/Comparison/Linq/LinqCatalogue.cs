using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>
/// The tables of a programme in the lookups that naive code would make once; Demand and Evidence per module are computed once as well,
/// which favours it.
/// </summary>
internal sealed class LinqCatalogue
{
    private readonly NumberedProgramme _index;
    private readonly PedagogyOptions _options;
    private readonly Dictionary<string, Dictionary<string, double>> _evidence = new(StringComparer.Ordinal);

    public LinqCatalogue(Programme programme, PedagogyOptions options, DateOnly asOf)
    {
        ProgrammeTables tables = programme.Tables;
        (Programme, AsOf, _options, _index) = (programme, asOf, options, NumberedProgramme.Of(programme));
        Taught = tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        Teaching = tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.CompetencyId, StringComparer.Ordinal);
        Entries = tables.ModuleCompetencies.Where(row => row.Entry > 0).ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        Asked = tables.RoleCompetencies.ToLookup(row => row.RoleId, StringComparer.Ordinal);
        Backgrounds = tables.Backgrounds.ToLookup(row => row.Background, StringComparer.Ordinal);
        Sessions = tables.Sessions.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        TypicalHours = _index.TypicalHours;
        IDemandLevels levels = options.DemandLevels ?? new ObservedDemand(tables.Demand);
        Demand = ByModule(new DemandColumn(_index, version: 0, levels.Levels(asOf)).Term);
    }

    public Programme Programme { get; }

    public DateOnly AsOf { get; }

    public ILookup<string, ModuleCompetency> Taught { get; }

    /// <summary>What is taught, by competency.</summary>
    public ILookup<string, ModuleCompetency> Teaching { get; }

    public ILookup<string, ModuleCompetency> Entries { get; }

    public ILookup<string, RoleCompetency> Asked { get; }

    public ILookup<string, BackgroundMastery> Backgrounds { get; }

    public ILookup<string, Session> Sessions { get; }

    public IReadOnlyDictionary<string, double> Demand { get; }

    public double TypicalHours { get; }

    /// <summary>Evidence of each module for an audience.</summary>
    public IReadOnlyDictionary<string, double> Evidence(string audience)
    {
        if (!_evidence.TryGetValue(audience, out Dictionary<string, double>? column))
        {
            column = ByModule(new EvidenceColumn(_index, audience, _options.StandardErrorFactors, _options.PriorStandardDeviation).Term);
            _evidence[audience] = column;
        }

        return column;
    }

    /// <summary>Target roles, or all roles open to the learner's audience.</summary>
    public IEnumerable<string> RolesOf(Learner learner) => !learner.Roles.IsEmpty ? learner.Roles
        : Programme.Tables.Roles.Where(role => role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience, StringComparer.Ordinal))
        .Select(role => role.Id);

    private Dictionary<string, double> ByModule(double[] column) =>
        _index.ModuleIds.Words.Zip(column).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
}
