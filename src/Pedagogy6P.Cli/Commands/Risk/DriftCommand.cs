using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Drift;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk drift</c>: how far new data have moved from the training data.</summary>
internal static class DriftCommand
{
    public static Command Create(ToolHost host)
    {
        ScoringInput input = new()
        {
            Columns = Options.RiskColumnOptions.Create(labelRequired: false,
            "every row must have one; the comparison counts rows")
        };
        var asJson = new Option<bool>("--json") { Description = "Print one line of JSON instead of tables." };
        var command = new Command("drift",
            "Compare new rows with the training rows: features, and calibration once outcomes are known.") { asJson };
        input.AddTo(command, outcomes: true);
        command.SetAction((parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(input.Model);
            RiskModelDocument document = ModelFiles.Read(path);
            if (document.Metadata.References.IsEmpty)
            {
                throw new InputRefusedException(new Violation(path, null, null, null,
                    "a model that knows how its training rows were distributed; imported models do not"));
            }

            using ToolOutput output = ToolOutput.Open(host, path: null);
            RiskFileTable rows = input.Read(parsed, document, more: null, host, output, cancellationToken);
            if (rows.Table.RowCount == 0)
            {
                throw new InputRefusedException(new Violation(parsed.GetRequiredValue(input.Data), null, null, null,
                    "at least one row to compare with the training rows"));
            }

            DriftReport report = Report(document, rows);
            output.Write(parsed.GetValue(asJson) ? DriftText.Json(report) : DriftText.Table(report, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // The period of a hazard model is no property of people: it was not part of the training columns.
    private static DriftReport Report(RiskModelDocument document, RiskFileTable rows)
    {
        if (document.Model is not IPeriodRiskModel byPeriod)
        {
            return DriftReport.Of(document.Metadata.References, rows.Table, document.Model);
        }

        double[] probabilities = new double[rows.Table.RowCount];
        document.Model.Probabilities(rows.Table, probabilities);
        return DriftReport.Of(document.Metadata.References, byPeriod.Covariates(rows.Table), probabilities);
    }
}
