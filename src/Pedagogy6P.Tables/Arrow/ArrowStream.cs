using System.Collections.Immutable;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables.Arrow;

/// <summary>Reads the batches of an Arrow stream one by one.</summary>
internal static class ArrowStream
{
    /// <param name="stream">The stream.</param>
    /// <param name="columns">Per column of the stream its number in the table.</param>
    /// <param name="path">The file, for refusals.</param>
    /// <param name="expected">What was expected of the file, for refusals.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The stream breaks off.</exception>
    public static IEnumerable<ITypedRows> Read(IArrowArrayStream stream, ImmutableArray<int> columns, string path, string expected,
        CancellationToken cancellationToken)
    {
        // Native streams answer at once: nothing is waited for here but their work.
        while (Refusals.Guard(path, expected,
            () => stream.ReadNextRecordBatchAsync(cancellationToken).AsTask().GetAwaiter().GetResult()) is RecordBatch batch)
        {
            using (batch)
            {
                yield return new ArrowRows(batch, columns);
            }
        }
    }
}
