using System.Text.Encodings.Web;
using System.Text.Json;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// Writes <c>datapackage.json</c> (Frictionless Data Package) from the same table descriptions that reading and writing use.
/// </summary>
internal static class DataPackageWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // The file is no part of a web page; accents and apostrophes stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, PackageDescription package, IReadOnlyList<TableFormat> tables)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", package.Name);
        WriteText(json, "title", package.Title);
        WriteText(json, "description", package.Description);
        WriteText(json, "version", package.Version);
        if (!package.Keywords.IsEmpty)
        {
            WriteTexts(json, "keywords", package.Keywords);
        }

        WriteOrigin(json, package);
        WriteArray(json, "resources", tables, table => WriteTable(json, table, tables));
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    // The Data Package profile allows these lists to be absent, not empty.
    private static void WriteOrigin(Utf8JsonWriter json, PackageDescription package)
    {
        if (!package.Licences.IsEmpty)
        {
            WriteArray(json, "licenses", package.Licences, licence =>
            {
                WriteText(json, "name", licence.Name);
                WriteText(json, "path", licence.Path);
                WriteText(json, "title", licence.Title);
            });
        }

        if (!package.Sources.IsEmpty)
        {
            WriteArray(json, "sources", package.Sources, source =>
            {
                json.WriteString("title", source.Title);
                WriteText(json, "path", source.Path);
            });
        }
    }

    private static void WriteTable(Utf8JsonWriter json, TableFormat table, IReadOnlyList<TableFormat> tables)
    {
        json.WriteString("name", table.Name);
        json.WriteString("path", table.FileName);
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("title", table.Title);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("schema");
        WriteArray(json, "fields", table.Columns, column => WriteColumn(json, column));
        WriteTexts(json, "missingValues", [""]);
        if (!table.Key.IsEmpty && table.Columns.All(column => column.Required || !table.Key.Contains(column.Name, StringComparer.Ordinal)))
        {
            WriteTexts(json, "primaryKey", table.Key);
        }

        WriteReferences(json, table, tables);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, ColumnFormat column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            CellType.Number => "number",
            CellType.Integer => "integer",
            CellType.Date => "date",
            CellType.Time => "datetime",
            CellType.Month => "yearmonth",
            _ => "string",
        });
        if (column.Type == CellType.Time)
        {
            // The default form of the standard knows UTC alone.
            json.WriteString("format", "any");
        }

        string absent = column.Absent is null ? "" : $" Empty: {column.Absent}.";
        string list = column.Type is CellType.IdList or CellType.CountList or CellType.LanguageList or CellType.WordList
            or CellType.Slots
            ? " A list separated by ';'." : "";
        json.WriteString("description", column.Description + list + absent);
        WriteText(json, "unit", column.Unit);
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.Required);
        if (column.Minimum is double minimum)
        {
            json.WriteNumber(column.AboveMinimum ? "exclusiveMinimum" : "minimum", minimum);
        }

        if (column.Maximum is double maximum)
        {
            json.WriteNumber("maximum", maximum);
        }

        if (column.Type == CellType.Word)
        {
            WriteTexts(json, "enum", column.Words);
        }

        json.WriteEndObject();
    }

    // A foreign key may only name a table that the package has and that starts with its id; lists have none, for their cells hold several
    // ids.
    private static void WriteReferences(Utf8JsonWriter json, TableFormat table, IReadOnlyList<TableFormat> tables)
    {
        var references = table.Columns
            .Where(column => column.Type == CellType.Id && column.References is not null)
            .Select(column => (Column: column,
            Target: tables.FirstOrDefault(target => string.Equals(target.Name, column.References, StringComparison.Ordinal))))
            .Where(reference => reference.Target?.Columns[0].Type == CellType.Id)
            .ToList();
        if (references.Count == 0)
        {
            return;
        }

        WriteArray(json, "foreignKeys", references, reference =>
        {
            json.WriteString("fields", reference.Column.Name);
            json.WriteStartObject("reference");
            json.WriteString("resource", ReferenceEquals(reference.Target, table) ? "" : reference.Target!.Name);
            json.WriteString("fields", reference.Target!.Columns[0].Name);
            json.WriteEndObject();
        });
    }

    private static void WriteText(Utf8JsonWriter json, string property, string? text)
    {
        if (text is not null)
        {
            json.WriteString(property, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string property, IEnumerable<string> texts)
    {
        json.WriteStartArray(property);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string property, IEnumerable<T> items, Action<T> writeItem)
    {
        json.WriteStartArray(property);
        foreach (T item in items)
        {
            json.WriteStartObject();
            writeItem(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
