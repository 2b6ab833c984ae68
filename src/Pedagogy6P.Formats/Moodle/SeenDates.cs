using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>
/// What the dates of a file have in common as far as they were looked at: the order of figures, and the year from which a workbook counts
/// days, that none of them contradicts. Not thread-safe.
/// </summary>
/// <param name="days">Reads them.</param>
/// <param name="workbook">The way a workbook counts days as people said it; <see cref="DateForms.Days"/> when nobody did.</param>
/// <param name="asOf">The day behind which no date of a report lies; null for unknown.</param>
internal sealed class SeenDates(WrittenDays days, DateForms workbook, DateOnly? asOf)
{
    // Of so many dates one may be damaged before none is read.
    private const int MostDamaged = 20;

    private long _all, _certain, _figures, _foreign, _counted;

    /// <summary>The orders of figures and the ways to count days that no date so far contradicts.</summary>
    public DateForms Possible { get; private set; } = DateForms.Figures | workbook;

    /// <summary>Whether dates are written in figures alone.</summary>
    public bool HasFigures => _figures > 0;

    /// <summary>Whether dates are numbers of days.</summary>
    public bool HasDays => _counted > 0;

    /// <summary>Whether some date is of a language that nobody knows.</summary>
    public bool HasForeign => _foreign > 0;

    /// <summary>
    /// The order of figures: the one that is left, else that of the culture; both where it is not known, none where each is contradicted.
    /// </summary>
    public DateForms Order => (Possible & DateForms.Figures) is not DateForms.Figures and var left ? left : days.Order;

    /// <summary>The ways to count days that are left; none where other dates are written, for who knows what was made of which.</summary>
    public DateForms Count => IsMixed ? DateForms.None : Possible & DateForms.Days;

    /// <summary>Why the dates looked at cannot be read; null where they can, but for a few that are damaged.</summary>
    public string? Fault
    {
        get
        {
            long read = _certain + (Order is DateForms.DayFirst or DateForms.MonthFirst ? _figures : 0)
                + (Count is DateForms.Since1900 or DateForms.Since1904 ? _counted : 0);
            return (_all - read) * MostDamaged <= _all ? null
                : HasFigures && Order == DateForms.None ? "dates of which some put the day first and others the month"
                : IsMixed ? "dates of which a workbook turned some into numbers of days: give their column one format there and save again"
                : HasFigures && Order == DateForms.Figures ? "dates whose day and month cannot be told apart: see the gaps"
                : HasDays && Count == DateForms.Days ? "numbers of days that a workbook counts from 1900 or from 1904: see the gaps"
                : "a date that is not understood: give --culture";
        }
    }

    private bool IsMixed => HasDays && _certain + _figures + _foreign > 0;

    /// <summary>Looks at a cell that may be a date.</summary>
    public void Look(ReadOnlySpan<char> cell)
    {
        if (!cell.IsEmpty && cell is not "-")
        {
            Look(cell, days.FormsOf(cell));
        }
    }

    /// <summary>Takes in what a date may be.</summary>
    public void Look(ReadOnlySpan<char> cell, DateForms forms)
    {
        _all++;
        if ((forms & DateForms.Figures) != DateForms.None)
        {
            _figures++;
            Possible &= forms | DateForms.Days;
        }
        else if ((forms & DateForms.Days) != DateForms.None)
        {
            _counted++;
            Narrow(cell);
        }

        _certain += (forms & DateForms.Certain) != DateForms.None ? 1 : 0;
        _foreign += forms == DateForms.Foreign ? 1 : 0;
    }

    // Four years later it may be a day that has not come yet, while nothing tells that it was not four years earlier.
    private void Narrow(ReadOnlySpan<char> cell)
    {
        if (Count == DateForms.Days && asOf is DateOnly today && WorkbookDays.TryRead(cell, out int number, out _)
            && WorkbookDays.DayOf(number, DateForms.Since1904) > today && WorkbookDays.DayOf(number, DateForms.Since1900) <= today)
        {
            Possible &= ~DateForms.Since1904;
        }
    }
}
