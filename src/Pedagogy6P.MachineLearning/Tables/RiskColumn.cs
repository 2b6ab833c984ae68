namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>Values of one feature in the storage they came in: single, double or category codes.</summary>
internal sealed class RiskColumn
{
    /// <summary>The code of a category that the schema does not have; as a value it is missing.</summary>
    public const int Unseen = -2;

    public RiskColumn(float[] singles) => Singles = singles;

    public RiskColumn(double[] doubles) => Doubles = doubles;

    public RiskColumn(int[] codes) => Codes = codes;

    public float[]? Singles { get; }

    public double[]? Doubles { get; }

    public int[]? Codes { get; }

    public int Length => Singles?.Length ?? Doubles?.Length ?? Codes!.Length;

    public double this[int row] => Singles is { } s ? s[row] : Doubles is { } d ? d[row] : CodeAsValue(Codes![row]);

    public bool IsUnseen(int row) => Codes is { } codes && codes[row] == Unseen;

    public RiskColumn Subset(ReadOnlySpan<int> rows) =>
        Singles is { } s ? new(Pick(s, rows)) : Doubles is { } d ? new(Pick(d, rows)) : new(Pick(Codes!, rows));

    public void CopyTo(int firstRow, Span<double> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = this[firstRow + i];
        }
    }

    public static T[] Pick<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows)
    {
        T[] picked = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            picked[i] = values[rows[i]];
        }

        return picked;
    }

    private static double CodeAsValue(int code) => code < 0 ? double.NaN : code;
}
