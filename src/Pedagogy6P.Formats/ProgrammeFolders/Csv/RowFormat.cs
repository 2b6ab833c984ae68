
namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>A table together with how one of its rows is read and written.</summary>
internal abstract class RowFormat<T>(string name, string title) : TableFormat(name, title)
{
    /// <summary>Reads the current row; malformed cells are reported and replaced by lawful ones.</summary>
    public abstract T Read(CsvRow row);

    /// <summary>Writes every column of an item, in order.</summary>
    public abstract void Write(T item, CsvRecord record);
}
