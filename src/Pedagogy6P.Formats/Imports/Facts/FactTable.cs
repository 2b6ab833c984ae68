using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>The rows of one table of the programme folder; those with the same key are one row. Not thread-safe.</summary>
internal sealed class FactTable(TableFormat format)
{
    private const char Between = '\u001F';

    private readonly Dictionary<string, FactRow> _byKey = new(StringComparer.Ordinal);
    private readonly List<FactRow> _rows = [];

    public TableFormat Format => format;

    public string Name => format.Name;

    /// <summary>The rows in the order in which they were first told of.</summary>
    public IReadOnlyList<FactRow> Rows => _rows;

    /// <summary>The row of an id, which is the table's first column; made when there is none yet.</summary>
    public FactRow Row(string id) => RowOf([id]);

    /// <summary>The row whose first two columns are these, as in tables that link two others; made when there is none yet.</summary>
    public FactRow Row(string first, string second) => RowOf([first, second]);

    /// <summary>The row of an id; null when there is none.</summary>
    public FactRow? Find(string id) => _byKey.GetValueOrDefault(id);

    /// <summary>The row whose first two columns are these; null when there is none.</summary>
    public FactRow? Find(string first, string second) => _byKey.GetValueOrDefault(first + Between + second);

    /// <summary>Adds a row that has no key.</summary>
    public FactRow Add()
    {
        var row = new FactRow(format);
        _rows.Add(row);
        return row;
    }

    /// <summary>Takes rows out again.</summary>
    public void RemoveWhere(Func<FactRow, bool> condition)
    {
        foreach ((string key, FactRow _) in _byKey.Where(entry => condition(entry.Value)).ToList())
        {
            _byKey.Remove(key);
        }

        _rows.RemoveAll(row => condition(row));
    }

    private FactRow RowOf(ReadOnlySpan<string> key)
    {
        string joined = string.Join(Between, key);
        if (_byKey.TryGetValue(joined, out FactRow? known))
        {
            return known;
        }

        FactRow row = Add();
        _byKey.Add(joined, row);
        for (int i = 0; i < key.Length; i++)
        {
            row[format.Columns[i].Name] = key[i];
        }

        return row;
    }
}
