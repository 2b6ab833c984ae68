using System.Globalization;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What reading a risk file found: cells that were refused, and what the user should know. Not thread-safe.</summary>
/// <param name="path">The file.</param>
/// <param name="headerRow">The row in which the names of columns stand; null where they are not in a row.</param>
internal sealed class FileFindings(string path, int? headerRow)
{
    private readonly List<string> _notes = [];
    private readonly List<(string Manner, string Column)> _manners = [];

    public ViolationCollector Problems { get; } = new();

    /// <summary>Sentences for the user, what was read in an unusual manner first.</summary>
    public IEnumerable<string> Notes =>
        _manners.GroupBy(entry => entry.Manner, StringComparer.Ordinal)
            .Select(manner => Sentence(manner.Key, [.. manner.Select(entry => entry.Column)])).Concat(_notes);

    public void Refuse(int? row, string? column, string? value, string expected) =>
        Problems.Add(path, row, column is null ? null : ShownText.Of(column), value is null ? null : ShownText.Of(value), expected);

    public void RefuseColumn(string? column, string? value, string expected) => Refuse(headerRow, column, value, expected);

    public void Note(params FormattableString[] parts) =>
        _notes.Add(string.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Notes that a column was read in some manner; columns of one manner share a sentence.</summary>
    public void Read(string column, string manner) => _manners.Add((manner, column));

    private static string Sentence(string manner, string[] columns)
    {
        const int MostNamed = 10;
        string more = columns.Length > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $" and {columns.Length - MostNamed} more") : "";
        return $"{(columns.Length == 1 ? "column" : "columns")} "
            + $"{string.Join(", ", columns.Take(MostNamed).Select(column => ShownText.Of(column)))}{more}: {manner}.";
    }
}
