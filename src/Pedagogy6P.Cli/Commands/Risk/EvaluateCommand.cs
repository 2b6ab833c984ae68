using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk evaluate</c>: how well a model does on rows with known outcomes.</summary>
internal static class EvaluateCommand
{
    public static Command Create(ToolHost host)
    {
        var input = ScoringInput.WithOutcomes();
        Option<string?> predictions = new OutputOption("--predictions", "FILE",
            "Also write row,label,probability, and the person with --person.");
        Option<bool> safe = SpreadsheetSafeOption.Create();
        Option<string?> report = new OutputOption("--report", "FILE.html", "Also write a report as one HTML page.");
        var asJson = new Option<bool>("--json") { Description = "Print one line of JSON instead of tables." };
        var command = new Command("evaluate", "Measure a model on rows whose outcomes are known, beside the baselines.") { predictions,
            safe, report, asJson };
        input.AddTo(command, outcomes: true);
        command.SetAction((parsed, cancellationToken) =>
        {
            RiskModelDocument document = ModelFiles.Read(parsed.GetRequiredValue(input.Model));
            using ToolOutput output = ToolOutput.Open(host, path: null);
            ScoredRows scored = TestRows.Score(document.Model, input.ReadOutcomes(parsed, document, host, output, cancellationToken),
                host.Clock);
            SeenRows? seen = SeenRows.Of(document, scored.Table);
            ImmutableArray<QualityIssue> leaks = QualityCheck.LeaksOf(scored.Table);
            var assessment = Assessment.Of(
                document.Metadata.Name, scored.Table, scored.Probabilities, Assessment.BaseRate(document),
                TestRows.Evidence(scored.Table, leaks, seen));
            foreach (string warning in leaks.Select(QualityCheck.Describe).Append(SeenText.Of(document.Metadata.Name, seen))
                .OfType<string>())
            {
                host.Error.WriteLine(warning);
            }

            using var files = new OutputGroup(host);
            if (parsed.GetValue(predictions) is string predictionsPath)
            {
                files.Add(predictionsPath, PredictionsCsv.Of(scored, parsed.GetValue(safe)));
            }

            if (parsed.GetValue(report) is string reportPath)
            {
                files.Add(reportPath,
                    RiskReport.ToHtml((RiskReport.Of(document, scored, assessment, leaks,
                        "Evaluation") with
                    { QualityTitle = "Quality on the rows given" }).In(host.Messages)));
            }

            files.Complete();
            output.Write(parsed.GetValue(asJson)
                ? EvaluationJson.Of(document, scored, assessment, leaks, seen)
                : EvaluationTable.Of(assessment, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
