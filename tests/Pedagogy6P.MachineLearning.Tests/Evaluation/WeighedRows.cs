using FsCheck;
using FsCheck.Fluent;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Labelled probabilities with many ties and weights that may be 0, for properties.</summary>
internal sealed record WeighedRows(byte[] Labels, double[] Scores, double[] Weights)
{
    /// <summary>Up to so many rows, at least one.</summary>
    public static Arbitrary<WeighedRows> Arbitrary(int most) => Gen.Choose(1, most).SelectMany(rows =>
        from labels in Gen.Choose(0, 1).ArrayOf(rows)
        from scores in Gen.Choose(0, 6).ArrayOf(rows)
        from weights in Gen.Choose(0, 3).ArrayOf(rows)
        select new WeighedRows([.. labels.Select(label => (byte)label)], [.. scores.Select(score => (score + 0.5) / 8)],
            [.. weights.Select(weight => weight / 2.0)])).ToArbitrary();

    public int Count => Labels.Length;

    public IEnumerable<int> Rows => Enumerable.Range(0, Count);

    public double Sum(Func<int, double> value) => Rows.Sum(row => Weights[row] * value(row));

    /// <summary>Whether two values agree, or neither exists.</summary>
    public static bool Agree(double one, double other, double tolerance = 1e-12) =>
        (double.IsNaN(one) && double.IsNaN(other)) || Math.Abs(one - other) <= tolerance;
}
