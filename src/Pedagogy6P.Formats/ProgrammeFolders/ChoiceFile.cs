using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Choices as a file <c>choices.csv</c> of a programme folder. Stateless and thread-safe.</summary>
public static class ChoiceFile
{
    /// <summary>The name of the file in a folder.</summary>
    public static string FileName => FolderTables.Choices.FileName;

    /// <summary>Writes choices, a row each, below a header; the same choices give the same bytes.</summary>
    /// <param name="choices">The choices, each learner's in the order in which they count.</param>
    /// <param name="stream">Where they go; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(IEnumerable<Choice> choices, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(stream);
        using CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader([.. FolderTables.Choices.Columns.Select(column => column.Name)]);
        var record = new CsvRecord(csv, FolderTables.Choices);
        foreach (Choice choice in choices)
        {
            record.Write(FolderTables.Choices, choice);
        }
    }

    /// <summary>A time as a cell of the file says it.</summary>
    /// <param name="time">The time.</param>
    public static string Text(DateTimeOffset time) => IsoTime.Format(time);

    /// <summary>The time that a cell says; null when it says none.</summary>
    /// <param name="text">The cell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static DateTimeOffset? Time(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsoTime.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out DateTimeOffset time) ? time : null;
    }
}
