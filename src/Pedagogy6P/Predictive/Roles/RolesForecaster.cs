using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Roles;

/// <summary>
/// Demand of roles from that of their competencies. Counts are attributed to roles as their profiles (importance × level) make most likely,
/// what fits no role being left to demand from elsewhere. The emergence of a role is e^(β − β₀) − 1, β the yearly trend of its demand and
/// β₀ that of all demand, log-linear with yearly harmonics over the last 60 months (or as many as there are) by Poisson quasi-likelihood.
/// Bounds are Student's; the standard error is widened where errors carry over from month to month, and is at least that of a jackknife
/// over tenths of the competencies. Pure functions; thread-safe.
/// </summary>
public static class RolesForecaster
{
    /// <summary>Most months that growth is looked for in.</summary>
    public const int TrendMonths = 60;

    private const double Level = 0.95;

    /// <summary>The outlook of a programme's roles.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="forecast">A forecast of its demand.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RolesOutlook Outlook(Programme programme, DemandForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(forecast);
        ForecastNode[] nodes = [.. forecast.Nodes.Where(node => node.Node.Kind == DemandNodeKind.Competency)
            .OrderBy(node => node.Node.CompetencyId, StringComparer.Ordinal)];
        var profiles = RoleProfiles.Of(programme.Tables.RoleCompetencies, [.. nodes.Select(node => node.Node.CompetencyId!)]);
        int all = nodes.Select(node => node.History.Values.Length).DefaultIfEmpty(0).Max();
        double[][] months = [.. Enumerable.Range(0, all).TakeLast(TrendMonths).Select(month => Month(nodes, all - month))];
        var demands = new RoleDemands(profiles, months);
        (double[] now, double[][] partsNow) = demands.Attribute([.. nodes.Select(DemandForecast.LevelNow)]);

        // What comes from a role now is what will: the forecasts of its competencies then say how its demand moves, and nothing else.
        double ahead = partsNow[^1].Zip(nodes, (part, node) => part * DemandForecast.LevelAhead(node).Estimate).Sum();
        RoleOutlook[] roles = [.. profiles.Roles.Select((role, number) => new RoleOutlook(role, now[number],
            forecast.LevelAhead(Weights(profiles, number, partsNow[number])),
            Emergence(demands.Trends[number], demands.All, demands.Errors[number]), profiles.Shares[number].Length, profiles.Asked[number],
            Parts(profiles, number, nodes, partsNow[number])))];
        return new RolesOutlook(
            [.. roles.OrderByDescending(role => role.Emergence?.Estimate ?? double.NegativeInfinity)
                .ThenBy(role => role.RoleId, StringComparer.Ordinal)],
            [.. programme.Tables.Roles.Select(role => role.Id).Except(profiles.Roles, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            Competencies(nodes, demands.All), now[^1], ahead, demands.All is { } trend ? Math.Exp(trend.Slope) - 1 : null,
            months.Length);
    }

    // Counts of a month, that many months before the end; a month of which the table says nothing is NaN throughout.
    private static double[] Month(ForecastNode[] nodes, int beforeEnd) =>
        [.. nodes.Select(node => node.History.Values.Length >= beforeEnd ? node.History.Values[^beforeEnd] : 0)];

    private static Interval? Emergence(LogLinearTrend? own, LogLinearTrend? all, double leastError = 0)
    {
        if (own is not { } trend || all is not { } whole)
        {
            return null;
        }

        Interval beyond = trend.Beyond(whole.Slope, Level, leastError);
        return new Interval(Math.Exp(beyond.Estimate) - 1, Math.Exp(beyond.Lower) - 1, Math.Exp(beyond.Upper) - 1);
    }

    private static Dictionary<string, double> Weights(RoleProfiles profiles, int role, double[] parts) => profiles.Shares[role]
        .ToDictionary(part => profiles.Competencies[part.Competency], part => parts[part.Competency], StringComparer.Ordinal);

    private static ImmutableArray<RoleCompetencyDemand> Parts(RoleProfiles profiles, int role, ForecastNode[] nodes,
        double[] parts) =>
    [
        .. profiles.Shares[role].Select(part => new RoleCompetencyDemand(profiles.Competencies[part.Competency],
            parts[part.Competency] * DemandForecast.LevelNow(nodes[part.Competency]),
            parts[part.Competency] * DemandForecast.LevelAhead(nodes[part.Competency]).Estimate)),
    ];

    private static ImmutableArray<CompetencyOutlook> Competencies(ForecastNode[] nodes, LogLinearTrend? all)
    {
        Dictionary<string, double> percentiles = DemandRank.Percentiles(nodes.ToDictionary(node => node.Node.CompetencyId!,
            node => DemandForecast.LevelAhead(node).Estimate, StringComparer.Ordinal));
        return
        [
            .. nodes.Select(node => new CompetencyOutlook(node.Node.CompetencyId!, DemandForecast.LevelNow(node),
                    DemandForecast.LevelAhead(node), percentiles[node.Node.CompetencyId!],
                    Emergence(LogLinearTrend.Of([.. node.History.Values.TakeLast(TrendMonths)]), all)))
                .OrderByDescending(own => own.Ahead.Estimate).ThenBy(own => own.CompetencyId, StringComparer.Ordinal),
        ];
    }
}
