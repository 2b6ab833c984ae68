namespace Pedagogy6P.Cli.Risk;

/// <summary>What holds a table for risk models.</summary>
internal enum TableKind
{
    /// <summary>A file of text, such as CSV.</summary>
    Text,

    /// <summary>A Parquet file.</summary>
    Parquet,

    /// <summary>A DuckDB database.</summary>
    Database,
}
