using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Preventive.ModelFile;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk evaluate</c>: how well a model does on rows with known outcomes.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ToolHost host)
    {
        var input = ScoringInput.WithOutcomes();
        Option<string?> predictions = RiskColumnOptions.One("--predictions", "FILE", "Also write row,label,probability, and the person with --person.");
        Option<bool> safe = SpreadsheetSafeOption.Create();
        Option<string?> report = RiskColumnOptions.One("--report", "FILE.html", "Also write a report as one HTML page.");
        var asJson = new Option<bool>("--json") { Description = "Print one line of JSON instead of tables." };
        var command = new Command("evaluate", "Measure a model on rows whose outcomes are known, beside the baselines.") { predictions, safe, report, asJson };
        input.AddTo(command, outcomes: true);
        command.SetAction((parsed, cancellationToken) =>
        {
            TargetFile.Require("--predictions", parsed.GetValue(predictions));
            TargetFile.Require("--report", parsed.GetValue(report));
            RiskModelDocument document = ModelFiles.Read(parsed.GetRequiredValue(input.Model));
            using ToolOutput output = ToolOutput.Open(host, path: null);
            ScoredRows scored = TestRows.Score(document.Model, input.ReadOutcomes(parsed, document, host, output, cancellationToken), host.Clock);
            var assessment = Assessment.Of(document.Metadata.Name, scored.Table, scored.Probabilities, BaseRate(document.Metadata));
            if (parsed.GetValue(predictions) is string predictionsPath)
            {
                ModelFiles.WriteBytes(predictionsPath, PredictionsCsv.Of(scored, parsed.GetValue(safe)), host);
            }

            if (parsed.GetValue(report) is string reportPath)
            {
                ModelFiles.WriteBytes(reportPath, RiskReport.ToHtml(RiskReport.Of(document, scored, assessment, [], "Evaluation") with { QualityTitle = "Quality on the rows given" }), host);
            }

            output.Write(parsed.GetValue(asJson) ? EvaluationJson.Of(document, scored, assessment) : EvaluationTable.Of(assessment, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static double BaseRate(RiskModelMetadata metadata) => metadata.TrainingRows == 0 ? double.NaN : (double)metadata.TrainingPositives / metadata.TrainingRows;
}
