using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings about roles that the catalogue does not lead to.</summary>
internal static class RoleWarnings
{
    /// <summary>The warnings, mandatory modules first, then goals in the order of their rows.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="learners">Its learners, whose audiences are those present.</param>
    /// <param name="reach">What audiences can reach.</param>
    public static IEnumerable<QualityWarning> Of(Programme programme, LearnerRoster learners, CatalogueReach reach)
    {
        ProgrammeTables tables = programme.Tables;
        string[] present = [.. learners.Learners.Select(learner => learner.Audience).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        HashSet<string> ancestors = AncestorsOfTaught(tables);
        var roles = tables.Roles.ToDictionary(role => role.Id, StringComparer.Ordinal);
        foreach (QualityWarning warning in ClosedMandatoryModules(programme.Modules, roles))
        {
            yield return warning;
        }

        foreach (RoleCompetency asked in tables.RoleCompetencies)
        {
            double attainment = reach.Attainment(asked.CompetencyId, roles[asked.RoleId].Audiences);
            if (MasteryRules.Reaches(attainment, asked.Level))
            {
                foreach (QualityWarning warning in OutOfReach(asked, roles[asked.RoleId], present, reach))
                {
                    yield return warning;
                }

                continue;
            }

            yield return new QualityWarning(
                QualityCode.UnreachableRole,
                "role_competencies",
                [asked.RoleId, asked.CompetencyId],
                Unreachable(tables, asked, roles[asked.RoleId], attainment));
            if (ancestors.Contains(asked.CompetencyId))
            {
                yield return new QualityWarning(
                    QualityCode.RoleAsksAncestor,
                    "role_competencies",
                    [asked.RoleId, asked.CompetencyId],
                    $"Role \"{asked.RoleId}\" asks \"{asked.CompetencyId}\", an ancestor of what is taught: mastery does not propagate to "
                        + $"parents.");
            }
        }
    }

    // Somebody could reach it, and yet nobody of those who are there: told for each audience of learners that the role is open to.
    private static IEnumerable<QualityWarning> OutOfReach(RoleCompetency asked, Role role, string[] present, CatalogueReach reach)
    {
        (string Audience, double Attainment)[] audiences =
        [
            .. present.Where(audience => role.Audiences.IsEmpty || role.Audiences.Contains(audience, StringComparer.Ordinal))
                .Select(audience => (audience, reach.Attainment(asked.CompetencyId, [audience]))),
        ];
        return Array.Exists(audiences, audience => MasteryRules.Reaches(audience.Attainment, asked.Level))
            ? [] : audiences.Select(audience => new QualityWarning(
            QualityCode.UnreachableRole,
            "role_competencies",
            [asked.RoleId, asked.CompetencyId, audience.Audience],
            audience.Attainment == 0
                ? $"{Goal(asked)}; nothing that learners of audience \"{audience.Audience}\" can complete teaches it."
                : string.Create(CultureInfo.InvariantCulture,
                $"{Goal(asked)}; what learners of audience \"{audience.Audience}\" can complete leads to {audience.Attainment:0.###} at "
                    + $"most.")));
    }

    private static string Goal(RoleCompetency asked) =>
        string.Create(CultureInfo.InvariantCulture,
            $"Role \"{asked.RoleId}\" asks {asked.Level:0.###} of competency \"{asked.CompetencyId}\"");

    private static string Unreachable(ProgrammeTables tables, RoleCompetency asked, Role role, double attainment)
    {
        string goal = Goal(asked);
        var teaching = tables.ModuleCompetencies
            .Where(row => row.Teaches && string.Equals(row.CompetencyId, asked.CompetencyId, StringComparison.Ordinal)).ToList();
        var enough = teaching.Where(row => MasteryRules.Reaches(row.Attainment, asked.Level)).Select(row => row.ModuleId)
            .ToHashSet(StringComparer.Ordinal);
        if (enough.Count == 0)
        {
            double most = teaching.Select(row => row.Attainment).DefaultIfEmpty().Max();
            return string.Create(CultureInfo.InvariantCulture, $"{goal}; no module teaches it to that level, {most:0.###} at most.");
        }

        Module? open = tables.Modules.FirstOrDefault(module => enough.Contains(module.Id)
            && (role.Audiences.IsEmpty || module.Audiences.IsEmpty
            || module.Audiences.Intersect(role.Audiences, StringComparer.Ordinal).Any()));
        return open is null
            ? string.Create(CultureInfo.InvariantCulture,
            $"{goal}; the modules that teach it to that level are closed to its audiences, the others lead to {attainment:0.###} at most.")
            : string.Create(CultureInfo.InvariantCulture,
            $"{goal}; module \"{open.Id}\" teaches it, but what it needs is closed to its audiences, and the others lead to "
                + $"{attainment:0.###} at most.");
    }

    private static IEnumerable<QualityWarning> ClosedMandatoryModules(IEnumerable<Module> modules, Dictionary<string, Role> roles)
    {
        foreach (Module module in modules.Where(module => !module.Audiences.IsEmpty))
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
        var parents = tables.Competencies.Where(item => item.ParentId is not null).ToDictionary(item => item.Id, item => item.ParentId!,
            StringComparer.Ordinal);
        var ancestors = new HashSet<string>(StringComparer.Ordinal);
        foreach (ModuleCompetency taught in tables.ModuleCompetencies.Where(row => row.Teaches))
        {
            // Stops at what is known already, so also where parents run in a circle.
            string at = taught.CompetencyId;
            while (parents.TryGetValue(at, out string? parent) && ancestors.Add(parent))
            {
                at = parent;
            }
        }

        return ancestors;
    }
}
