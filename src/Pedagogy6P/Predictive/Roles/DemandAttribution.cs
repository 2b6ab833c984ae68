namespace Pedagogy6P.Predictive.Roles;

/// <summary>
/// Whose demand the demand for competencies is. Counts of competencies are taken as sums over roles of λ·p, p the profile of a role, and
/// the demands λ ≥ 0 are brought towards those that make Poisson counts most likely by the iterations of Richardson (1972) and Lucy (1974),
/// which are EM (Shepp and Vardi 1982): λ ← λ·Σ p·d ÷ Σ λ·p. First the mean of all months is attributed, each step held back a little
/// towards sharing every mention among the roles that ask for it, so that no role is left with nothing; what the counts of a competency
/// then are above or below is taken as the competency's own, and its shares are scaled by it; months are attributed with those profiles,
/// from that start. Demands add up to all counts. Immutable.
/// </summary>
internal sealed class DemandAttribution
{
    // After so many the mean hardly moves any more; months stop earlier, before they follow their own noise.
    private const int Iterations = 100, MonthIterations = 30;
    private const double HoldBack = 0.02;

    // Where counts cannot tell it from roles, little is taken to come from elsewhere.
    private const double ElsewhereAtFirst = 0.04;

    private readonly RoleProfiles _profiles;
    private readonly double[] _start;

    /// <param name="profiles">What mentions of roles are made of.</param>
    /// <param name="mean">Mean counts of the competencies over the months.</param>
    public DemandAttribution(RoleProfiles profiles, double[] mean)
    {
        double[] shared = Even(profiles, Total(profiles, mean));
        Step(profiles, mean, shared);
        double[] demands = [.. shared];
        for (int iteration = 1; iteration < Iterations; iteration++)
        {
            Step(profiles, mean, demands);
            for (int profile = 0; profile < demands.Length; profile++)
            {
                demands[profile] = ((1 - HoldBack) * demands[profile]) + (HoldBack * shared[profile]);
            }
        }

        double[] expected = Expected(profiles, demands);
        double[] factors = [.. mean.Select((count, competency) => expected[competency] > 0 ? count / expected[competency] : 0)];
        _profiles = profiles.Times(factors);
        _start = [.. demands.Select((demand, profile) =>
            demand * profiles.Shares[profile].Sum(part => part.Share * factors[part.Competency]))];
    }

    /// <summary>Demand of each profile in a month, or in the mean of some.</summary>
    public double[] Of(double[] counts)
    {
        double total = Total(_profiles, counts), sum = _start.Sum();
        double[] demands = sum > 0 ? [.. _start.Select(demand => total * demand / sum)] : Even(_profiles, total);
        for (int iteration = 0; iteration < MonthIterations; iteration++)
        {
            Step(_profiles, counts, demands);
        }

        return demands;
    }

    /// <summary>The share of each competency's demand that is a profile's; 0 of competencies that it does not name.</summary>
    public double[][] Parts(double[] demands)
    {
        double[] expected = Expected(_profiles, demands);
        double[][] parts = [.. demands.Select(_ => new double[expected.Length])];
        for (int profile = 0; profile < demands.Length; profile++)
        {
            foreach ((int competency, double share) in _profiles.Shares[profile])
            {
                parts[profile][competency] = Ratio(share * demands[profile], expected[competency]);
            }
        }

        return parts;
    }

    private static double Total(RoleProfiles profiles, double[] counts) => profiles.Shares[^1].Sum(part => counts[part.Competency]);

    private static double[] Even(RoleProfiles profiles, double total)
    {
        int roles = profiles.Shares.Length - 1;
        double elsewhere = roles == 0 ? 1 : ElsewhereAtFirst;
        return [.. profiles.Shares.Select((profile, place) => profile.Length == 0 ? 0
            : total * (place == roles ? elsewhere : (1 - elsewhere) / roles))];
    }

    private static void Step(RoleProfiles profiles, double[] counts, double[] demands)
    {
        double[] expected = Expected(profiles, demands);
        for (int profile = 0; profile < demands.Length; profile++)
        {
            double factor = 0;
            foreach ((int competency, double share) in profiles.Shares[profile])
            {
                factor += share * Ratio(counts[competency], expected[competency]);
            }

            demands[profile] *= factor;
        }
    }

    private static double[] Expected(RoleProfiles profiles, double[] demands)
    {
        double[] expected = new double[profiles.Competencies.Length];
        for (int profile = 0; profile < demands.Length; profile++)
        {
            foreach ((int competency, double share) in profiles.Shares[profile])
            {
                expected[competency] += demands[profile] * share;
            }
        }

        return expected;
    }

    private static double Ratio(double part, double whole) => whole > 0 ? part / whole : 0;
}
