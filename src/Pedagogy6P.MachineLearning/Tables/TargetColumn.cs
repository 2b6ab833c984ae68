namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// The targets of rows. Events keep one byte per row, and numbers are made of them only when somebody asks. Immutable and thread-safe.
/// </summary>
internal sealed class TargetColumn
{
    private double[]? _values;

    public TargetColumn(byte[] labels) => Labels = labels;

    public TargetColumn(double[] values, TargetKind kind)
    {
        Kind = kind;
        if (kind is TargetKind.Event)
        {
            Labels = Array.ConvertAll(values, value => (byte)value);
        }
        else
        {
            _values = values;
        }
    }

    public TargetKind Kind { get; }

    /// <summary>Per row 0 or 1; null unless targets are events.</summary>
    public byte[]? Labels { get; }

    // Two threads may both make the numbers; they are the same.
    public double[] Values => _values ??= Array.ConvertAll(Labels!, label => (double)label);

    public TargetColumn Subset(ReadOnlySpan<int> rows) =>
        Labels is null ? new TargetColumn(RiskColumn.Pick(_values!, rows), Kind) : new TargetColumn(RiskColumn.Pick(Labels, rows));

    /// <summary>What a value of a kind has to be; null when it is.</summary>
    public static string? Expected(double value, TargetKind kind) => kind switch
    {
        TargetKind.Event => value is 0 or 1 ? null : "0 or 1",
        TargetKind.Real => double.IsFinite(value) ? null : "a finite number",
        _ => double.IsFinite(value) && value >= 0 && Math.Floor(value) == value ? null : "a whole number from 0 on",
    };
}
