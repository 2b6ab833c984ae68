using System.Globalization;

namespace Pedagogy6P.Validation;

/// <summary>One thing that a refused input got wrong, said so that its author can find and mend it.</summary>
/// <param name="Table">Name of the table the row belongs to, as in the programme folder (<c>modules</c>, <c>learners</c>…), or of the
/// option or argument.</param>
/// <param name="Row">Row of the source as the source counts rows (a CSV file: the header is row 1); null when the host gave none.</param>
/// <param name="Column">Column or property at fault; null when the whole row or table is.</param>
/// <param name="Value">The offending value as it was given, at most 40 characters of it are said; null when nothing was given.</param>
/// <param name="Expected">What was expected instead, in plain words.</param>
public sealed record Violation(string Table, int? Row, string? Column, string? Value, string Expected)
{
    // A refused cell may hold what somebody wrote about a person: enough to find it, no more.
    private const int LongestValue = 40;
    private const int LongestId = 100;

    /// <summary>
    /// Id of the learner, module or other thing that the row is about, as the host gave it, two where it takes two to tell; said where
    /// there is no row number. Null when it has none, or when the row could not be read.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The violation as one line: table, row (without one, the id), column, value and what was expected.</summary>
    public override string ToString()
    {
        string where = Row is int row ? string.Create(CultureInfo.InvariantCulture, $"{Table}, row {row}")
            : Id is null ? Table : $"{Table} \"{Shorten(Id, LongestId)}\"";
        string what = Column is null ? where : $"{where}, {Column}";
        return Value is null ? $"{what}: expected {Expected}" : $"{what}: found \"{Shorten(Value, LongestValue)}\", expected {Expected}";
    }

    private static string Shorten(string value, int longest)
    {
        string line = value.ReplaceLineEndings(" ");
        if (line.Length <= longest)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
