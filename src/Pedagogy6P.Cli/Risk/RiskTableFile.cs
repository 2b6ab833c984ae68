using System.Text;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Opens tables for risk models, whatever holds them.</summary>
internal static class RiskTableFile
{
    private const int LongestSignature = 12;

    /// <summary>Looks at a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="query">The query whose result is the table; null when none was given.</param>
    /// <param name="encoding">The encoding of a file of text; null finds it.</param>
    /// <param name="host">Knows what else than text can be read.</param>
    /// <exception cref="InputRefusedException">It cannot be read.</exception>
    /// <exception cref="ToolException">This tool does not read such files.</exception>
    public static IRiskFile Open(string path, string? query, Encoding? encoding, ToolHost host)
    {
        TableKind kind = query is not null ? TableKind.Database : KindOf(path);
        return kind == TableKind.Text ? RiskFile.Open(path, encoding)
            : host.Extensions.OfType<ITableSource>().FirstOrDefault(source => source.Opens(kind)) is ITableSource source
            ? source.Open(kind, path, query) : throw LargerTool(kind, path, query);
    }

    private static ToolException LargerTool(TableKind kind, string path, string? query)
    {
        string found = query is not null ? "--sql" : kind == TableKind.Parquet ? "a Parquet file" : "a DuckDB database";
        return ToolException.WrongUsage(
            $"{path}: found {found}, expected a table as text such as CSV: only the package Pedagogy6P.Cli.Full reads Parquet files and "
                + $"DuckDB databases.",
            "Install Pedagogy6P.Cli.Full, which has the same commands, in place of Pedagogy6P.Cli, or save the table as CSV.");
    }

    private static TableKind KindOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PARQUET" or ".PARQ" => TableKind.Parquet,
        ".DUCKDB" or ".DDB" => TableKind.Database,
        _ => KindBySignature(path),
    };

    // A pipe has no length and is left alone: what is read of it is gone.
    private static TableKind KindBySignature(string path)
    {
        byte[] start = new byte[LongestSignature];
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: >= LongestSignature })
            {
                return TableKind.Text;
            }

            using FileStream file = File.OpenRead(path);
            file.ReadExactly(start);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Whoever reads the file as text says better what is wrong with it.
            return TableKind.Text;
        }

        return start.AsSpan().StartsWith("PAR1"u8) ? TableKind.Parquet
            : start.AsSpan().EndsWith("DUCK"u8) ? TableKind.Database : TableKind.Text;
    }
}
