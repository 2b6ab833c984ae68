using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Moodle.Recognition;

/// <summary>The header and the first rows of a table, from which its shape is told. Immutable.</summary>
internal sealed class TableSample
{
    private const int MostRows = 200;

    private TableSample(ImmutableArray<string> header, ImmutableArray<string[]> rows)
    {
        Header = header;
        Rows = rows;
    }

    public ImmutableArray<string> Header { get; }

    public ImmutableArray<string[]> Rows { get; }

    public int Width => Header.Length;

    /// <summary>Reads a sample; null when there is no header.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">How large rows may be.</param>
    /// <param name="dialect">How it quotes.</param>
    /// <param name="refusal">Why there is no header; null when there is one.</param>
    public static TableSample? Read(ImportText text, ImportLimits limits, TableDialect dialect, out string? refusal)
    {
        // Rows are accounted for when the whole is read.
        var unseen = new FileLog("sample", new ViolationCollector());
        using ImportTable? table = ImportTable.Open(text, unseen, limits, dialect);
        refusal = unseen.Refusal;
        if (table is null)
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (rows.Count < MostRows && table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.Header.Length).Select(table.Text)]);
        }

        return new TableSample(table.Header, rows.ToImmutable());
    }

    /// <summary>Whether there are rows and every cell of a column that is not empty is of a kind, at least one.</summary>
    public bool All(int column, Func<string, bool> isOfKind) => All(column, isOfKind, orEmpty: false);

    /// <summary>Whether every cell of a column is empty or of a kind.</summary>
    public bool AllOrEmpty(int column, Func<string, bool> isOfKind) => All(column, isOfKind, orEmpty: true);

    /// <summary>Whether at least half of the filled cells of a column are of a kind; at least one, unless none need be.</summary>
    public bool Mostly(int column, Func<string, bool> isOfKind, bool orEmpty)
    {
        string[] filled = column < 0 || column >= Width ? [] : [.. Rows.Select(row => row[column]).Where(cell => cell.Length > 0)];
        return filled.Length == 0 ? orEmpty && column < Width : 2 * filled.Count(isOfKind) >= filled.Length;
    }

    /// <summary>Whether at least half of the cells of a column are of a kind.</summary>
    public bool Most(int column, Func<string, bool> isOfKind) =>
        column >= 0 && column < Width && Rows.Length > 0 && 2 * Rows.Count(row => isOfKind(row[column])) >= Rows.Length;

    /// <summary>The first column most cells of which are of a kind; −1 for none.</summary>
    public int Find(Func<string, bool> isOfKind, int from = 0)
    {
        for (int column = from; column < Width; column++)
        {
            if (Most(column, isOfKind))
            {
                return column;
            }
        }

        return -1;
    }

    private bool All(int column, Func<string, bool> isOfKind, bool orEmpty)
    {
        if (column < 0 || column >= Width)
        {
            return false;
        }

        bool any = false;
        foreach (string[] row in Rows)
        {
            if (row[column].Length > 0)
            {
                any = true;
                if (!isOfKind(row[column]))
                {
                    return false;
                }
            }
        }

        return any || orEmpty;
    }
}
