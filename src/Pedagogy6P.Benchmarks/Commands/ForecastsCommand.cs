using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Forecasts;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>forecasts</c>: accuracy of forecasts beside R, coverage of intervals, speed.</summary>
internal static class ForecastsCommand
{
    private const ulong Seed = 20261130;

    private static readonly ForecastMethod[] Methods =
        [ForecastMethod.Chosen, ForecastMethod.Combination, ForecastMethod.Smoothing, ForecastMethod.Theta, ForecastMethod.SeasonalNaive];

    public static Command Create(TextWriter output)
    {
        Option<int> windows = WholeNumberOption.Create("--windows", "Windows of each employment series.", 4, least: 1);
        var data = new Option<string?>("--data")
        {
            Description = "Folder with forecast/us_employment_monthly.csv.gz; the environment variable PEDAGOGY6P_DATA by default.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PEDAGOGY6P_DATA"),
        };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write forecasts.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("forecasts", "Judge forecasts of monthly series beside R, their intervals and their speed.")
        {
            windows, data, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            IReadOnlyList<double[]> employment = EmploymentSeries.Read(parsed.GetValue(data));
            var dice = new Dice(Seed);
            StandIn[] series =
            [
                .. EmploymentSeries.Windows(employment, dice, parsed.GetValue(windows)),
                .. DrawnSeries.All.SelectMany(kind => kind.Draw(dice)),
            ];
            await Console.Error.WriteLineAsync($"{series.Length} series");
            RForecasts peer = RForecasts.Of(series);
            double[][][] own = [.. Methods.Select(method => Forecasts(method, series))];
            IReadOnlyList<ForecastCoverage> coverage = employment.Count == 0 ? []
                : [.. ForecastCoverage.Of(employment), .. JobPostings.Coverage(parsed.GetValue(data))];
            var report = new ForecastsReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                peer.Version, Rows(series, own, peer), Names(peer), coverage, Planted(), PerSecond(series));
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo place = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(place.FullName, ForecastsReportPage.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }

    private static IReadOnlyList<(string, double, double, double)> Planted()
    {
        var dice = new Dice(Seed);
        return [.. PlantedSeries.All.Select(kind =>
        {
            (double held, double middle, double far) = kind.Measure(dice);
            return (kind.Name, held, middle, far);
        })];
    }

    private static string[] Names(RForecasts peer) =>
    [
        "chosen (default)", "combination", "own ETS", "own Theta", "seasonal naive",
        .. peer.Theta.Count > 0 ? (string[])["R thetaf", "R ets", "mean of both"] : [],
    ];

    private static double[][] Forecasts(ForecastMethod method, StandIn[] series)
    {
        var forecaster = new MonthlyForecaster(new ForecastOptions { Method = method });
        double[][] means = new double[series.Length][];
        Parallel.For(0, series.Length, place => means[place] = [.. Forecast(forecaster, series[place].Known).Means]);
        return means;
    }

    private static MonthlyForecast Forecast(MonthlyForecaster forecaster, double[] known) =>
        forecaster.Forecast(new MonthlySeries("s", new DateOnly(2000, 1, 1), [.. known]), StandIn.Horizon);

    private static IReadOnlyList<(string, int, int, IReadOnlyList<ForecastAccuracy>)> Rows(
        StandIn[] series, double[][][] own, RForecasts peer)
    {
        List<Func<int, double[]>> all = [.. own.Select(means => (Func<int, double[]>)(place => means[place]))];
        if (peer.Theta.Count > 0)
        {
            all.AddRange([place => peer.Theta[place], place => peer.Ets[place],
                place => [.. peer.Theta[place].Zip(peer.Ets[place], (one, other) => (one + other) / 2)]]);
        }

        var groups = series.Select(one => one.Group).Distinct(StringComparer.Ordinal).Append("all drawn").ToArray();
        return [.. from @group in groups
            from half in Enumerable.Range(0, 2)
            let chosen = (Func<StandIn, bool>)(one => one.Half == half && Belongs(one, @group))
            select (@group, half, series.Count(chosen),
                (IReadOnlyList<ForecastAccuracy>)[.. all.Select(means => ForecastAccuracy.Of(series, means, chosen))])];
    }

    private static bool Belongs(StandIn one, string group) =>
        string.Equals(one.Group, group, StringComparison.Ordinal)
        || (string.Equals(group, "all drawn", StringComparison.Ordinal) && one.Group.StartsWith("drawn", StringComparison.Ordinal));

    // Series of 100 months, the second time round, on one thread.
    private static double PerSecond(StandIn[] series)
    {
        double[][] long100 = [.. series.Where(one => one.Known.Length >= 100).Select(one => one.Known[^100..]).Take(500)];
        var forecaster = new MonthlyForecaster();
        foreach (double[] known in long100)
        {
            Forecast(forecaster, known);
        }

        long started = TimeProvider.System.GetTimestamp();
        foreach (double[] known in long100)
        {
            Forecast(forecaster, known);
        }

        return long100.Length / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
