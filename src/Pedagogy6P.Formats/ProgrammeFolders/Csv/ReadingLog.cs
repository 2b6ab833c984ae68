using Pedagogy6P.Formats.Quality;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>What reading a folder found so far: violations, warnings, and tables whose ids cannot be judged. Not thread-safe.</summary>
internal sealed class ReadingLog
{
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);

    public ViolationCollector Violations { get; } = new();

    public List<QualityWarning> Warnings { get; } = [];

    /// <summary>True once no further violation is kept: reading goes on only to count them.</summary>
    public bool IsFull => Violations.Count >= ViolationCollector.Limit;

    /// <summary>Reports a violation after which rows of the table may be missing, so that ids naming them are not reported besides.</summary>
    public void ReportIncomplete(string table, int? row, string? column, string? value, string expected)
    {
        _incomplete.Add(table);
        Violations.Add(table, row, column, value, expected);
    }

    public bool IsIncomplete(string table) => _incomplete.Contains(table);
}
