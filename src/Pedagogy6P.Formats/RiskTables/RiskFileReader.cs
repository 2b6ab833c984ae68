using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Reads tables for risk models from CSV files of any program: comma, semicolon or tab (found in the header, or named by a first line
/// <c>sep=;</c>), any line ends, quoted cells and headers, gzipped or not; UTF-8, UTF-16 or Windows-1252. Columns without a name, empty
/// rows at the end and empty cells behind the last column are left out. Missing values are empty cells and <c>?</c>, <c>-</c>, <c>NA</c>,
/// <c>N/A</c>, <c>#N/A</c>, <c>&lt;NA&gt;</c>, <c>#N/D</c>, <c>NaN</c>, <c>NaT</c>, <c>null</c> in any letter case, and those that options
/// add. All values of a column decide what it is: numbers, however written (thousands, a decimal comma, percent, a currency, durations,
/// marks out of 20), dates, or words; what mixes them or cannot be told for sure is refused. Different writings of one category (accents
/// composed or not, 3 and 3.0, True and TRUE) are one. Streams: memory is that of the table, and that of the file when it comes through a
/// pipe. Stateless and thread-safe.
/// </summary>
public static class RiskFileReader
{
    /// <summary>
    /// A column of more different words than this is left out unless it was declared categorical or kept: it is a name or an identifier.
    /// </summary>
    public const int MostCategories = 1000;

    /// <summary>The names of a file's columns in their order, those without a name left out.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, is no text, has no header, or a name occurs twice.</exception>
    public static ImmutableArray<string> Columns(string path) => RiskFile.Open(path).Columns;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Which column means what.</param>
    /// <param name="progress">Told how much of the file was read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, lacks a column or rows, or a cell is not as expected; every finding
    /// names file, row, column and value.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static RiskFileTable Read(string path, RiskFileOptions options, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RiskFile.Open(path).Read(options, progress, cancellationToken);
}
