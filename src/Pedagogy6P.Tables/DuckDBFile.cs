using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables;

/// <summary>DuckDB databases as tables for risk models.</summary>
public static class DuckDBFile
{
    /// <summary>Looks at the result of a query.</summary>
    /// <param name="path">The database; it is opened for reading only, and the query sees nothing else: no other files, no network.</param>
    /// <param name="query">
    /// The query. Rows come in its order: without <c>order by</c> a query over several tables may give another one every time.
    /// </param>
    /// <returns>Its table; thread-safe. Every reading asks the database anew.</returns>
    /// <exception cref="InputRefusedException">The file does not exist or is no DuckDB database, the query cannot be answered, has no
    /// columns, or a name occurs twice.</exception>
    public static IRiskFile Open(string path, string query)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return new TypedRiskFile(DuckDBQuery.Open(path, query));
    }

    /// <summary>The names of the tables and views of a database, in ordinal order.</summary>
    /// <param name="path">The database.</param>
    /// <exception cref="InputRefusedException">The file does not exist or is no DuckDB database.</exception>
    public static IReadOnlyList<string> Tables(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return DuckDBQuery.Tables(path);
    }
}
