using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Demand;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Formats.Forecasts;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand backtest</c>: how well each method would have forecast months that are known.</summary>
internal static class BacktestCommand
{
    private const int DefaultHorizon = 18;
    private const double DefaultLevel = 0.95;

    public static Command Create(ToolHost host)
    {
        var series = new InputArgument("SERIES")
        {
            Description = "Monthly series: the columns series, month (YYYY-MM), value; or month and one column for each series; or series, "
                + "train, test with numbers separated by spaces.",
        };
        Option<int> horizon = WholeNumberOption.Create("--horizon",
            "Months to hold back at the end of each series; 18 by default.", 1, 120);
        Option<double> level = AmountOption.Create("--level", "LEVEL",
            "Level of the intervals; 0.95 by default.", 0.5, 0.999, DefaultLevel);
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        horizon.DefaultValueFactory = _ => DefaultHorizon;
        var command = new Command("backtest", "Find out how well each method would have forecast months that are known.")
        {
            series, horizon, level, format, file,
        };
        command.SetAction((parsed, _) =>
        {
            int held = parsed.GetValue(horizon);
            var backtest = new ForecastBacktest(held, parsed.GetValue(level), host.Clock);
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            ProgressBar.Run(host, output, "Forecasting the series",
                progress => SeriesFile.Read(parsed.GetRequiredValue(series), held, backtest.Add, progress));
            BacktestReport report = backtest.Report();
            var speech = new ReportSpeech(host.Messages);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => BacktestJson.Of(report),
                OutputFormat.Csv => BacktestCsv.Of(report),
                OutputFormat.Html => BacktestPage.Of(report, speech),
                _ => BacktestTable.Of(report, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
