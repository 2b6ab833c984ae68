using System.Diagnostics;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Demand;

/// <summary>Forecasts of a hierarchy held against the months that were held back.</summary>
/// <param name="Method">How forecasts were made to add up.</param>
/// <param name="Chosen">What was chosen where that was left open.</param>
/// <param name="Series">Series of the hierarchy.</param>
/// <param name="Seconds">Time that it took.</param>
/// <param name="Incoherence">Largest relative difference of a sum and its parts.</param>
/// <param name="Errors">Mean absolute error over that of the seasonal naive forecast, by kind of series.</param>
/// <param name="Held">Share of months within their 95 % intervals, by kind of series.</param>
internal sealed record HierarchyFigures(ReconciliationMethod Method, ReconciliationMethod Chosen, int Series, double Seconds,
    double Incoherence, IReadOnlyDictionary<DemandNodeKind, double> Errors, IReadOnlyDictionary<DemandNodeKind, double> Held)
{
    private const int Ahead = 12;

    public static HierarchyFigures Of(Programme programme, ReconciliationMethod method)
    {
        DateOnly last = programme.Tables.Demand.Max(row => row.Month), asOf = last.AddMonths(-Ahead);
        var forecaster = new DemandForecaster(programme, new DemandForecastOptions { Reconciliation = method });
        long start = Stopwatch.GetTimestamp();
        DemandForecast forecast = forecaster.Forecast(asOf);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Dictionary<DemandNode, MonthlySeries> truth = forecaster.Forecast(last).Nodes.ToDictionary(node => node.Node, node => node.History);
        var byKind = forecast.Nodes.GroupBy(node => node.Node.Kind).ToArray();
        return new HierarchyFigures(method, forecast.Reconciliation, forecast.Nodes.Length, seconds, IncoherenceOf(forecast),
            byKind.ToDictionary(kind => kind.Key, kind => kind.Average(node => Error(node, truth[node.Node]))),
            byKind.ToDictionary(kind => kind.Key, kind => kind.Average(node => Within(node, truth[node.Node]))));
    }

    private static double Error(ForecastNode node, MonthlySeries truth)
    {
        double[] actual = [.. truth.Values.TakeLast(Ahead)], past = [.. node.History.Values];
        double naive = Enumerable.Range(Ahead, past.Length - Ahead).Average(month => Math.Abs(past[month] - past[month - Ahead]));
        return actual.Zip(node.Means, (value, mean) => Math.Abs(value - mean)).Average() / Math.Max(1e-9, naive);
    }

    private static double Within(ForecastNode node, MonthlySeries truth)
    {
        ForecastBand band = node.Bands[^1];
        return truth.Values.TakeLast(Ahead).Select((value, month) => band.Lower[month] <= value && value <= band.Upper[month] ? 1.0 : 0)
            .Average();
    }

    private static double IncoherenceOf(DemandForecast forecast)
    {
        ForecastNode all = forecast.Nodes.Single(node => node.Node.Kind == DemandNodeKind.All);
        return new[] { DemandNodeKind.Region, DemandNodeKind.Domain, DemandNodeKind.Competency, DemandNodeKind.CompetencyInRegion }
            .Max(kind => Enumerable.Range(0, forecast.Horizon).Max(month =>
                Math.Abs((forecast.Nodes.Where(node => node.Node.Kind == kind).Sum(node => node.Means[month]) / all.Means[month]) - 1)));
    }
}
