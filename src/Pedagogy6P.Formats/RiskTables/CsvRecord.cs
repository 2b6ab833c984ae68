using CsvHelper;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>The record that a reader of CSV stands on: texts only. Not thread-safe.</summary>
internal sealed class CsvRecord(CsvReader csv) : IRecord
{
    public bool IsEmpty
    {
        get
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
            {
                if (!CellNumber.Trim(csv.GetSpan(cell)).IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public ReadOnlySpan<byte> GetSpan(int cell) => csv.GetSpan(cell);

    public bool IsNumber(int cell, out double value)
    {
        value = double.NaN;
        return false;
    }
}
