using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>
/// One row of a table of the programme folder as far as a source tells it: cells as they are written, null where nothing is known. Not
/// thread-safe.
/// </summary>
internal sealed class FactRow
{
    private readonly TableFormat _table;
    private readonly string?[] _cells;

    public FactRow(TableFormat table)
    {
        _table = table;
        _cells = new string?[table.Columns.Count];
    }

    /// <summary>Where it comes from, for violations; null for what was worked out.</summary>
    public RowOrigin? Origin { get; set; }

    /// <summary>The cells in the order of the table's columns.</summary>
    public IReadOnlyList<string?> Cells => _cells;

    /// <summary>A cell; an empty text is the same as null.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string? this[string column]
    {
        get => _cells[_table.Position(column)];
        set => _cells[_table.Position(column)] = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Sets a cell unless something is known already.</summary>
    public FactRow Default(string column, string? value)
    {
        this[column] ??= value;
        return this;
    }

    /// <summary>Sets a cell.</summary>
    public FactRow With(string column, string? value)
    {
        this[column] = value;
        return this;
    }

    /// <summary>Adds an item to a list cell, once.</summary>
    public FactRow Adding(string column, string item)
    {
        string[] items = this[column]?.Split(';') ?? [];
        return items.Contains(item, StringComparer.Ordinal) ? this : With(column, string.Join(';', [.. items, item]));
    }
}
