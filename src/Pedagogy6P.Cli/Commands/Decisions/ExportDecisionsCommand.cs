using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary><c>decisions export</c>: a log as a table.</summary>
internal static class ExportDecisionsCommand
{
    private static readonly (string Word, ExportKind Kind)[] Words =
    [
        ("csv", ExportKind.Csv), ("jsonl", ExportKind.JsonLines), ("parquet", ExportKind.Parquet), ("candidates", ExportKind.Candidates),
    ];

    public static Command Create(ToolHost host)
    {
        InputArgument path = DecisionsCommand.Log();
        Option<ExportKind> kind = ParsedOption.Create(
            "--format", "csv|jsonl|parquet|candidates",
            "csv (the default) and parquet: a row for each item shown; jsonl: a line for each decision; candidates: CSV of all that might "
            + "have been shown.",
            "one of csv, jsonl, parquet, candidates",
            (string text, out ExportKind found) =>
            {
                int at = Array.FindIndex(Words, word => string.Equals(word.Word, text, StringComparison.Ordinal));
                found = at < 0 ? default : Words[at].Kind;
                return at >= 0;
            });
        Option<IRankingPolicy?> target = ParsedOption.Create<IRankingPolicy?>(
            "--target", "POLICY",
            "Policy whose probabilities are added: greedy, 'epsilon-floor(epsilon=E,top=N)' or 'plackett-luce(temperature=T,top=N)'.",
            "a policy such as 'plackett-luce(temperature=0.05,top=50)'",
            TryRead);
        Option<double?> otherwise = ParsedOption.Create<double?>(
            "--no-outcome", "NUMBER", "Reward of what has no outcome yet; its cell is empty by default.", "a number", AmountText.TryRead);
        Option<string?> file = OutOption.Create();
        var command = new Command("export", "Write a decision log as a table.") { path, kind, target, otherwise, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new DecisionExportOptions { Target = parsed.GetValue(target), RewardWithoutOutcome = parsed.GetValue(otherwise) };
            await RunAsync(
                host, parsed.GetRequiredValue(path), parsed.GetValue(kind), options, parsed.GetValue(file), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(
        ToolHost host, string path, ExportKind kind, DecisionExportOptions options, string? file, CancellationToken cancellationToken)
    {
        IDecisionLogSource source = DecisionsCommand.Source(host);
        if (kind == ExportKind.Candidates && options.Target is null)
        {
            throw ToolException.WrongUsage("--format candidates: expected --target with it; its probabilities are those of a policy.");
        }

        if (kind == ExportKind.Parquet && file is null)
        {
            throw ToolException.WrongUsage("--format parquet: expected --out with it; such a file is no text.");
        }

        await using IDecisionLog log = source.Open(path);
        ImmutableArray<string> context = kind is ExportKind.Csv or ExportKind.Parquet
            ? await DecisionTable.ContextAsync(log.ReadAsync(cancellationToken), cancellationToken) : [];
        using ToolOutput output = ToolOutput.Open(host, file);
        if (kind == ExportKind.Parquet)
        {
            await ParquetAsync(source, log, context, options, output, cancellationToken);
        }
        else
        {
            await TextAsync(log, kind, context, options, output, cancellationToken);
        }

        output.Complete();
    }

    private static async Task TextAsync(
        IDecisionLog log, ExportKind kind, ImmutableArray<string> context, DecisionExportOptions options, ToolOutput output,
        CancellationToken cancellationToken)
    {
        output.Write(kind switch
        {
            ExportKind.Csv => DecisionTable.Header(context),
            ExportKind.Candidates => DecisionTable.CandidateHeader(),
            _ => [],
        });
        await foreach (LoggedDecision logged in log.ReadAsync(cancellationToken))
        {
            output.Write(kind switch
            {
                ExportKind.Csv => DecisionTable.Lines(logged, context, options),
                ExportKind.Candidates => DecisionTable.CandidateLines(logged.Decision, options.Target!),
                _ => DecisionJson.Line(logged),
            });
        }
    }

    // Its writer wants a file of its own, which is then handed on like any other output: whole or not at all.
    private static async Task ParquetAsync(
        IDecisionLogSource source, IDecisionLog log, ImmutableArray<string> context, DecisionExportOptions options, ToolOutput output,
        CancellationToken cancellationToken)
    {
        string beside = Path.GetTempFileName();
        try
        {
            await source.WriteParquetAsync(log.ReadAsync(cancellationToken), beside, context, options, cancellationToken);
            byte[] part = new byte[1 << 16];
            await using FileStream stream = File.OpenRead(beside);
            int length;
            while ((length = await stream.ReadAsync(part, cancellationToken)) > 0)
            {
                output.Write(part.AsSpan(0, length));
            }
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static bool TryRead(string text, out IRankingPolicy? policy)
    {
        try
        {
            policy = PolicyName.Parse(text);
            return true;
        }
        catch (InputRefusedException)
        {
            policy = null;
            return false;
        }
    }
}
