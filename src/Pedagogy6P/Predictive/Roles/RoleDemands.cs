namespace Pedagogy6P.Predictive.Roles;

/// <summary>
/// Demand of roles month by month, with the trend of each. How far a trend depends on which competencies are counted is found by leaving
/// out a tenth of them at a time (delete-a-group jackknife, Kott 2001). Immutable.
/// </summary>
internal sealed class RoleDemands
{
    private const int Groups = 10;

    private readonly DemandAttribution _attribution;

    /// <param name="profiles">What mentions of roles are made of.</param>
    /// <param name="months">Counts by month, then competency; NaN throughout a month that is not known.</param>
    public RoleDemands(RoleProfiles profiles, double[][] months)
    {
        _attribution = new DemandAttribution(profiles, Mean(months));
        double[][] demands = Attributed(_attribution, months, profiles.Shares.Length);
        All = LogLinearTrend.Of([.. months.Select(month => month.Sum())]);
        Trends = TrendsOf(demands, profiles.Roles.Length);
        LogLinearTrend?[][] without = new LogLinearTrend?[Groups][];
        Parallel.For(0, Groups, group =>
        {
            RoleProfiles kept = profiles.Only(competency => competency % Groups != group);
            without[group] = TrendsOf(Attributed(new DemandAttribution(kept, Mean(months)), months, kept.Shares.Length),
                profiles.Roles.Length);
        });
        Errors = [.. Trends.Select((_, role) => Jackknife([.. without.Select(group => group[role]?.Slope).OfType<double>()]))];
    }

    /// <summary>Trend of all demand.</summary>
    public LogLinearTrend? All { get; }

    /// <summary>Trend of each role.</summary>
    public LogLinearTrend?[] Trends { get; }

    /// <summary>Standard error of each trend over competencies, 0 where it cannot be told.</summary>
    public double[] Errors { get; }

    /// <summary>Demand of each profile in some counts, and what part of each competency's it is.</summary>
    public (double[] Demands, double[][] Parts) Attribute(double[] counts)
    {
        double[][] parts = _attribution.Parts(_attribution.Of(counts));
        return ([.. parts.Select(own => own.Zip(counts, (part, count) => part * count).Sum())], parts);
    }

    private static double[][] Attributed(DemandAttribution attribution, double[][] months, int profiles)
    {
        double[] unknown = new double[profiles];
        unknown.AsSpan().Fill(double.NaN);
        return [.. months.Select(month => Array.TrueForAll(month, double.IsFinite) ? attribution.Of(month) : unknown)];
    }

    private static LogLinearTrend?[] TrendsOf(double[][] demands, int roles) =>
        [.. Enumerable.Range(0, roles).Select(role => LogLinearTrend.Of([.. demands.Select(month => month[role])]))];

    private static double[] Mean(double[][] months)
    {
        double[][] known = [.. months.Where(month => Array.TrueForAll(month, double.IsFinite))];
        return [.. Enumerable.Range(0, months.Length == 0 ? 0 : months[0].Length)
            .Select(competency => known.Select(month => month[competency]).DefaultIfEmpty(0).Average())];
    }

    private static double Jackknife(double[] slopes)
    {
        if (slopes.Length < 2)
        {
            return 0;
        }

        double mean = slopes.Average();
        return Math.Sqrt((slopes.Length - 1.0) / slopes.Length * slopes.Sum(slope => (slope - mean) * (slope - mean)));
    }
}
