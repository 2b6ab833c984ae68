namespace Pedagogy6P.Formats.Imports.Text;

/// <summary>How a table quotes.</summary>
internal enum TableDialect
{
    /// <summary>RFC 4180: a quote inside a quoted cell is doubled.</summary>
    Rfc4180,

    /// <summary>As PHP writes with its escape character: a quote behind a backslash is not doubled.</summary>
    Backslash,
}
