using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>Demand that is expected, from all of it down to single competencies in single regions. Immutable and thread-safe.</summary>
public sealed class DemandForecast
{
    /// <summary>Months that a level is the mean of.</summary>
    public const int LevelMonths = 12;

    private readonly Dictionary<string, ForecastNode> _competencies;

    internal DemandForecast(DateOnly firstMonth, int horizon, ReconciliationMethod method, ImmutableArray<ForecastNode> nodes)
    {
        (FirstMonth, Horizon, Reconciliation, Nodes) = (firstMonth, horizon, method, nodes);
        _competencies = nodes.Where(node => node.Node.Kind == DemandNodeKind.Competency)
            .ToDictionary(node => node.Node.CompetencyId!, StringComparer.Ordinal);
        VersionId = ForecastVersion.Of(nodes);
    }

    /// <summary>First day of the first month that is forecast: the month after the last one of the table that counts.</summary>
    public DateOnly FirstMonth { get; }

    /// <summary>Months ahead.</summary>
    public int Horizon { get; }

    /// <summary>How the forecasts were made to add up.</summary>
    public ReconciliationMethod Reconciliation { get; }

    /// <summary>Every place of the hierarchy, sums first; empty when the table has no row that counts.</summary>
    public ImmutableArray<ForecastNode> Nodes { get; }

    /// <summary>Names these forecasts: the first 16 hexadecimal digits of SHA-256 over every place with its expected counts and
    /// bounds.</summary>
    public string VersionId { get; }

    /// <summary>A competency in all regions; null when the table does not know it.</summary>
    /// <param name="id">Id of the competency.</param>
    public ForecastNode? Competency(string id) => _competencies.GetValueOrDefault(id);

    /// <summary>
    /// Mean monthly count over those of the last 12 months that are known: neither months of which the table says nothing count, nor those
    /// before the place has its first row.
    /// </summary>
    /// <param name="node">A place of this forecast.</param>
    public static double LevelNow(ForecastNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.History.Values.TakeLast(LevelMonths).Where(double.IsFinite).DefaultIfEmpty(0).Average();
    }

    /// <summary>
    /// Mean monthly count over the next 12 months. Its bounds are the means of those of the months, of the widest band: on the safe side,
    /// since months rarely all err alike. NaN bounds where no band was asked for.
    /// </summary>
    /// <param name="node">A place of this forecast.</param>
    public static Interval LevelAhead(ForecastNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ForecastBand? band = node.Bands.LastOrDefault();
        return new Interval(node.Means.Take(LevelMonths).Average(), band?.Lower.Take(LevelMonths).Average() ?? double.NaN,
            band?.Upper.Take(LevelMonths).Average() ?? double.NaN);
    }

    /// <summary>
    /// Mean monthly count over the next 12 months of a weighted sum of competencies. Its bounds are the weighted sums of theirs: on the
    /// safe side, since competencies rarely all err alike.
    /// </summary>
    /// <param name="weights">A weight, 0 or more, of each competency that counts; those that the table does not know count 0.</param>
    internal Interval LevelAhead(IReadOnlyDictionary<string, double> weights)
    {
        double mean = 0, lower = 0, upper = 0;
        foreach ((string id, double weight) in weights.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Competency(id) is ForecastNode node)
            {
                Interval level = LevelAhead(node);
                mean += weight * level.Estimate;
                lower += weight * level.Lower;
                upper += weight * level.Upper;
            }
        }

        return new Interval(mean, lower, upper);
    }
}
