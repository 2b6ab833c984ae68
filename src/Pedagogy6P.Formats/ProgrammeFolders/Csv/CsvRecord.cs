using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Pedagogy6P.Places;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// Writes the cells of a record in the order of the table's columns, numbers as the shortest text that reads back the same, whatever the
/// culture. Not thread-safe.
/// </summary>
internal sealed class CsvRecord(CsvWriter csv, TableFormat table)
{
    private const int HeaderRow = 1;

    private int _next;
    private int _row = HeaderRow;

    /// <summary>Writes an item as a record.</summary>
    /// <exception cref="InputRefusedException">A required cell would be empty, which no reader would take.</exception>
    public void Write<T>(RowFormat<T> format, T item)
    {
        _next = 0;
        _row++;
        format.Write(item, this);
        csv.EndRecord();
    }

    public CsvRecord Text(ColumnFormat column, string? value)
    {
        Take(column, isEmpty: string.IsNullOrEmpty(value));
        csv.WriteField(value ?? "");
        return this;
    }

    public CsvRecord Word(ColumnFormat column, string word) => Text(column, word);

    public CsvRecord Number(ColumnFormat column, double? value)
    {
        Take(column, isEmpty: value is null);
        if (value is double number)
        {
            csv.WriteField(number, format: default, CultureInfo.InvariantCulture);
        }
        else
        {
            csv.WriteField("");
        }

        return this;
    }

    public CsvRecord Integer(ColumnFormat column, long? value) => Text(column, value?.ToString(CultureInfo.InvariantCulture));

    public CsvRecord Date(ColumnFormat column, DateOnly? value) => Text(column, value?.ToString("O", CultureInfo.InvariantCulture));

    public CsvRecord Time(ColumnFormat column, DateTimeOffset value) => Text(column, IsoTime.Format(value));

    public CsvRecord Month(ColumnFormat column, DateOnly value) => Text(column, value.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public CsvRecord List(ColumnFormat column, ImmutableArray<string> items) => Text(column, string.Join(';', items));

    public CsvRecord Counts(ColumnFormat column, IEnumerable<(string Id, int Count)> items) =>
        Text(column, string.Join(';', items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Id}:{item.Count}"))));

    public CsvRecord FreeTime(ColumnFormat column, Availability value) => Text(column, value.IsAlways ? null : value.ToString());

    public CsvRecord SessionTime(ColumnFormat column, Availability value) => Text(column, value.IsNever ? null : value.ToString());

    private void Take(ColumnFormat column, bool isEmpty)
    {
        if (column.Index != _next++)
        {
            throw new InvalidOperationException($"Column {column.Name} of {table.Name} is written out of order.");
        }

        if (isEmpty && column.Required)
        {
            throw new InputRefusedException(new Violation(table.Name, _row, column.Name, Value: null, column.Expected));
        }
    }
}
