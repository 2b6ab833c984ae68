using System.Collections.Immutable;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Opens decision logs, and writes them as files that are no text.</summary>
internal interface IDecisionLogSource : IToolExtension
{
    /// <summary>Opens a log that exists.</summary>
    /// <exception cref="InputRefusedException">It is no decision log.</exception>
    IDecisionLog Open(string path);

    /// <summary>Writes decisions as a Parquet file.</summary>
    Task WriteParquetAsync(
        IAsyncEnumerable<LoggedDecision> decisions, string path, ImmutableArray<string> context, DecisionExportOptions options,
        CancellationToken cancellationToken);
}
