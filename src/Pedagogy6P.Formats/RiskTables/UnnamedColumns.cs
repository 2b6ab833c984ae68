namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Columns without a name, which are left out: row numbers of data frames, and what a spreadsheet leaves behind the last column. Not
/// thread-safe.
/// </summary>
internal sealed class UnnamedColumns(RiskFileHeader header)
{
    private readonly int[] _cells = [.. Enumerable.Range(0, header.Names.Length).Where(cell => header.Names[cell].Length == 0)];
    private readonly bool[] _filled = new bool[header.Names.Length];

    /// <summary>Where they stand.</summary>
    public IEnumerable<int> Cells => _cells;

    /// <summary>Looks whether they hold anything in a record.</summary>
    public void Add(IRecord record)
    {
        foreach (int cell in _cells)
        {
            _filled[cell] |= !CellNumber.Trim(record.GetSpan(cell)).IsEmpty;
        }
    }

    public void Note(FileFindings findings)
    {
        foreach (int cell in _cells)
        {
            findings.Note($"column {cell + 1} has no name{(_filled[cell] ? "" : " and no values")} and was left out.");
        }
    }
}
