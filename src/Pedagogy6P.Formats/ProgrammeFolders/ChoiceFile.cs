using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

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

    /// <summary>
    /// The file without the rows of a learner, whatever is wrong with other rows, the programme or the folder: only the header and the
    /// column <c>learner</c> are read. A quote that is never closed counts up to the end of its line.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="learnerId">Id of the learner; white space around it in a cell does not matter.</param>
    /// <exception cref="ArgumentException"><paramref name="learnerId"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">The file is not in UTF-8, or its header has no column <c>learner</c>, or two.</exception>
    public static ChoiceErasure Without(ReadOnlyMemory<byte> file, string learnerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(learnerId);
        ReadOnlySpan<byte> text = file.Span;
        if (TableFile.OtherEncoding(text) is string encoding)
        {
            throw InputRefusedException.Because(FolderTables.Choices.Name, column: null, value: null, $"UTF-8, not {encoding}");
        }

        int start = text.StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
        byte separator = (byte)CsvDialect.DelimiterOf(text[start..Math.Min(text.Length, start + CsvDialect.PeekedBytes)], out int header);
        var left = new ArrayBufferWriter<byte>(text.Length + 1);
        left.Write(text[..(start + header)]);
        byte[] name = Encoding.UTF8.GetBytes(learnerId);
        int column = -1, cells = 0, row = 0, erased = 0;
        var unclear = ImmutableArray.CreateBuilder<int>();
        for (int at = start + header; at < text.Length;)
        {
            var record = RawRecord.At(text, at, separator);
            ReadOnlySpan<byte> bytes = text[at..record.End];
            at = record.End;
            row += record.IsEmpty ? 0 : 1;
            if (column < 0 && row == 1)
            {
                (column, cells) = (ColumnOf(record), record.Cells.Length);
            }
            else if (!record.IsEmpty && column < record.Cells.Length && IsOf(record.Cells[column], learnerId))
            {
                erased++;
                continue;
            }
            else if ((record.IsBroken || record.Cells.Length != cells) && bytes.IndexOf(name) >= 0)
            {
                unclear.Add(row);
            }

            left.Write(bytes);
        }

        return column >= 0 ? new ChoiceErasure(left.WrittenMemory, erased, unclear.ToImmutable())
            : throw InputRefusedException.Because(FolderTables.Choices.Name, "learner", value: null, "a column learner");
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
        return IsoTime.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset time) ? time : null;
    }

    private static int ColumnOf(RawRecord header)
    {
        int[] found = [.. header.Cells.Index().Where(cell => IsOf(cell.Item, "learner")).Select(cell => cell.Index)];
        return found is [int one] ? one : throw new InputRefusedException(new Violation(
            FolderTables.Choices.Name, Row: 1, "learner", Value: null, found.Length == 0 ? "a column learner" : "each column once"));
    }

    private static bool IsOf(string cell, string name) => string.Equals(cell.Trim(), name, StringComparison.Ordinal);
}
