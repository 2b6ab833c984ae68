using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Opens tables for risk models that are no files of text.</summary>
internal interface ITableSource : IToolExtension
{
    /// <summary>Whether it opens files of a kind.</summary>
    bool Opens(TableKind kind);

    /// <summary>Looks at a table.</summary>
    /// <param name="kind">What the file is, or is said to be.</param>
    /// <param name="path">The file.</param>
    /// <param name="query">The query whose result is the table; null when none was given.</param>
    /// <exception cref="InputRefusedException">It cannot be read.</exception>
    /// <exception cref="ToolException">A query is missing.</exception>
    IRiskFile Open(TableKind kind, string path, string? query);
}
