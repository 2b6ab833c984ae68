using System.CommandLine;
using System.Text;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Options;

/// <summary>The options that say how the text of a risk table is written, where the table itself leaves it open.</summary>
internal sealed record RiskTextOptions
{
    public Option<Encoding?> Encoding { get; } = ParsedOption.Create<Encoding?>(
        "--encoding",
        "NAME",
        "Encoding of the table, such as utf-8, utf-16 or windows-1252; found and printed by default.",
        "the name of an encoding such as utf-8, utf-16 or windows-1252",
        (string text, out Encoding? value) => (value = RiskFile.FindEncoding(text)) is not null);

    public Option<DecimalMark?> Mark { get; } = ParsedOption.Create<DecimalMark?>(
        "--decimal",
        "point|comma",
        "Decimal mark of the table; by default the columns that show one decide, and it is printed when it is a comma.",
        "point or comma",
        (string text, out DecimalMark? value) =>
        {
            value = text.ToUpperInvariant() switch
            {
                "POINT" or "." => DecimalMark.Point,
                "COMMA" or "VIRGULE" or "," => DecimalMark.Comma,
                _ => null
            };
            return value is not null;
        });

    public Option<DateOrder?> Dates { get; } = ParsedOption.Create<DateOrder?>(
        "--dates",
        "ymd|dmy|mdy",
        "Order of dates in the table, where the year does not stand first; by default the columns that show one decide.",
        "ymd, dmy or mdy",
        (string text, out DateOrder? value) =>
        {
            value = text.ToUpperInvariant() switch
            {
                "YMD" => DateOrder.YearMonthDay,
                "DMY" or "JMA" => DateOrder.DayMonthYear,
                "MDY" =>
                DateOrder.MonthDayYear,
                _ => null
            };
            return value is not null;
        });

    public Option<string[]> Missing { get; } = RiskColumnOptions.Many("--missing", "WORD…",
        "More words for a missing value beside nothing, ?, -, NA, N/A, NaN and null.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Encoding, Mark, Dates, Missing])
        {
            command.Options.Add(option);
        }
    }

    public RiskFileOptions Reading(ParseResult parsed) => new()
    {
        DecimalMark = parsed.GetValue(Mark),
        Dates = parsed.GetValue(Dates),
        Missing = [.. parsed.GetValue(Missing) ?? []],
    };
}
