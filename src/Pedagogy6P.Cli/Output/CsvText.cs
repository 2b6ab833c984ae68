using System.Globalization;
using System.Text;

namespace Pedagogy6P.Cli.Output;

/// <summary>Builds records of comma-separated values (RFC 4180, lines ended by LF as in programme folders). Not thread-safe.</summary>
/// <param name="spreadsheetSafe">Whether cells that a spreadsheet would take for formulas get an apostrophe before them.</param>
internal sealed class CsvText(bool spreadsheetSafe = false)
{
    private readonly StringBuilder _text = new();
    private bool _first = true;

    public CsvText Cell(string? value)
    {
        _text.Append(_first ? "" : ",");
        _first = false;
        value = spreadsheetSafe && IsFormula(value) ? $"'{value}" : value;
        if (value is not null && value.AsSpan().IndexOfAny(",\"\r\n") >= 0)
        {
            _text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            _text.Append(value);
        }

        return this;
    }

    public CsvText Cell(double? value) => Cell(value?.ToString("R", CultureInfo.InvariantCulture));

    public CsvText Cell(bool value) => Cell(value ? "true" : "false");

    public CsvText EndRecord()
    {
        _text.Append('\n');
        _first = true;
        return this;
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    private static bool IsFormula(string? value) =>
        value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
