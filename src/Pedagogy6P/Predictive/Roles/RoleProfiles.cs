using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Roles;

/// <summary>
/// What a mention of each role's competencies is made of: the share of a competency is importance × level over their sum, among those that
/// the demand table knows. Behind the roles stands one more profile, all competencies alike, for demand that comes from elsewhere.
/// Immutable.
/// </summary>
internal sealed class RoleProfiles
{
    private RoleProfiles(string[] roles, string[] competencies, (int Competency, double Share)[][] shares, int[] asked)
    {
        (Roles, Competencies, Shares, Asked) = (roles, competencies, shares, asked);
    }

    /// <summary>Roles with a competency that the table knows, in ordinal order.</summary>
    public string[] Roles { get; }

    /// <summary>Competencies that the table knows, in ordinal order.</summary>
    public string[] Competencies { get; }

    /// <summary>Profile of each role, in ordinal order of competencies; the last one is that of demand from elsewhere.</summary>
    public (int Competency, double Share)[][] Shares { get; }

    /// <summary>How many competencies each role asks, known to the table or not.</summary>
    public int[] Asked { get; }

    /// <summary>The profiles of a programme's roles.</summary>
    /// <param name="asked">What roles ask.</param>
    /// <param name="competencies">Competencies that the table knows, in ordinal order.</param>
    public static RoleProfiles Of(IEnumerable<RoleCompetency> asked, string[] competencies)
    {
        var roles = new List<string>();
        var shares = new List<(int, double)[]>();
        var counts = new List<int>();
        foreach (IGrouping<string, RoleCompetency> role in asked.GroupBy(row => row.RoleId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A power of two scales without rounding and keeps the sum of huge importances finite.
            int exponent = role.Max(row => Math.ILogB(row.Importance));
            (int, double)[] known = Normalised(role
                .Select(row => (Competency: Array.BinarySearch(competencies, row.CompetencyId, StringComparer.Ordinal),
                    Weight: Math.ScaleB(row.Importance, -exponent) * row.Level))
                .Where(part => part.Competency >= 0).OrderBy(part => part.Competency));
            if (known.Length > 0)
            {
                roles.Add(role.Key);
                counts.Add(role.Count());
                shares.Add(known);
            }
        }

        shares.Add(Normalised(Enumerable.Range(0, competencies.Length).Select(competency => (competency, 1.0))));
        return new RoleProfiles([.. roles], competencies, [.. shares], [.. counts]);
    }

    /// <summary>The same without some competencies; a role that has no other keeps no share.</summary>
    public RoleProfiles Only(Func<int, bool> kept) => With(part => kept(part.Competency) ? part.Share : 0);

    /// <summary>The same with each share multiplied by its competency's factor.</summary>
    public RoleProfiles Times(double[] factors) => With(part => part.Share * factors[part.Competency]);

    private RoleProfiles With(Func<(int Competency, double Share), double> weight) => new(Roles, Competencies,
        [.. Shares.Select(profile => Normalised(profile.Select(part => (part.Competency, weight(part)))))], Asked);

    private static (int, double)[] Normalised(IEnumerable<(int Competency, double Weight)> parts)
    {
        (int Competency, double Weight)[] known = [.. parts.Where(part => part.Weight > 0)];
        double sum = known.Sum(part => part.Weight);
        return [.. known.Select(part => (part.Competency, part.Weight / sum))];
    }
}
