using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk score</c>: a probability for every row of a table.</summary>
internal static class ScoreCommand
{
    private const int MostReasons = 20;

    public static Command Create(ToolHost host)
    {
        var input = ScoringInput.WithoutOutcomes("it is written beside the probability of each row");
        Option<string?> file = OutOption.Create();
        Option<int> reasons = WholeNumberOption.Create("--reasons", "Also write the N strongest reasons of each row.", 0, MostReasons);
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("score", "Write the probability of every row, with its strongest reasons on request.") { file, reasons,
            safe };
        input.AddTo(command, outcomes: false);
        command.SetAction((parsed, cancellationToken) =>
        {
            RiskModelDocument document = ModelFiles.Read(parsed.GetRequiredValue(input.Model));
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            RiskFileTable rows = input.Read(parsed, document, more: null, host, output, cancellationToken);
            ScoredRows scored = TestRows.Score(document.Model, rows, host.Clock);
            ScoresCsv scores = new(document, parsed.GetValue(reasons), parsed.GetValue(safe));
            scores.Write(output, rows, scored.Probabilities, cancellationToken);
            if (scores.Note(Path.GetFileName(parsed.GetRequiredValue(input.Data))) is string note)
            {
                host.Error.WriteLine(note);
            }

            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
