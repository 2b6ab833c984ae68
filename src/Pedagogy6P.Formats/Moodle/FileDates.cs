using System.Text;
using NodaTime;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Words;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>
/// The dates of one file: figures are in the order that none of its dates contradicts; where both orders are possible that of the culture
/// counts, and without one it is asked for. Days that a workbook counts are read where all dates are such. Not thread-safe.
/// </summary>
internal sealed class FileDates
{
    private const int LongestText = 200;

    private readonly MoodleFile _file;
    private readonly MoodleWork _work;
    private readonly WrittenDays _days;
    private readonly bool _inPassing;
    private SeenDates _seen;
    private DateForms _readAs;
    private int _unread;

    private FileDates(MoodleFile file, MoodleWork work, bool inPassing)
    {
        (_file, _work, _inPassing) = (file, work, inPassing);
        _days = work.DaysOf(file.File);
        _seen = NewSeen();
    }

    /// <summary>Why none of the dates can be read, so that the file's rows are left out; null where they can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether a date that was read in passing contradicts how it and those before were read.</summary>
    public bool IsContradicted => _inPassing && (_readAs & ~_seen.Possible) != DateForms.None;

    /// <summary>Looks at the dates of some columns before any is read, in the first rows alone where these leave nothing open.</summary>
    public static FileDates Of(MoodleFile file, MoodleWork work, params ReadOnlySpan<int> columns)
    {
        var dates = new FileDates(file, work, inPassing: false);
        dates.LookAtSample(columns);
        if (dates._seen.HasFigures || dates._seen.HasDays)
        {
            dates.LookAtAll(columns);
        }

        dates.Settle();
        return dates;
    }

    /// <summary>
    /// Goes by the first rows alone, and looks at the dates as they are read: a long file is read once, from its start again only where a
    /// date shows that those before were misread (<see cref="Otherwise"/>).
    /// </summary>
    public static FileDates InPassing(MoodleFile file, MoodleWork work, int column)
    {
        var dates = new FileDates(file, work, inPassing: true);
        dates.LookAtSample([column]);
        dates._readAs = Guess(dates._seen);
        dates._seen = dates.NewSeen();
        return dates;
    }

    /// <summary>
    /// How to read the file from its start again, once its end or a contradiction was reached: in the other order, or not at all. Null
    /// where the dates were read as they should be.
    /// </summary>
    public FileDates? Otherwise()
    {
        if (Fault is not null)
        {
            return null;
        }

        var other = new FileDates(_file, _work, _inPassing);
        if (IsContradicted)
        {
            other._readAs = Guess(_seen);
            return other;
        }

        other._seen = _seen;
        other.Settle();
        DateForms used = (_seen.HasFigures ? DateForms.Figures : DateForms.None) | (_seen.HasDays ? DateForms.Days : DateForms.None);
        return other.Fault is null && ((_readAs ^ other._readAs) & used) == DateForms.None ? null : other;
    }

    /// <summary>Reads the day of a date; false where it is none that can be read.</summary>
    public bool TryRead(ReadOnlySpan<byte> cell, out DateOnly day) => TryRead(cell, out day, out _);

    /// <summary>Reads a cell that is empty or a date.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="day">The day; null where there is none, or none that can be read, which the report says.</param>
    /// <returns>Whether there is a date, readable or not.</returns>
    public bool HasDate(ReadOnlySpan<byte> cell, out DateOnly? day)
    {
        day = null;
        if (cell.IsEmpty || cell.SequenceEqual("-"u8))
        {
            return false;
        }

        if (!TryRead(cell, out DateOnly read, out LocalTime? time))
        {
            _unread++;
            return true;
        }

        day = read;
        if (time is LocalTime hour)
        {
            _work.Times.Meet(LocalDate.FromDateOnly(read) + hour);
        }

        return true;
    }

    /// <summary>Says in the report how dates were read.</summary>
    public void Tell()
    {
        if (_seen.HasFigures && Fault is null)
        {
            _file.Log.Note("Dates of figures alone were read as "
                + ((_readAs & DateForms.MonthFirst) != DateForms.None ? "month/day/year" : "day/month/year") + "; months by their names.");
        }

        if (_seen.HasDays && Fault is null)
        {
            (int year, int other) = (_readAs & DateForms.Since1904) != DateForms.None ? (1904, 1900) : (1900, 1904);
            _file.Log.Note($"Dates are numbers of days, as a workbook keeps them (detected), and were read as counted from {year}; where "
                + $"it counts from {other}, the side table says so: files,{_file.File.ShortName},workbook,{other}");
        }

        if (_unread > 0)
        {
            _file.Log.Note($"Dates that are not understood, and what they date: {_unread} left out.");
        }
    }

    private SeenDates NewSeen() => new(_days, _work.WorkbookOf(_file.File), _work.Import.Options.AsOf);

    // What is most likely where nothing is certain yet.
    private static DateForms Guess(SeenDates seen) => (seen.Order == DateForms.Figures ? DateForms.DayFirst : seen.Order)
        | (seen.Count == DateForms.Days ? DateForms.Since1900 : seen.Count);

    private bool TryRead(ReadOnlySpan<byte> cell, out DateOnly day, out LocalTime? time)
    {
        (day, time) = (default, null);
        Span<char> buffer = stackalloc char[LongestText];
        ReadOnlySpan<char> text = cell.Length <= LongestText ? buffer[..Encoding.UTF8.GetChars(cell, buffer)] : "?";
        bool isRead = _days.TryRead(text, _readAs, out DateForms forms, out day, out time);
        if (_inPassing && text is not ("" or "-"))
        {
            _seen.Look(text, forms);
        }

        return isRead;
    }

    private void LookAtSample(ReadOnlySpan<int> columns)
    {
        foreach (string[] row in _file.Sample!.Rows)
        {
            foreach (int column in columns)
            {
                _seen.Look(row[column]);
            }
        }
    }

    private void LookAtAll(ReadOnlySpan<int> columns)
    {
        _seen = NewSeen();

        // Rows are accounted for when they are read.
        using ImportTable? table = ImportTable.Open(_file.Text!, new FileLog("dates", new ViolationCollector()),
            _work.Import.Options.Limits, MoodleFile.DialectOf(_file.Kind));
        Span<char> text = stackalloc char[LongestText];
        while (table?.Read() == true)
        {
            if ((table.Row & 0xFFFF) == 0)
            {
                _work.Import.Cancellation.ThrowIfCancellationRequested();
            }

            foreach (int column in columns)
            {
                ReadOnlySpan<byte> cell = table[column];
                _seen.Look(cell.Length <= LongestText ? text[..Encoding.UTF8.GetChars(cell, text)] : "?");
            }
        }
    }

    private void Settle()
    {
        (_readAs, Fault) = (_seen.Order | _seen.Count, _seen.Fault);
        if (_seen.HasForeign || (_seen.HasFigures && _seen.Order == DateForms.Figures))
        {
            _work.AskCulture();
        }

        if (_seen.HasDays && _seen.Count == DateForms.Days)
        {
            _work.AskWorkbook(_file.File);
        }
    }
}
