using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// A table of typed columns as a table for risk models. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The rules are those of <see cref="RiskFile"/>, with what the types say instead of how cells are written: numbers are numbers and go
/// straight into the table, in single precision where nothing is lost; texts are categories even when they look like numbers; true and
/// false are two categories; dates are dates. Nulls and NaN are missing, and texts that are words for a missing value. Rows count from 1
/// in messages. Only columns that play a part are read. A feature of another type is refused by its name. Memory is that of the table.
/// </remarks>
public sealed class TypedRiskFile : IRiskFile
{
    private const int FirstRecord = 1;

    private readonly ITypedTable _table;
    private readonly RiskFileHeader _header;

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="InputRefusedException">It has no columns, or a name occurs twice.</exception>
    public TypedRiskFile(ITypedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        FileFindings findings = new(table.Path, headerRow: null);
        RiskFileHeader? header = RiskFileHeader.Of(table.Columns, findings);
        findings.Problems.ThrowIfAny();
        _header = header!;
    }

    /// <inheritdoc/>
    public string Path => _table.Path;

    /// <inheritdoc/>
    public ImmutableArray<string> Columns => _header.Named;

    /// <inheritdoc/>
    public bool Has(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _header.Has(name);
    }

    /// <inheritdoc/>
    public RiskFileTable Read(RiskFileOptions options, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        FileFindings findings = new(Path, headerRow: null);
        RiskFileRows rows = new(_header, options, findings, FirstRecord, _table.RowCount ?? 0);
        RefuseOthers(rows.Cells, findings);
        findings.Problems.ThrowIfAny();
        ReadRows(rows, new TypedRecord(_header, rows.Cells, new MissingWords(options.Missing)), findings, progress, cancellationToken);
        RiskFileTable? table = rows.Finish();
        findings.Problems.ThrowIfAny();
        return table!;
    }

    private void ReadRows(RiskFileRows rows, TypedRecord record, FileFindings findings, IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        long read = 0;
        foreach (ITypedRows some in _table.Read(record.Cells, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read + some.Count > CsvTableReader.MostRecords)
            {
                findings.Refuse(null, null, null,
                    string.Create(CultureInfo.InvariantCulture, $"at most {CsvTableReader.MostRecords} rows"));
                return;
            }

            record.Take(some);
            for (int row = 0; row < some.Count && findings.Problems.Count < ViolationCollector.Limit; row++)
            {
                record.Row = row;
                rows.Add(record, FirstRecord + (int)read++);
            }

            progress?.Report(new WorkProgress(read, _table.RowCount, WorkUnit.Rows));
            if (findings.Problems.Count >= ViolationCollector.Limit)
            {
                return;
            }
        }
    }

    private void RefuseOthers(IEnumerable<int> cells, FileFindings findings)
    {
        foreach (TableColumn column in cells.Select(cell => _table.Columns[cell]).Where(column => column.Kind == TableColumnKind.Other))
        {
            findings.RefuseColumn(column.Name, column.Type,
                "a column of numbers, text, true and false, or dates (--ignore leaves out one of another type)");
        }
    }
}
