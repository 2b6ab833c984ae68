using System.Collections.Immutable;
using ParquetSharp;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Tables;

/// <summary>Decisions as a Parquet file with the rows and columns of <see cref="DecisionTable"/>.</summary>
public static class DecisionParquet
{
    // Rows of a group: large enough that columns compress well, small enough for any memory.
    private const int GroupRows = 100_000;

    /// <summary>Writes a file; an earlier one is replaced.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="path">The file.</param>
    /// <param name="context">Names of the context (<see cref="DecisionTable.ContextAsync"/>).</param>
    /// <param name="options">What is added; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing; the file is then not complete.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decisions"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task WriteAsync(
        IAsyncEnumerable<LoggedDecision> decisions, string path, ImmutableArray<string> context, DecisionExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentException.ThrowIfNullOrEmpty(path);
        Column[] columns =
        [
            new Column<string>("decision"), new Column<string>("learner"), new Column<int>("position"), new Column<string>("action"),
            new Column<double?>("reward"), new Column<double>("propensity"), new Column<double?>("target_probability"),
            .. context.Select(name => new Column<double?>(DecisionTable.ColumnOf(name))),
        ];
        using var file = new ParquetFileWriter(path, columns);
        List<DecisionRow> rows = [];
        await foreach (LoggedDecision logged in decisions.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            rows.AddRange(DecisionRow.Of(logged, context, options ?? new DecisionExportOptions()));
            if (rows.Count >= GroupRows)
            {
                WriteGroup(file, rows, context.Length);
                rows.Clear();
            }
        }

        WriteGroup(file, rows, context.Length);
        file.Close();
    }

    private static void WriteGroup(ParquetFileWriter file, List<DecisionRow> rows, int context)
    {
        using RowGroupWriter group = file.AppendRowGroup();
        Write(group, rows, row => row.DecisionId);
        Write(group, rows, row => row.Learner);
        Write(group, rows, row => row.Position);
        Write(group, rows, row => row.ModuleId);
        Write(group, rows, row => row.Reward);
        Write(group, rows, row => row.Propensity);
        Write(group, rows, row => row.TargetProbability);
        for (int name = 0; name < context; name++)
        {
            int at = name;
            Write(group, rows, row => row.Context[at]);
        }
    }

    private static void Write<T>(RowGroupWriter group, List<DecisionRow> rows, Func<DecisionRow, T> cell)
    {
        using LogicalColumnWriter<T> column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch([.. rows.Select(cell)]);
    }
}
