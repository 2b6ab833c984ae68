using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Predictive.Hierarchies;

public sealed class DemandForecasterTests
{
    private const double Coherent = 1e-9;

    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly ImmutableArray<Competency> Competencies =
        [.. Enumerable.Range(0, 6).Select(number => new Competency($"c{number}", $"C {number}", Domain: number < 3 ? "care" : "law"))];

    [Theory]
    [InlineData(ReconciliationMethod.Auto)]
    [InlineData(ReconciliationMethod.BottomUp)]
    [InlineData(ReconciliationMethod.MinTrace)]
    public void Parts_add_up_and_nothing_is_below_nothing(ReconciliationMethod method)
    {
        var options = new DemandForecastOptions { Reconciliation = method };
        DemandForecast forecast = Forecaster(Table(seed: 1), options).Forecast(AsOf, null, Stop);

        ForecastNode all = forecast.Nodes.Single(node => node.Node.Kind == DemandNodeKind.All);
        foreach (DemandNodeKind[] level in (DemandNodeKind[][])[[DemandNodeKind.Region, DemandNodeKind.CompetencyElsewhere],
            [DemandNodeKind.Domain], [DemandNodeKind.Competency], [DemandNodeKind.CompetencyInRegion, DemandNodeKind.CompetencyElsewhere]])
        {
            for (int month = 0; month < forecast.Horizon; month++)
            {
                forecast.Nodes.Where(node => level.Contains(node.Node.Kind)).Sum(node => node.Means[month])
                    .ShouldBe(all.Means[month], Coherent * all.Means[month]);
            }
        }

        forecast.Nodes.ShouldAllBe(node => node.Means.All(mean => mean >= 0)
            && node.Bands.All(band => band.Lower.All(bound => bound >= 0)
            && band.Lower.Zip(node.Means).All(pair => pair.First <= pair.Second)
            && band.Upper.Zip(node.Means).All(pair => pair.First >= pair.Second)));
        forecast.FirstMonth.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void Months_of_which_the_table_says_nothing_do_not_lower_the_level_now()
    {
        ImmutableArray<DemandCount> table =
        [
            .. Enumerable.Range(0, 36).Where(month => month is < 26 or > 31)
                .Select(month => new DemandCount("c0", new DateOnly(2024, 1, 1).AddMonths(month), 30)),
        ];

        ForecastNode node = Forecaster(table, new()).Forecast(AsOf, null, Stop).Competency("c0")!;

        DemandForecast.LevelNow(node).ShouldBe(30);
        DemandForecast.LevelAhead(node).Estimate.ShouldBe(30, 1);
    }

    [Fact]
    public void Threads_and_the_order_of_rows_change_nothing_and_later_rows_are_not_seen()
    {
        ImmutableArray<DemandCount> table = Table(seed: 2);
        string expected = Forecaster(table, new DemandForecastOptions { Threads = 1 }).Forecast(AsOf, null, Stop).VersionId;

        Forecaster([.. table.Reverse()], new DemandForecastOptions { Threads = 4 }).Forecast(AsOf, null, Stop).VersionId
            .ShouldBe(expected);
        Forecaster([.. table, new DemandCount("c1", new DateOnly(2027, 2, 1), 999)], new()).Forecast(AsOf, null, Stop).VersionId
            .ShouldBe(expected);
        Forecaster([.. table, new DemandCount("c1", new DateOnly(2026, 12, 1), 999)], new()).Forecast(AsOf, null, Stop).VersionId
            .ShouldNotBe(expected);
    }

    [Fact]
    public void A_table_without_months_that_count_has_no_places()
    {
        DemandForecast forecast = Forecaster([new DemandCount("c1", new DateOnly(2028, 1, 1), 5)], new()).Forecast(AsOf, null, Stop);

        forecast.Nodes.ShouldBeEmpty();
        forecast.Competency("c1").ShouldBeNull();
    }

    [Fact]
    public void One_month_is_enough_and_a_gap_is_no_zero()
    {
        DemandForecast one = Forecaster([new DemandCount("c1", new DateOnly(2026, 12, 1), 7)], new()).Forecast(AsOf, null, Stop);
        DemandForecast gap = Forecaster([.. Enumerable.Range(0, 40).Where(month => month is < 20 or > 24)
            .Select(month => new DemandCount("c1", new DateOnly(2023, 9, 1).AddMonths(month), 50))], new()).Forecast(AsOf, null, Stop);

        one.Competency("c1")!.Means.ShouldAllBe(mean => double.IsFinite(mean) && mean >= 0);
        gap.Competency("c1")!.Means.ShouldAllBe(mean => Math.Abs(mean - 50) < 1);
    }

    [Fact]
    public void Options_out_of_range_are_all_told()
    {
        var options = new DemandForecastOptions { Horizon = 3, Levels = [1.5], Threads = 0 };

        Violation[] violations = [.. Should.Throw<InputRefusedException>(() => Forecaster([], options)).Violations];

        violations.Select(violation => violation.Column).ShouldBe(["Horizon", "Threads", "Levels"], ignoreOrder: true);
    }

    [Fact]
    public void A_stopped_forecast_ends() => Should.Throw<OperationCanceledException>(() =>
        Forecaster(Table(seed: 3), new()).Forecast(AsOf, cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Progress_ends_with_every_series()
    {
        var told = new List<WorkProgress>();

        DemandForecast forecast = Forecaster(Table(seed: 4), new()).Forecast(AsOf, new Heard(told), Stop);

        told[^1].ShouldBe(new WorkProgress(forecast.Nodes.Length, forecast.Nodes.Length, WorkUnit.Series));
        told.Count.ShouldBe(forecast.Nodes.Length);
    }

    private static DemandForecaster Forecaster(ImmutableArray<DemandCount> table, DemandForecastOptions options) =>
        new(table, Competencies, options, forecast: null);

    private static ImmutableArray<DemandCount> Table(long seed)
    {
        var random = new SeededRandom(seed);
        var rows = ImmutableArray.CreateBuilder<DemandCount>();
        for (int month = 0; month < 48; month++)
        {
            DateOnly day = new DateOnly(2023, 1, 1).AddMonths(month);
            foreach (Competency competency in Competencies)
            {
                double season = 1 + (0.3 * Math.Sin(Math.Tau * month / 12));
                long north = (long)(20 * season * random.NextDouble()), south = (long)(month * random.NextDouble());
                rows.Add(new DemandCount(competency.Id, day, north, "north"));
                rows.Add(new DemandCount(competency.Id, day, south, "south"));
                rows.Add(new DemandCount(competency.Id, day, north + south + (long)(6 * random.NextDouble())));
            }
        }

        return rows.ToImmutable();
    }

    private sealed class Heard(List<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told.Add(value);
    }
}
