using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk compare</c>: a new model against the one in use on the same rows, and whether it may replace it.</summary>
internal static class CompareCommand
{
    public static Command Create(ToolHost host)
    {
        var input = ScoringInput.WithOutcomes();
        var challenger = new InputArgument("A") { Description = "The new model." };
        var champion = new InputArgument("B") { Description = "The model in use." };
        var asJson = new Option<bool>("--json") { Description = "Print one line of JSON instead of tables." };
        var command = new Command("compare",
            "Compare a new model with the one in use on the same rows, and say whether it may replace it.") { challenger, champion,
                input.Data, asJson, input.Competing, input.NobodyOptedOut };
        input.Columns.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            RiskModelDocument a = ModelFiles.Read(parsed.GetRequiredValue(challenger)),
                b = ModelFiles.Read(parsed.GetRequiredValue(champion));
            using ToolOutput output = ToolOutput.Open(host, path: null);
            IRiskFile data = input.Open(parsed, host);
            RiskFileTable rowsOfA = input.ReadOutcomes(data, parsed, a, host, output, cancellationToken),
                rowsOfB = input.ReadOutcomes(data, parsed, b, host, output, cancellationToken);
            RequireSameRows(rowsOfA, rowsOfB);
            ScoredRows first = TestRows.Score(a.Model, rowsOfA, host.Clock), second = TestRows.Score(b.Model, rowsOfB, host.Clock);
            string nameOfB = string.Equals(a.Metadata.Name, b.Metadata.Name, StringComparison.Ordinal)
                ? $"{b.Metadata.Name} (in use)" : b.Metadata.Name;
            var comparison = ModelComparison.Of(
                first.Table, new(a.Metadata.Name, [.. first.Probabilities]), new(nameOfB, [.. second.Probabilities]),
                2 * Assessment.Draws(first.Table.RowCount));
            SeenRows? seenByA = SeenRows.Of(a, first.Table), seenByB = SeenRows.Of(b, second.Table);
            ImmutableArray<QualityIssue> leaks = QualityCheck.LeaksOf(first.Table);
            var assessment = Assessment.Of(
                a.Metadata.Name,
                first.Table,
                first.Probabilities,
                Assessment.BaseRate(a),
                TestRows.Evidence(first.Table, leaks, Worse(seenByA, seenByB)),
                comparison);
            foreach (string warning in leaks.Select(QualityCheck.Describe).Append(SeenText.Of(a.Metadata.Name, seenByA))
                .Append(SeenText.Of(nameOfB, seenByB)).OfType<string>())
            {
                host.Error.WriteLine(warning);
            }

            output.Write(parsed.GetValue(asJson)
                ? ComparisonJson.Of(comparison, assessment, leaks, seenByA, seenByB)
                : ComparisonTable.Of(comparison, assessment, CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // What cannot be told of one of them must not hide what is told of the other.
    private static SeenRows? Worse(SeenRows? a, SeenRows? b) => (a, b) switch
    {
        ({ Share: > 0 }, _) when !(b?.Share > a.Share) => a,
        (_, { Share: > 0 }) => b,
        ({ IsTold: true }, _) => b is { IsTold: true } ? a : b,
        _ => a,
    };

    // Hazards with other horizons know other rows' outcomes, and give them other labels.
    private static void RequireSameRows(RiskFileTable a, RiskFileTable b)
    {
        if (!a.SourceRows.AsSpan().SequenceEqual(b.SourceRows.AsSpan()) || !a.Table.Labels.SequenceEqual(b.Table.Labels))
        {
            throw ToolException.WrongUsage("risk compare: expected two models that predict the same event within the same time.",
                "Compare hazards with hazards of the same horizon and period.");
        }
    }
}
