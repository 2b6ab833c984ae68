using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// A table whose columns have types, such as a Parquet file or the result of a query. <see cref="TypedRiskFile"/> reads it for risk models.
/// Implementations may be read several times and are thread-safe.
/// </summary>
public interface ITypedTable
{
    /// <summary>The path of its file, as it was given; messages name it.</summary>
    string Path { get; }

    /// <summary>The columns in their order; names may be empty or occur twice.</summary>
    ImmutableArray<TableColumn> Columns { get; }

    /// <summary>Number of rows; null when it is only known once they were read.</summary>
    int? RowCount { get; }

    /// <summary>Reads some of the columns, some rows at a time and in their order.</summary>
    /// <param name="columns">Columns, 0-based and ascending; others need not be read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Rows that are valid until the next ones are asked for.</returns>
    /// <exception cref="InputRefusedException">The table cannot be read to its end.</exception>
    IEnumerable<ITypedRows> Read(ImmutableArray<int> columns, CancellationToken cancellationToken);
}
