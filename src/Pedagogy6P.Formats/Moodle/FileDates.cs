using System.Text;
using NodaTime;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Words;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>
/// The dates of one file. All of them are looked at before one is read: figures are in the order that none of them contradicts; where both
/// orders are possible that of the culture counts, and without one it is asked for. Not thread-safe.
/// </summary>
internal sealed class FileDates
{
    private const int LongestText = 200;

    // Of so many dates one may be damaged before none is read.
    private const int MostDamaged = 20;

    private readonly MoodleFile _file;
    private readonly MoodleWork _work;
    private readonly WrittenDays _days;
    private DateForms _order = DateForms.Figures;
    private long _all, _certain, _figures, _foreign;
    private int _unread;

    private FileDates(MoodleFile file, MoodleWork work)
    {
        (_file, _work) = (file, work);
        _days = work.DaysOf(file.File);
    }

    /// <summary>Why none of the dates can be read, so that the file's rows are left out; null where they can.</summary>
    public string? Fault { get; private set; }

    /// <summary>Looks at the dates of some columns, in the first rows alone where these leave nothing open.</summary>
    public static FileDates Of(MoodleFile file, MoodleWork work, params ReadOnlySpan<int> columns)
    {
        var dates = new FileDates(file, work);
        foreach (string[] row in file.Sample!.Rows)
        {
            foreach (int column in columns)
            {
                dates.Look(row[column]);
            }
        }

        if (dates._figures > 0)
        {
            dates.LookAtAll(columns);
        }

        dates.Settle();
        return dates;
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
        if (_figures > 0 && Fault is null)
        {
            _file.Log.Note("Dates of figures alone were read as "
                + (_order == DateForms.MonthFirst ? "month/day/year" : "day/month/year") + "; months by their names.");
        }

        if (_unread > 0)
        {
            _file.Log.Note($"Dates that are not understood, and what they date: {_unread} left out.");
        }
    }

    private bool TryRead(ReadOnlySpan<byte> cell, out DateOnly day, out LocalTime? time)
    {
        (day, time) = (default, null);
        Span<char> text = stackalloc char[LongestText];
        return cell.Length <= LongestText && _days.TryRead(text[..Encoding.UTF8.GetChars(cell, text)], _order, out day, out time);
    }

    private void LookAtAll(ReadOnlySpan<int> columns)
    {
        (_order, _all, _certain, _figures, _foreign) = (DateForms.Figures, 0, 0, 0, 0);

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
                Look(cell.Length <= LongestText ? text[..Encoding.UTF8.GetChars(cell, text)] : "?");
            }
        }
    }

    private void Look(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty || cell is "-")
        {
            return;
        }

        _all++;
        DateForms forms = _days.FormsOf(cell);
        if ((forms & DateForms.Figures) != DateForms.None)
        {
            _figures++;
            _order &= forms;
        }

        _certain += (forms & (DateForms.YearFirst | DateForms.Named)) != DateForms.None ? 1 : 0;
        _foreign += forms == DateForms.Foreign ? 1 : 0;
    }

    private void Settle()
    {
        _order = _order == DateForms.Figures ? _days.Order : _order;
        long read = _certain + (_order is DateForms.DayFirst or DateForms.MonthFirst ? _figures : 0);
        Fault = (_all - read) * MostDamaged <= _all ? null
            : _figures > 0 && _order == DateForms.None ? "dates of which some put the day first and others the month"
            : _figures > 0 && _order == DateForms.Figures ? "dates whose day and month cannot be told apart: see the gaps"
            : "a date that is not understood: give --culture";
        if (_foreign > 0 || (_figures > 0 && _order == DateForms.Figures))
        {
            _work.AskCulture();
        }
    }
}
