using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk explain</c>: why one row has its probability, and what would change it.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        var input = ScoringInput.WithoutOutcomes("every row must have one; the explanation does not depend on it");
        Option<int> row = WholeNumberOption.Create("--row", "The row, counted from 0 as in predictions and scores.", 0, int.MaxValue);
        row.Required = true;
        Option<string[]> levers = LeversOption.Create();
        var asJson = new Option<bool>("--json") { Description = "Print one line of JSON with every contribution." };
        var command = new Command("explain",
            "Say why a row has its probability: exact contributions, and what levers would change.") { row, levers, asJson };
        input.AddTo(command, outcomes: false);
        command.SetAction((parsed, cancellationToken) =>
        {
            RiskModelDocument document = ModelFiles.Read(parsed.GetRequiredValue(input.Model));
            ImmutableArray<Lever> given = LeversOption.Read(parsed.GetRequiredValue(levers), document.Model.Schema);
            using ToolOutput output = ToolOutput.Open(host, path: null);
            RiskFileTable file = input.Read(parsed, document, more: null, host, output, cancellationToken);
            double[] values = new double[document.Model.Schema.Count];
            file.Table.CopyRow(Find(file, parsed.GetValue(row), parsed.GetRequiredValue(input.Data)), values);
            RiskExplanation explanation = new RiskExplainer(document.Model).Explain(values);
            ImmutableArray<Counterfactual> changes = given.IsEmpty ? [] : CounterfactualSearch.Find(document.Model, values, given);
            output.Write(parsed.GetValue(asJson) ? ExplanationJson.Of(document.Model.Schema, explanation, changes, parsed.GetValue(row))
                : ExplanationTable.Of(document.Model.Schema, explanation, changes, !given.IsEmpty, parsed.GetValue(row),
                CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static int Find(RiskFileTable file, int row, string path)
    {
        int at = file.SourceRows.IndexOf(row);
        if (at >= 0)
        {
            return at;
        }

        string found = row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        throw row < file.FileRows
            ? ToolException.UnknownId($"--row: found \"{found}\", expected a row whose person did not opt out of risk profiling.")
            : ToolException.UnknownId(
            $"--row: found \"{found}\", expected a row of {path}: it has "
                + $"{file.FileRows.ToString(System.Globalization.CultureInfo.InvariantCulture)}, the first being 0.");
    }
}
