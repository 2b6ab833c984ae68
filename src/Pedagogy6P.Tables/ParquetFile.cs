using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables;

/// <summary>Parquet files as tables for risk models.</summary>
public static class ParquetFile
{
    /// <summary>Looks at a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its table; thread-safe. Rows are read in their order, some thousands at a time, and only the columns that play a part.
    /// </returns>
    /// <exception cref="InputRefusedException">The file does not exist, is cut, damaged or no Parquet file, has no columns, or a name
    /// occurs twice.</exception>
    public static IRiskFile Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new TypedRiskFile(ParquetTable.Open(path));
    }
}
