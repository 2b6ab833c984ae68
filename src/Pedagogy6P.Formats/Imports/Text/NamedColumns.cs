using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Imports.Text;

/// <summary>
/// Cells of a table by the names of its columns, whatever their case, spaces and underscores. A view of the current row; not thread-safe.
/// </summary>
internal sealed class NamedColumns
{
    private readonly ImportTable _table;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public NamedColumns(ImportTable table)
    {
        _table = table;
        for (int i = 0; i < table.Header.Length; i++)
        {
            _positions.TryAdd(Plain(table.Header[i]), i);
        }
    }

    /// <summary>A cell of the current row without white space at its ends; null when the column is absent or the cell empty.</summary>
    public string? this[string column] =>
        _positions.TryGetValue(Plain(column), out int at) && _table.Text(at).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether all these columns are there.</summary>
    public bool Have(params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (!_positions.ContainsKey(Plain(column)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first of several names that is a column; null when none is.</summary>
    public string? FirstOf(ImmutableArray<string> names) => names.FirstOrDefault(name => Have(name));

    private static string Plain(string name) =>
        string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('_' or '-'))).ToUpperInvariant();
}
