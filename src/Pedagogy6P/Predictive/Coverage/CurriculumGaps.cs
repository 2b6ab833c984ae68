using System.Collections.Immutable;
using Pedagogy6P.Predictive.Roles;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>Finds what is asked for and not taught. Pure functions; thread-safe.</summary>
public static class CurriculumGaps
{
    private const double Tolerance = 1e-6;

    /// <summary>
    /// Every competency with demand ahead, or that a role asks, that no module teaches, that only modules without seats teach, or that none
    /// with seats teaches up to the level that some role asks (to 1e-6).
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="outlook">Demand for its competencies.</param>
    /// <param name="asOf">The date from which sessions count.</param>
    /// <returns>The largest demand ahead first, those of which no demand is known last, then in ordinal order.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<CurriculumGap> Find(Programme programme, RolesOutlook outlook, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(outlook);
        ProgrammeTables tables = programme.Tables;
        HashSet<string> open = ModuleSeats.Open(tables, asOf);
        var asked = tables.RoleCompetencies.ToLookup(row => row.CompetencyId, StringComparer.Ordinal);
        var teaching = tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.CompetencyId, StringComparer.Ordinal);
        var children = tables.Competencies.Where(own => own.ParentId is not null)
            .ToLookup(own => own.ParentId!, own => own.Id, StringComparer.Ordinal);
        var demand = outlook.Competencies.ToDictionary(own => own.CompetencyId, StringComparer.Ordinal);
        var gaps = new List<CurriculumGap>();
        foreach (string id in tables.Competencies.Select(own => own.Id))
        {
            CompetencyOutlook? known = demand.GetValueOrDefault(id);
            if (known?.Ahead.Estimate is not > 0 && !asked.Contains(id))
            {
                continue;
            }

            double level = asked[id].Select(row => row.Level).DefaultIfEmpty(0).Max();
            double taught = teaching[id].Where(row => open.Contains(row.ModuleId)).Select(row => row.Attainment).DefaultIfEmpty(0).Max();
            CurriculumGapKind? kind = !teaching.Contains(id) ? CurriculumGapKind.NotTaught
                : taught == 0 ? CurriculumGapKind.NoSeats
                : taught < level - Tolerance ? CurriculumGapKind.BelowLevel : null;
            if (kind is CurriculumGapKind missing)
            {
                gaps.Add(new CurriculumGap(id, missing, known, level, taught,
                    teaching[id].Select(row => row.Attainment).DefaultIfEmpty(0).Max(),
                    Sorted(asked[id].Where(row => row.Level > taught + Tolerance).Select(row => row.RoleId)),
                    Sorted(teaching[id].Select(row => row.ModuleId)), Sorted(Below(id, children)
                        .Where(below => teaching[below].Any(row => open.Contains(row.ModuleId))))));
            }
        }

        return [.. gaps.OrderByDescending(gap => gap.Demand?.Ahead.Estimate ?? -1).ThenBy(gap => gap.CompetencyId, StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> ids) =>
        [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Below(string id, ILookup<string, string> children)
    {
        var waiting = new Stack<string>(children[id]);
        while (waiting.TryPop(out string? below))
        {
            yield return below;
            foreach (string child in children[below])
            {
                waiting.Push(child);
            }
        }
    }
}
