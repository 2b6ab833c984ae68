namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>The best split found for a node so far.</summary>
/// <param name="Score">Sum of the children's scores; negative infinity for none.</param>
/// <param name="Feature">Column of the table.</param>
/// <param name="Bin">Last bin that goes left; for a categorical split −1.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Left">Packed sum of the left child.</param>
/// <param name="Categories">For a categorical split, the bins that go left; else null.</param>
internal sealed record SplitCandidate(double Score, int Feature, int Bin, bool MissingLeft, long Left, bool[]? Categories)
{
    public static readonly SplitCandidate None = new(double.NegativeInfinity, -1, -1, false, 0, null);

    /// <summary>By bin: 1 when it goes left.</summary>
    public void FillTable(FeatureBins bins, Span<byte> goesLeft)
    {
        for (int bin = 0; bin < goesLeft.Length; bin++)
        {
            goesLeft[bin] = (byte)((Categories is null ? bin <= Bin : bin < Categories.Length && Categories[bin]) ? 1 : 0);
        }

        if (bins.Count < goesLeft.Length)
        {
            goesLeft[bins.MissingBin] = (byte)(MissingLeft ? 1 : 0);
        }
    }
}
