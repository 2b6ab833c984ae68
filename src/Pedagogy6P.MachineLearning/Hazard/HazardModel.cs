using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>
/// Hazards of competing events per period. A row holds the covariates of the schema it was trained on and, last, the period the person is
/// in; periods after the
/// last trained one count as that one. Immutable and thread-safe.
/// </summary>
public sealed class HazardModel : IPeriodRiskModel, IExplainedRiskModel, IStoredRiskModel
{
    /// <summary>Name of the feature that holds the period.</summary>
    public const string PeriodFeature = "period";

    /// <summary>Horizons beyond it would take for ever.</summary>
    internal const int MostPeriods = 100_000;

    private const int LongestStackRow = 256;

    private readonly IRiskModel[] _hazards;

    internal HazardModel(FeatureSchema covariates, ImmutableArray<string> events, int interest, IRiskModel[] hazards, int lastPeriod,
        bool freeLevels, double periodDays,
        double horizonDays)
    {
        Covariates = covariates;
        Schema = new FeatureSchema(covariates.Features.Add(new Feature(PeriodFeature, FeatureKind.Numeric)));
        Events = events;
        Interest = interest;
        _hazards = hazards;
        LastPeriod = lastPeriod;
        FreeLevels = freeLevels;
        PeriodDays = periodDays;
        HorizonDays = horizonDays;
    }

    /// <summary>The covariates and, last, the period (a number, 0-based).</summary>
    public FeatureSchema Schema { get; }

    /// <summary>Names of the events.</summary>
    public ImmutableArray<string> Events { get; }

    /// <summary>The event whose probability <see cref="Probability"/> gives.</summary>
    public string EventOfInterest => Events[Interest];

    /// <summary>Length of a period in days.</summary>
    public double PeriodDays { get; }

    /// <summary>Horizon of <see cref="Probability"/> in days.</summary>
    public double HorizonDays { get; }

    internal FeatureSchema Covariates { get; }

    internal int Interest { get; }

    internal int LastPeriod { get; }

    internal bool FreeLevels { get; }

    internal ReadOnlySpan<IRiskModel> Hazards => _hazards;

    string IPeriodRiskModel.PeriodFeature => PeriodFeature;

    IRiskModel? IExplainedRiskModel.Unexplained => _hazards[Interest].FindUnexplained();

    double IExplainedRiskModel.BaseLogOdds => _hazards[Interest].Explained().BaseLogOdds;

    byte IStoredRiskModel.Kind => HazardContent.Kind;

    IRiskModel? IStoredRiskModel.Unstored => _hazards.Select(hazard => hazard.FindUnstored()).FirstOrDefault(model => model is not null);

    /// <summary>Probability of the event of interest within <see cref="HorizonDays"/>, covariates staying as they are.</summary>
    /// <param name="row">Covariates and period.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public double Probability(ReadOnlySpan<double> row) => WithinNext(row, Interest, HorizonDays);

