using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Forecasts;

/// <summary>Reads a month that may be written as a day of it.</summary>
internal static class MonthCell
{
    public static DateOnly Read(CsvRow row, ColumnFormat column) =>
        IsoDate.TryParseDay(Encoding.UTF8.GetBytes(row.Text(column)), out DateOnly day)
            && day.Year is >= ColumnFormat.FirstYear and <= ColumnFormat.LastYear ? new DateOnly(day.Year, day.Month, 1)
            : row.Month(column);
}
