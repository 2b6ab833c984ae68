using FsCheck;
using FsCheck.Fluent;
using Generators;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Labelled probabilities with many ties and weights that may be 0, for properties.</summary>
internal sealed record WeighedRows(byte[] Labels, double[] Scores, double[] Weights)
{
    /// <summary>Up to so many rows, at least one.</summary>
    public static Arbitrary<WeighedRows> Arbitrary(int most) =>
        Any.Array(Any.Number(0, 1).Zip(Any.Number(0, 6).Zip(Any.Number(0, 3))), 1, most).Convert(Of, ToNumbers);

    public int Count => Labels.Length;

    public IEnumerable<int> Rows => Enumerable.Range(0, Count);

    public double Sum(Func<int, double> value) => Rows.Sum(row => Weights[row] * value(row));

    private static WeighedRows Of((int Label, (int Score, int Weight))[] rows) => new([.. rows.Select(row => (byte)row.Label)],
        [.. rows.Select(row => (row.Item2.Score + 0.5) / 8)], [.. rows.Select(row => row.Item2.Weight / 2.0)]);

    private static (int Label, (int Score, int Weight))[] ToNumbers(WeighedRows rows) => [.. rows.Rows.Select(row =>
        ((int)rows.Labels[row], ((int)(8 * rows.Scores[row]), (int)(2 * rows.Weights[row]))))];

    /// <summary>Whether two values agree, or neither exists.</summary>
    public static bool Agree(double one, double other, double tolerance = 1e-12) =>
        (double.IsNaN(one) && double.IsNaN(other)) || Math.Abs(one - other) <= tolerance;
}