    /// <summary>Probability of an event within the next days, counted in whole periods, covariates staying as they are.</summary>
    /// <param name="row">Covariates and period.</param>
    /// <param name="eventName">One of <see cref="Events"/>.</param>
    /// <param name="days">Number of days, &gt; 0; rounded up to whole periods, at most 100,000 of them.</param>
    /// <exception cref="ArgumentException">
    /// The event is unknown, days are not positive or too many, or the row has another length than the schema.
    /// </exception>
    public double WithinNext(ReadOnlySpan<double> row, string eventName, double days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostPeriods * PeriodDays);
        int index = Events.IndexOf(eventName);
        return index >= 0 ? WithinNext(row, index, days)
            : throw new ArgumentException($"There is no event '{eventName}'.", nameof(eventName));
    }

    /// <summary>Survival and cumulative incidences over the coming periods, covariates staying as they are.</summary>
    /// <param name="row">Covariates and period.</param>
    /// <param name="periods">Number of periods, ≥ 1.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public HazardCurves Curves(ReadOnlySpan<double> row, int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        Schema.CheckRow(row);
        double[][] path = new double[periods][];
        for (int i = 0; i < periods; i++)
        {
            path[i] = row.ToArray();
            path[i][^1] = row[^1] + i;
        }

        return Curves([.. path.Select(step => step.ToImmutableArray())]);
    }

    /// <summary>Survival and cumulative incidences along known or planned covariates, one row per period.</summary>
    /// <param name="path">Rows of covariates and period, in the order of time; at least one.</param>
    /// <exception cref="ArgumentException">A row has another length than the schema.</exception>
    public HazardCurves Curves(ImmutableArray<ImmutableArray<double>> path)
    {
        double alive = 1;
        double[] hazards = new double[_hazards.Length], sums = new double[_hazards.Length];
        double[][] incidence = [.. _hazards.Select(_ => new double[path.Length])];
        double[] survival = new double[path.Length];
        for (int i = 0; i < path.Length; i++)
        {
            Schema.CheckRow(path[i].AsSpan());
            double all = HazardsOf([.. path[i]], hazards);
            for (int e = 0; e < hazards.Length; e++)
            {
                sums[e] += alive * hazards[e];
                incidence[e][i] = sums[e];
            }

            alive *= 1 - all;
            survival[i] = alive;
        }

        return new HazardCurves(Events, [.. survival], [.. incidence.Select(c => c.ToImmutableArray())]);
    }

    // Of the hazard of interest in the period of the row.
    void IExplainedRiskModel.Contributions(ReadOnlySpan<double> row, Span<double> destination)
    {
        Schema.CheckRow(row);
        double[] known = row.ToArray();
        known[^1] = known[^1] > LastPeriod ? LastPeriod : known[^1];
        _hazards[Interest].Explained().Contributions(known, destination);
    }

    void IStoredRiskModel.Write(RiskModelWriter writer) => HazardContent.Write(writer, this);

    void IStoredRiskModel.WriteJson(Utf8JsonWriter writer) => HazardContent.WriteJson(writer, this);

    internal static RiskTable WithPeriod(RiskTable table, ReadOnlySpan<int> periods, int? freeLevels)
    {
        RiskColumn[] columns = [.. Enumerable.Range(0, table.Schema.Count).Select(table.Column)];
        return freeLevels is null
            ? new RiskTable(InnerSchema(table.Schema, null),
                [.. columns, new RiskColumn(Array.ConvertAll(periods.ToArray(), p => (float)p))], periods.Length, null,
                table.Weights.IsEmpty ? null : table.Weights.ToArray(), table.Persons.IsEmpty ? null : table.Persons.ToArray(),
                    table.PersonIds, null, [])
            : new RiskTable(InnerSchema(table.Schema, freeLevels), [.. columns, new RiskColumn(periods.ToArray())], periods.Length, null,
                table.Weights.IsEmpty ? null : table.Weights.ToArray(), table.Persons.IsEmpty ? null : table.Persons.ToArray(),
                    table.PersonIds, null, []);
    }

    /// <summary>
    /// The schema of the hazards: with free levels the period is a category per period, else a number. Codes and numbers are the same.
    /// </summary>
    internal static FeatureSchema InnerSchema(FeatureSchema covariates, int? freeLevels) =>
        new(covariates.Features.Add(freeLevels is int last
        ? new Feature(PeriodFeature, FeatureKind.Categorical,
            [.. Enumerable.Range(0, last + 1).Select(p => p.ToString(CultureInfo.InvariantCulture))])
        : new Feature(PeriodFeature, FeatureKind.Numeric)));

    private double WithinNext(ReadOnlySpan<double> row, int eventIndex, double days)
    {
        Schema.CheckRow(row);
        Span<double> changing = row.Length <= LongestStackRow ? stackalloc double[LongestStackRow] : new double[row.Length];
        changing = changing[..row.Length];
        Span<double> hazards = _hazards.Length <= LongestStackRow ? stackalloc double[_hazards.Length] : new double[_hazards.Length];
        double alive = 1, sum = 0, periods = Math.Ceiling(days / PeriodDays);
        for (int i = 0; i < periods; i++)
        {
            row.CopyTo(changing);
            changing[^1] += i;
            double all = HazardsOf(changing, hazards);
            sum += alive * hazards[eventIndex];
            alive *= 1 - all;
        }

        return Math.Min(sum, 1);
    }

    // Separately fitted hazards may add up to more than 1; they are then scaled down together.
    private double HazardsOf(Span<double> row, Span<double> hazards)
    {
        row[^1] = Math.Min(row[^1], LastPeriod);
        double sum = 0;
        for (int e = 0; e < _hazards.Length; e++)
        {
            hazards[e] = _hazards[e].Probability(row);
            sum += hazards[e];
        }

        for (int e = 0; e < _hazards.Length && sum > 1; e++)
        {
            hazards[e] /= sum;
        }

        return Math.Min(sum, 1);
    }
}
