using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Computes how much of each competency framework is taught.</summary>
internal static class FrameworkCoverages
{
    private const string OwnFramework = "programme";

    public static ImmutableArray<FrameworkCoverage> Of(ProgrammeTables tables)
    {
        var teaching = tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.CompetencyId, row => row.ModuleId,
            StringComparer.Ordinal);
        var hours = tables.Modules.ToDictionary(module => module.Id, module => module.Hours, StringComparer.Ordinal);
        return
        [
            .. tables.Competencies
                .GroupBy(competency => competency.Framework ?? OwnFramework, competency => competency.Id, StringComparer.Ordinal)
                .OrderBy(framework => framework.Key, StringComparer.Ordinal)
                .Select(framework => Of(framework, teaching, hours)),
        ];
    }

    private static FrameworkCoverage Of(IGrouping<string, string> framework, ILookup<string, string> teaching,
        Dictionary<string, double> hours)
    {
        int competencies = framework.Count();
        int taught = framework.Count(teaching.Contains);
        double taughtHours = framework.SelectMany(id => teaching[id]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Sum(id => hours[id]);
        return new FrameworkCoverage(framework.Key, competencies, taught, (double)taught / competencies, taughtHours);
    }
}
