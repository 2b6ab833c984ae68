using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>What reading a folder found so far: violations, warnings, and tables whose ids cannot be judged. Not thread-safe.</summary>
internal sealed class ReadingLog
{
    private readonly HashSet<Violation> _lostRows = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);

    public ViolationCollector Violations { get; } = new();

    public List<QualityWarning> Warnings { get; } = [];

    /// <summary>True once no further violation is kept: reading goes on only to count them.</summary>
    public bool IsFull => Violations.Count >= ViolationCollector.Limit;

    /// <summary>
    /// Reports a violation after which rows of the table may be missing, so that ids naming them are not reported besides.
    /// </summary>
    public void ReportIncomplete(string table, int? row, string? column, string? value, string expected)
    {
        _incomplete.Add(table);
        Violations.Add(table, row, column, value, expected);
    }

    /// <summary>Reports a row that cannot be taken apart while those after it can.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="row">Number of the record.</param>
    /// <param name="id">What its first key cell says, as far as it can be read; null when it cannot.</param>
    /// <param name="value">The text at fault.</param>
    /// <param name="expected">What was expected instead.</param>
    public void ReportLostRow(string table, int row, string? id, string? value, string expected)
    {
        var violation = new Violation(table, row, Column: null, value, expected) { Id = id };
        _incomplete.Add(table);
        _lostRows.Add(violation);
        Violations.Add(violation);
    }

    /// <summary>Whether a violation is about a row that could not be taken apart.</summary>
    public bool IsLostRow(Violation violation) => _lostRows.Contains(violation);

    public bool IsIncomplete(string table) => _incomplete.Contains(table);
}
