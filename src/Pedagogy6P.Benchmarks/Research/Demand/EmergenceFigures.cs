using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Predictive.Roles;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Demand;

/// <summary>How well the roles that grow fastest are found in one world.</summary>
/// <param name="Precision">Share of the five fastest-growing roles among the five that stand first.</param>
/// <param name="ByLevel">The same where roles stand by how much their demand grew in counts.</param>
/// <param name="Held">Roles whose growth beyond the programme's the interval holds.</param>
/// <param name="Roles">Roles with an interval.</param>
/// <param name="Width">Mean width of the intervals, in logarithms.</param>
internal sealed record EmergenceFigures(double Precision, double ByLevel, int Held, int Roles, double Width)
{
    private const int Top = 5;

    public static EmergenceFigures Of(EmergenceWorld world, int seed)
    {
        (Programme programme, double[] growths, double all) = world.Draw(seed);
        DemandForecast forecast = new DemandForecaster(programme).Forecast(new DateOnly(2027, 1, 4));
        RolesOutlook outlook = RolesForecaster.Outlook(programme, forecast);
        string[] fastest = [.. Enumerable.Range(0, growths.Length).OrderByDescending(role => growths[role]).Take(Top)
            .Select(role => FormattableString.Invariant($"r{role:00}"))];
        RoleOutlook[] known = [.. outlook.Roles.Where(role => role.Emergence is not null)];
        int held = known.Count(role =>
        {
            double beyond = Math.Exp(growths[int.Parse(role.RoleId.AsSpan(1), CultureInfo.InvariantCulture)] - all) - 1;
            Interval found = role.Emergence!.Value;
            return found.Lower <= beyond && beyond <= found.Upper;
        });
        double byLevel = Share(outlook.Roles.OrderByDescending(role => role.Ahead.Estimate - role.Now));
        return new EmergenceFigures(Share(outlook.Roles), byLevel, held,
            known.Length, known.Average(role => Math.Log((1 + role.Emergence!.Value.Upper) / (1 + role.Emergence.Value.Lower))));

        double Share(IEnumerable<RoleOutlook> order) =>
            order.Take(Top).Count(role => fastest.Contains(role.RoleId, StringComparer.Ordinal)) / (double)Top;
    }
}
