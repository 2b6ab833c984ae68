using System.Collections.Immutable;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>Rows of decisions that a log in memory kept.</summary>
public sealed class InMemoryRowTests : DecisionRowContract
{
    protected override async Task<IReadOnlyList<DecisionRow>> ThereAndBackAsync(
        IReadOnlyList<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options)
    {
        await using var log = new InMemoryDecisionLog();
        return RowsOf(await log.KeptAsync(logged), context, options);
    }
}
