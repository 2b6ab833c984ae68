using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// A table for risk models in a file of any kind, looked at once: its columns are known, its rows may be read several times, for several
/// models. Implementations are immutable and thread-safe.
/// </summary>
public interface IRiskFile
{
    /// <summary>The path, as it was given.</summary>
    string Path { get; }

    /// <summary>The names of the columns in their order, those without a name left out.</summary>
    ImmutableArray<string> Columns { get; }

    /// <summary>Whether the file has a column; how accents are composed and spaces around the name do not matter.</summary>
    /// <param name="name">The name.</param>
    bool Has(string name);

    /// <summary>Reads the table.</summary>
    /// <param name="options">Which column means what.</param>
    /// <param name="progress">Told how much of the file was read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, lacks a column or rows, or a cell is not as expected; every finding
    /// names file, row, column and value.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    RiskFileTable Read(RiskFileOptions options, IProgress<WorkProgress>? progress = null, CancellationToken cancellationToken = default);
}
