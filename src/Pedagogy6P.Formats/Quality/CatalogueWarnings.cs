using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings about modules that cannot be reached and competencies that are not taught.</summary>
internal static class CatalogueWarnings
{
    public static IEnumerable<QualityWarning> Of(Programme programme, CatalogueReach reach)
    {
        foreach (Module module in programme.Modules.Where(module => !reach.CanMeetPrerequisites(module)))
        {
            yield return new QualityWarning(
                QualityCode.UnmeetablePrerequisites,
                "prerequisites",
                [module.Id],
                $"Nobody can ever meet the hard prerequisites of module \"{module.Id}\": no audience it is open to can complete them.");
        }

        var taught = programme.Tables.ModuleCompetencies.Where(row => row.Teaches).Select(row => row.CompetencyId)
            .ToHashSet(StringComparer.Ordinal);
        foreach (Competency competency in programme.Tables.Competencies.Where(competency => !taught.Contains(competency.Id)))
        {
            yield return new QualityWarning(
                QualityCode.UntaughtCompetency, "competencies", [competency.Id], $"No module teaches competency \"{competency.Id}\".");
        }
    }
}
