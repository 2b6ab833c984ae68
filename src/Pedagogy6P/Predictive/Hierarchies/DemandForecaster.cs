using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>
/// Forecasts the demand table of a programme. Every series, from single competencies in single regions up to all demand, is forecast by
/// itself; then all are made to add up (<see cref="ReconciliationMethod"/>), finest series that would fall below 0 are set to 0, and bounds
/// are moved along, widened where sums of parts err more than the sum by itself, and never narrowed. Immutable and thread-safe; the same
/// table, date and options always give the same forecast.
/// </summary>
public sealed class DemandForecaster
{
    private readonly ImmutableArray<DemandCount> _table;
    private readonly TableMonths _months;
    private readonly Dictionary<string, string> _domains;
    private readonly DemandForecastOptions _options;
    private readonly Func<MonthlySeries, int, MonthlyForecast> _forecast;

    /// <summary>Takes the demand table of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">What can be chosen; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    /// <exception cref="InputRefusedException">Some option is out of its range; all of them are told.</exception>
    public DemandForecaster(Programme programme, DemandForecastOptions? options = null)
        : this((programme ?? throw new ArgumentNullException(nameof(programme))).Tables.Demand, programme.Tables.Competencies,
            options ?? new DemandForecastOptions(), forecast: null)
    {
    }

    internal DemandForecaster(ImmutableArray<DemandCount> table, ImmutableArray<Competency> competencies, DemandForecastOptions options,
        Func<MonthlySeries, int, MonthlyForecast>? forecast)
    {
        options.Check();
        (_table, _months, _options) = (table, new TableMonths(table), options);
        _domains = competencies.Where(competency => competency.Domain is not null)
            .ToDictionary(competency => competency.Id, competency => competency.Domain!, StringComparer.Ordinal);
        _forecast = forecast ?? new MonthlyForecaster(new ForecastOptions { Levels = [.. options.Levels.Order()] }).Forecast;
    }

    /// <summary>Competencies that the table knows, in ordinal order.</summary>
    public ImmutableArray<string> Competencies =>
        [.. _table.Select(row => row.CompetencyId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>First day of the table's last month that is not after the month of a date; null when there is none.</summary>
    /// <param name="asOf">The date.</param>
    public DateOnly? LastMonth(DateOnly asOf) => _months.Last(asOf);

    /// <summary>Forecasts the months after the table's last one that is not after the month of a date.</summary>
    /// <param name="asOf">The query date; later months of the table are not looked at.</param>
    /// <param name="progress">Told how many series are done; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public DemandForecast Forecast(DateOnly asOf, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        DateOnly month = TableMonths.First(asOf);
        if (DemandHierarchyBuilder.Build(_table, _domains, month) is not DemandHierarchy hierarchy)
        {
            return new DemandForecast(month.AddMonths(1), _options.Horizon, ReconciliationMethod.BottomUp, []);
        }

        MonthlyForecast[] own = Single(hierarchy, progress, cancellationToken);
        double[][] errors = [.. own.Select(forecast => Aligned(forecast.Residuals, hierarchy.Months))];
        (ReconciliationMethod method, IReconciliation how) = ReconciliationChoice.Choose(hierarchy, errors, _options.Reconciliation);
        double[][] means = Coherent(hierarchy, own, how);
        double[] widenings = how.Widenings();
        return new DemandForecast(hierarchy.FirstMonth.AddMonths(hierarchy.Months), _options.Horizon, method,
        [
            .. own.Select((forecast, node) => new ForecastNode(hierarchy.Nodes[node], hierarchy.Series[node], [.. means[node]],
                [.. forecast.Bands.Select(band => Moved(band, forecast.Means, means[node], widenings[node]))], forecast.Method,
                forecast.Remarks)),
        ]);
    }

    private MonthlyForecast[] Single(DemandHierarchy hierarchy, IProgress<WorkProgress>? progress, CancellationToken cancellationToken)
    {
        var forecasts = new MonthlyForecast[hierarchy.Nodes.Length];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = _options.Threads ?? Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        int done = 0;
        var reporting = new Lock();
        Parallel.For(0, forecasts.Length, parallel, node =>
        {
            forecasts[node] = _forecast(hierarchy.Series[node], _options.Horizon);
            lock (reporting)
            {
                progress?.Report(new WorkProgress(++done, forecasts.Length, WorkUnit.Series));
            }
        });
        return forecasts;
    }

    // Series that begin later have no errors before.
    private static double[] Aligned(ImmutableArray<double> residuals, int months)
    {
        double[] aligned = new double[months];
        aligned.AsSpan().Fill(double.NaN);
        residuals.CopyTo(aligned, months - residuals.Length);
        return aligned;
    }

    private double[][] Coherent(DemandHierarchy hierarchy, MonthlyForecast[] own, IReconciliation how)
    {
        double[][] means = [.. own.Select(_ => new double[_options.Horizon])];
        double[] values = new double[own.Length];
        for (int step = 0; step < _options.Horizon; step++)
        {
            for (int node = 0; node < values.Length; node++)
            {
                values[node] = own[node].Means[step];
            }

            how.Reconcile(values);
            for (int node = hierarchy.Sums; node < values.Length; node++)
            {
                values[node] = Math.Max(0, values[node]);
            }

            hierarchy.AddUp(values);
            for (int node = 0; node < values.Length; node++)
            {
                means[node][step] = values[node];
            }
        }

        return means;
    }

    private static ForecastBand Moved(ForecastBand band, ImmutableArray<double> from, double[] to, double scale) => new(band.Level,
        [.. band.Lower.Select((bound, step) => Math.Max(0, to[step] - (scale * Math.Max(0, from[step] - bound))))],
        [.. band.Upper.Select((bound, step) => to[step] + (scale * Math.Max(0, bound - from[step])))]);
}
