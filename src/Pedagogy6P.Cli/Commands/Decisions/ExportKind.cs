namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary>How decisions are written.</summary>
internal enum ExportKind
{
    /// <summary>A line for each item shown.</summary>
    Csv,

    /// <summary>A line for each decision, with all that is logged of it.</summary>
    JsonLines,

    /// <summary>The rows of CSV as a Parquet file.</summary>
    Parquet,

    /// <summary>A line for each candidate at each position.</summary>
    Candidates,
}
