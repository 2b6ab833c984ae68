using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>A risk file as a table, and what was not taken from it. Immutable and thread-safe.</summary>
/// <param name="Table">The rows that were taken, in the order of the file.</param>
/// <param name="SourceRows">Per row of the table the row of the file: 0 is the first one below the header.</param>
/// <param name="FileRows">Rows of the file, the header not counted.</param>
public sealed record RiskFileTable(RiskTable Table, ImmutableArray<int> SourceRows, int FileRows)
{
    /// <summary>Rows left out because the person or the school opted out.</summary>
    public int OptedOut { get; init; }

    /// <summary>Rows left out because their outcome is neither the event nor one of the other outcomes asked for.</summary>
    public int OtherOutcomes { get; init; }

    /// <summary>Rows left out because their outcome is missing.</summary>
    public int UnknownOutcomes { get; init; }

    /// <summary>
    /// Every known outcome of the file and its rows, whether they were taken or not, the most frequent first; empty without a label column.
    /// </summary>
    public ImmutableArray<OutcomeCount> OutcomeCounts { get; init; } = [];

    /// <summary>Values of categorical features that the model does not know; they count as missing.</summary>
    public int UnseenCategories { get; init; }

    /// <summary>
    /// Columns of words with so many different ones that they were left out (see <see cref="RiskFile.MostCategories"/>).
    /// </summary>
    public ImmutableArray<string> TooManyCategories { get; init; } = [];

    /// <summary>
    /// The cohorts as they are written, the earliest first: <see cref="RiskTable.Order"/> counts in them. Empty without an order column.
    /// </summary>
    public ImmutableArray<string> Cohorts { get; init; } = [];

    /// <summary>
    /// What the cohorts were taken for to be put in order, for instance <c>terms of the year</c>; empty without an order column.
    /// </summary>
    public string CohortsReadAs { get; init; } = "";

    /// <summary>Per row the outcome as it is written; empty without a label column.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Per row the time; empty without a time column.</summary>
    public ImmutableArray<double> Times { get; init; } = [];

    /// <summary>
    /// Sentences for the user on how the file was read: its encoding when it is not UTF-8, numbers and dates written otherwise, columns and
    /// rows that were left out, ids that a spreadsheet rounded. Empty for a plain file.
    /// </summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
