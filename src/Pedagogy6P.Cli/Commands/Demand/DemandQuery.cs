using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Demand;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary>What the commands about demand share: their options, and how an answer is laid out.</summary>
internal sealed class DemandQuery
{
    private readonly Argument<string> _folder = FolderArgument.Create();
    private readonly Option<DateOnly?> _date = DateOption.Create();
    private readonly Option<int> _horizon = WholeNumberOption.Create("--horizon",
        "Months ahead; 12 by default. Levels are means of the first 12.", DemandForecast.LevelMonths, DemandForecastOptions.MostMonths);
    private readonly Option<ReconciliationMethod> _reconciliation = WordOption.Create("--reconciliation",
        "How forecasts are made to add up; by default whichever had the smaller errors.",
        [
            ("auto", ReconciliationMethod.Auto), ("bottom-up", ReconciliationMethod.BottomUp),
            ("mint-shrink", ReconciliationMethod.MinTrace),
        ]);
    private readonly Option<int?> _threads = WholeNumberOption.Threads();
    private readonly Option<OutputFormat> _format =
        FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
    private readonly Option<string?> _file = OutOption.Create();
    private readonly Option<bool> _safe = SpreadsheetSafeOption.Create();

    public DemandQuery() => _horizon.DefaultValueFactory = _ => new DemandForecastOptions().Horizon;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="forecasts">Whether it forecasts.</param>
    public void AddTo(Command command, bool forecasts = true)
    {
        command.Add(_folder);
        command.Add(_date);
        if (forecasts)
        {
            command.Add(_horizon);
            command.Add(_reconciliation);
            command.Add(_threads);
        }

        command.Add(_format);
        command.Add(_file);
        command.Add(_safe);
    }

    /// <summary>Reads the programme, asks for an answer and writes it.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="host">The host.</param>
    /// <param name="answer">Makes the answer.</param>
    /// <param name="layout">Lays it out.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public int Run<T>(ParseResult parsed, ToolHost host, Func<DemandAsked, T> answer, IDemandLayout<T> layout,
        CancellationToken cancellationToken)
    {
        using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(_file));
        LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(_folder), host, output, cancellationToken);
        var asked = new DemandAsked(loaded, loaded.QueryDate(parsed.GetValue(_date)), () => Forecast(parsed, loaded, host, output,
            cancellationToken));
        T made = answer(asked);
        var speech = new DemandSpeech(host.Messages, loaded.Programme);
        output.Write(parsed.GetValue(_format) switch
        {
            OutputFormat.Json => JsonText.Document(json => layout.Write(json, made)),
            OutputFormat.Csv => layout.Csv(made, parsed.GetValue(_safe)),
            OutputFormat.Html => DocumentPage.Of(layout.Document(made, speech), speech.Language, DemandSpeech.Style),
            _ => DocumentTable.Of(layout.Document(made, speech), CanvasStyle.For(host, output)),
        });
        output.Complete();
        return ExitCode.Done;
    }

    private DemandForecast Forecast(ParseResult parsed, LoadedProgramme loaded, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        var forecaster = new DemandForecaster(loaded.Programme, new DemandForecastOptions
        {
            Horizon = parsed.GetValue(_horizon),
            Reconciliation = parsed.GetValue(_reconciliation),
            Threads = parsed.GetValue(_threads),
        });
        DateOnly asOf = loaded.QueryDate(parsed.GetValue(_date));
        DemandTable.Check(loaded, asOf, host);
        DemandForecast? forecast = null;
        ProgressBar.Run(host, output, "Forecasting demand",
            progress => forecast = forecaster.Forecast(asOf, progress, cancellationToken));
        return forecast!;
    }
}
