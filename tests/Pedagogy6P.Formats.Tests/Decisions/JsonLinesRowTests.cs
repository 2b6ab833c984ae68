using System.Collections.Immutable;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Formats.Tests.Decisions;

/// <summary>Rows of decisions that went through lines of JSON.</summary>
public sealed class JsonLinesRowTests : DecisionRowContract
{
    protected override async Task<IReadOnlyList<DecisionRow>> ThereAndBackAsync(
        IReadOnlyList<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options) =>
        RowsOf(await JsonLines.ThereAndBack(logged.ToAsyncEnumerable()).ToArrayAsync(), context, options);
}
