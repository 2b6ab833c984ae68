using System.Collections.Immutable;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>Rows of decisions that a log in a SQLite file kept.</summary>
public sealed class SqliteRowTests : DecisionRowContract
{
    protected override async Task<IReadOnlyList<DecisionRow>> ThereAndBackAsync(
        IReadOnlyList<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options)
    {
        using var folder = new LogFolder();
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(folder.Log);
        return RowsOf(await log.KeptAsync(logged), context, options);
    }
}
