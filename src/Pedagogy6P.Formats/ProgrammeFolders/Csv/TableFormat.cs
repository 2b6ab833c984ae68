using System.Collections.Immutable;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>One table of the programme folder: its name, its columns in the order they are written, and what a row is.</summary>
internal abstract class TableFormat(string name, string title)
{
    private readonly List<ColumnFormat> _columns = [];

    public string Name => name;

    public string FileName => name + ".csv";

    public string Title => title;

    /// <summary>True when a folder without the table is refused.</summary>
    public bool Required { get; protected init; }

    public IReadOnlyList<ColumnFormat> Columns => _columns;

    /// <summary>Columns whose values together occur once.</summary>
    public ImmutableArray<string> Key { get; protected init; } = [];

    /// <summary>Position of a column in the table's own order.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int Position(string column)
    {
        int at = _columns.FindIndex(known => string.Equals(known.Name, column, StringComparison.Ordinal));
        return at >= 0 ? at : throw new ArgumentException($"{Name} has no column {column}.", nameof(column));
    }

    /// <summary>Position of the column that says whose row it is: "learner" where there is one, else the first.</summary>
    public int OwnerPosition => Math.Max(0, _columns.FindIndex(known => string.Equals(known.Name, "learner", StringComparison.Ordinal)));

    protected ColumnFormat Column(ColumnFormat column)
    {
        column.Index = _columns.Count;
        _columns.Add(column);
        return column;
    }
}
