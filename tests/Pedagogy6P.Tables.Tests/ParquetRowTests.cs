using System.Collections.Immutable;
using ParquetSharp;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Tables.Tests;

/// <summary>Rows of decisions that went through a Parquet file.</summary>
public sealed class ParquetRowTests : DecisionRowContract
{
    protected override async Task<IReadOnlyList<DecisionRow>> ThereAndBackAsync(
        IReadOnlyList<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options)
    {
        using var folder = new TableFolder();
        string path = folder.File("rows.parquet");
        await DecisionParquet.WriteAsync(logged.ToAsyncEnumerable(), path, context, options, TestContext.Current.CancellationToken);
        using var file = new ParquetFileReader(path);
        var rows = new List<DecisionRow>();
        for (int number = 0; number < file.FileMetaData.NumRowGroups; number++)
        {
            using RowGroupReader group = file.RowGroup(number);
            int count = checked((int)group.MetaData.NumRows);
            T[] Column<T>(int at)
            {
                using LogicalColumnReader<T> column = group.Column(at).LogicalReader<T>();
                return column.ReadAll(count);
            }

            string[] decisions = Column<string>(0), learners = Column<string>(1), actions = Column<string>(3);
            int[] positions = Column<int>(2);
            double?[] rewards = Column<double?>(4), targets = Column<double?>(6);
            double[] propensities = Column<double>(5);
            double?[][] known = [.. context.Select((_, at) => Column<double?>(7 + at))];
            rows.AddRange(Enumerable.Range(0, count).Select(row => new DecisionRow(decisions[row], learners[row], positions[row],
                actions[row], rewards[row], propensities[row], targets[row], [.. known.Select(column => column[row])])));
        }

        return rows;
    }
}
