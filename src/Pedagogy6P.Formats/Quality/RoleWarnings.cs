using System.Globalization;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings about roles that the catalogue does not lead to.</summary>
internal static class RoleWarnings
{
    // As the feasibility rules compare mastery.
    private const double Tolerance = 1e-6;

    public static IEnumerable<QualityWarning> Of(ProgrammeTables tables, CatalogueReach reach)
    {
        HashSet<string> ancestors = AncestorsOfTaught(tables);
        var roles = tables.Roles.ToDictionary(role => role.Id, StringComparer.Ordinal);
        foreach (QualityWarning warning in ClosedMandatoryModules(tables, roles))
        {
            yield return warning;
        }

        foreach (RoleCompetency asked in tables.RoleCompetencies)
        {
            double attainment = reach.Attainment(asked.Competency, roles[asked.Role].Audiences);
            if (attainment >= asked.Level - Tolerance)
            {
                continue;
            }

            yield return new QualityWarning(
                QualityCode.UnreachableRole,
                "role_competencies",
                [asked.Role, asked.Competency],
                string.Create(CultureInfo.InvariantCulture, $"Role \"{asked.Role}\" asks {asked.Level:0.###} of competency \"{asked.Competency}\"; its modules lead to {attainment:0.###} at most."));
            if (ancestors.Contains(asked.Competency))
            {
                yield return new QualityWarning(
                    QualityCode.RoleAsksAncestor,
                    "role_competencies",
                    [asked.Role, asked.Competency],
                    $"Role \"{asked.Role}\" asks \"{asked.Competency}\", an ancestor of what is taught: mastery does not propagate to parents.");
            }
        }
    }

    private static IEnumerable<QualityWarning> ClosedMandatoryModules(ProgrammeTables tables, Dictionary<string, Role> roles)
    {
        foreach (Module module in tables.Modules.Where(module => !module.Audiences.IsEmpty))
        {
            foreach (Role role in module.MandatoryFor.Select(id => roles[id]))
            {
                if (!role.Audiences.IsEmpty && !role.Audiences.Intersect(module.Audiences, StringComparer.Ordinal).Any())
                {
                    yield return new QualityWarning(
                        QualityCode.InfeasibleMandatoryModule,
                        "modules",
                        [module.Id, role.Id],
                        $"Module \"{module.Id}\" is mandatory for role \"{role.Id}\" and open to none of its audiences.");
                }
            }
        }
    }

    private static HashSet<string> AncestorsOfTaught(ProgrammeTables tables)
    {
        var parents = tables.Competencies.Where(item => item.Parent is not null).ToDictionary(item => item.Id, item => item.Parent!, StringComparer.Ordinal);
        var ancestors = new HashSet<string>(StringComparer.Ordinal);
        foreach (ModuleCompetency taught in tables.ModuleCompetencies.Where(row => row.Teaches))
        {
            // Stops at what is known already, so also where parents run in a circle.
            string at = taught.Competency;
            while (parents.TryGetValue(at, out string? parent) && ancestors.Add(parent))
            {
                at = parent;
            }
        }

        return ancestors;
    }
}
