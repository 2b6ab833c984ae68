using System.Collections.Immutable;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Storage.Sqlite;
using Pedagogy6P.Tables;

namespace Pedagogy6P.Cli.Full;

/// <summary>Decision logs in SQLite files. Immutable and thread-safe.</summary>
internal sealed class DecisionLogSource : IDecisionLogSource
{
    public IDecisionLog Open(string path) => SqliteDecisionLog.Open(path, new SqliteDecisionLogOptions { Create = false });

    public Task WriteParquetAsync(
        IAsyncEnumerable<LoggedDecision> decisions, string path, ImmutableArray<string> context, DecisionExportOptions options,
        CancellationToken cancellationToken) => DecisionParquet.WriteAsync(decisions, path, context, options, cancellationToken);
}
