namespace Pedagogy6P.Cli.Output;

/// <summary>How data are laid out.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One indented JSON document.</summary>
    Json,

    /// <summary>One JSON object per line.</summary>
    JsonLines,

    /// <summary>Comma-separated values (RFC 4180) with a header.</summary>
    Csv,

    /// <summary>A page for a browser.</summary>
    Html,

    /// <summary>A calendar (RFC 5545).</summary>
    Calendar,
}
