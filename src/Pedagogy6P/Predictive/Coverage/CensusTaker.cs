using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>Counts what modules teach and roles ask.</summary>
internal sealed class CensusTaker
{
    private const string Everybody = "";

    private readonly ILookup<string, ModuleCompetency> _teaching;
    private readonly ILookup<string, RoleCompetency> _asked;
    private readonly HashSet<string> _open;
    private readonly string[] _audiences;
    private readonly Programme _programme;

    public CensusTaker(Programme programme, DateOnly asOf)
    {
        _programme = programme;
        _teaching = programme.Tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.CompetencyId, StringComparer.Ordinal);
        _asked = programme.Tables.RoleCompetencies.ToLookup(row => row.CompetencyId, StringComparer.Ordinal);
        _open = ModuleSeats.Open(programme.Tables, asOf);
        _audiences = [.. programme.Modules.SelectMany(module => module.Audiences)
            .Concat(programme.Tables.Roles.SelectMany(role => role.Audiences))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public FrameworkCensus Take(string framework, Competency[] competencies)
    {
        var holding = competencies.Select(own => own.ParentId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Competency[] headings = [.. competencies.Where(own => holding.Contains(own.Id) && !_teaching.Contains(own.Id))];
        CompetencyCoverage[] counted = [.. competencies.Except(headings).Select(Cover)];
        return new FrameworkCensus(framework, [.. headings.Select(own => own.Id)], Shares(counted),
            [.. counted.GroupBy(own => own.Domain, StringComparer.Ordinal).Select(domain =>
                new DomainCoverage(domain.Key, Shares([.. domain])))],
            [.. counted]);
    }

    private CompetencyCoverage Cover(Competency competency) => new(competency.Id, competency.Domain, Reach(competency.Id, Everybody),
        [.. _audiences.Select(audience => Reach(competency.Id, audience))],
        [
            .. _teaching[competency.Id]
                .Select(row => new CensusModule(row.ModuleId, row.Entry, row.Attainment, _open.Contains(row.ModuleId)))
                .OrderByDescending(module => module.Attainment).ThenBy(module => module.ModuleId, StringComparer.Ordinal),
        ]);

    private AudienceCoverage Reach(string competency, string audience) => new(audience,
        Teaching(competency, audience).Select(row => row.Attainment).DefaultIfEmpty(0).Max(),
        _asked[competency].Where(row => IsFor(_programme.FindRole(row.RoleId)!.Audiences, audience)).Select(row => row.Level)
            .DefaultIfEmpty(0).Max());

    private IEnumerable<ModuleCompetency> Teaching(string competency, string audience) =>
        _teaching[competency].Where(row => IsFor(_programme.FindModule(row.ModuleId)!.Audiences, audience));

    private static bool IsFor(ImmutableArray<string> audiences, string audience) =>
        audience.Length == 0 || audiences.IsEmpty || audiences.Contains(audience, StringComparer.Ordinal);

    private ImmutableArray<CoverageShare> Shares(CompetencyCoverage[] competencies) =>
    [
        Share(Everybody, competencies, own => own.All),
        .. _audiences.Select((audience, place) => Share(audience, competencies, own => own.Audiences[place])),
    ];

    private CoverageShare Share(string audience, CompetencyCoverage[] competencies, Func<CompetencyCoverage, AudienceCoverage> reach) =>
        new(audience, competencies.Length, competencies.Count(own => reach(own).IsTaught), competencies.Count(own => reach(own).IsCovered),
        competencies.SelectMany(own => Teaching(own.CompetencyId, audience)).Select(row => row.ModuleId).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Sum(id => _programme.FindModule(id)!.Hours));
}
