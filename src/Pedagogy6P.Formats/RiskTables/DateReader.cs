using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Makes features of a column of dates: days since 1 January 2000 as a number, the day of the week and the month as categories.
/// </summary>
internal static class DateReader
{
    private static readonly DateOnly Epoch = new(2000, 1, 1);
    private static readonly ImmutableArray<string> Weekdays = [.. Enum.GetNames<DayOfWeek>()];
    private static readonly ImmutableArray<string> Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12)];

    /// <summary>Name of a feature made of a column.</summary>
    public static string NameOf(string column, DatePart part) => $"{column} {part.ToString().ToLowerInvariant()}";

    /// <summary>Adds the features, or refuses the column.</summary>
    public static void Add(RiskTableBuilder builder, ColumnSurvey survey, DateOrder? order, ImmutableArray<DatePart> parts,
        FileFindings findings, Func<int, int> rowOf)
    {
        FeatureCollector column = survey.Column;
        string name = column.Known?.Writing.Column is { Length: > 0 } written ? written : column.Name;
        if (order is null && survey.First(reading => reading.Date is { IsAmbiguous: true }) is (int row, string text))
        {
            findings.Refuse(rowOf(row), name, text,
                "a date whose order can be told: day and month may be exchanged (say which with --dates dmy or --dates mdy)");
            return;
        }

        DateOrder read = order ?? DateOrder.YearMonthDay;
        if (survey.First(reading => reading.Date?.In(read) is null) is (int oddRow, string odd))
        {
            findings.Refuse(rowOf(oddRow), name, odd,
                $"a date with {(read == DateOrder.MonthDayYear ? "month, day and year" : "day, month and year")} in this order");
            return;
        }

        DateOnly?[] dates = Dates(column, survey, read);
        foreach (DatePart part in parts)
        {
            AddPart(builder, column.Known?.Name ?? NameOf(column.Name, part), part, dates);
            builder.SetWriting(column.Known?.Writing ?? new FeatureWriting { Column = column.Name, Part = part, Dates = read });
        }

        findings.Read(name, read switch
        {
            DateOrder.DayMonthYear => "dates, day before month",
            DateOrder.MonthDayYear =>
            "dates, month before day",
            _ => "dates"
        });
    }

    private static DateOnly?[] Dates(FeatureCollector column, ColumnSurvey survey, DateOrder order)
    {
        DateOnly?[] dates = new DateOnly?[column.Rows];
        if (column.Texts is not null)
        {
            ReadOnlySpan<int> codes = column.Texts.ToColumn().Codes;
            for (int row = 0; row < dates.Length; row++)
            {
                dates[row] = codes[row] < 0 ? null : survey.Readings[codes[row]].Date!.Value.In(order);
            }
        }

        return dates;
    }

    private static void AddPart(RiskTableBuilder builder, string name, DatePart part, DateOnly?[] dates) => _ = part switch
    {
        DatePart.Weekday =>
            builder.AddCategorical(name, [.. dates.Select(date => date is DateOnly day ? Weekdays[(int)day.DayOfWeek] : null)], Weekdays),
        DatePart.Month =>
            builder.AddCategorical(name, [.. dates.Select(date => date is DateOnly day ? Months[day.Month - 1] : null)], Months),
        _ => builder.AddNumeric(name, [.. dates.Select(date => date is DateOnly day ? day.DayNumber - Epoch.DayNumber : float.NaN)]),
    };
}
