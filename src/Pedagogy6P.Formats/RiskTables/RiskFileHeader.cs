using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pedagogy6P.Formats.RiskTables.Writing;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// The names of a file's columns, trimmed and with composed accents; empty for a column without a name. Immutable and thread-safe.
/// </summary>
internal sealed class RiskFileHeader
{
    private const string OnlyOnce = "every column name once";

    private readonly ImmutableArray<TableColumn> _typed;

    private RiskFileHeader(ImmutableArray<string> names, ImmutableArray<TableColumn> typed)
    {
        Names = names;
        _typed = typed;
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>The names of the columns that have one.</summary>
    public ImmutableArray<string> Named => [.. Names.Where(name => name.Length > 0)];

    /// <summary>A name as names are compared: what a program adds around it and how it writes accents does not matter.</summary>
    public static string NameOf(string text) => CategoryText.Composed(text).Trim();

    /// <summary>Reads the header, on which the reader must stand next; null when it is refused.</summary>
    public static RiskFileHeader? Read(CsvReader csv, FileFindings findings)
    {
        if (!csv.Read())
        {
            findings.RefuseColumn(null, null, "a header row with the names of the columns");
            return null;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>(csv.FieldCount);
        bool sound = true;
        for (int column = 0; column < csv.FieldCount; column++)
        {
            ReadOnlySpan<byte> cell = csv.GetSpan(column);
            string name = NameOf(Encoding.UTF8.GetString(cell));
            names.Add(name);
            if (!Utf8.IsValid(cell))
            {
                findings.RefuseColumn(null, name, "valid UTF-8, or another encoding named with --encoding");
                sound = false;
            }
            else if (name.Length > 0 && !seen.Add(name))
            {
                findings.RefuseColumn(name, null, OnlyOnce);
                sound = false;
            }
        }

        return sound ? new RiskFileHeader(names.ToImmutable(), []) : null;
    }

    /// <summary>The header of typed columns; null when it is refused.</summary>
    public static RiskFileHeader? Of(ImmutableArray<TableColumn> columns, FileFindings findings)
    {
        ImmutableArray<string> names = [.. columns.Select(column => NameOf(column.Name))];
        string[] twice = [.. names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any()).Select(same => same.Key)];
        foreach (string name in twice)
        {
            findings.RefuseColumn(name, null, OnlyOnce);
        }

        if (names.IsEmpty)
        {
            findings.RefuseColumn(null, null, "a table with columns");
        }

        return twice.Length == 0 && !names.IsEmpty ? new RiskFileHeader(names, columns) : null;
    }

    /// <summary>What the values of a column are by their type; null where every cell is a text that has to be looked at.</summary>
    public TableColumnKind? KindOf(int cell) => _typed.IsEmpty ? null : _typed[cell].Kind;

    /// <summary>Whether there is a column of a name.</summary>
    public bool Has(string name) => name.Trim().Length > 0 && IndexOf(name) >= 0;

    /// <summary>The column of a name, −1 when there is none.</summary>
    public int IndexOf(string name) => Names.IndexOf(NameOf(name));
}
