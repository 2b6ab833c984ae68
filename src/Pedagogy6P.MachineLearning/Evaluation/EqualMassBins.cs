namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>Cuts rows, lowest score first, into bins that hold the same number of them, or the same weight.</summary>
internal static class EqualMassBins
{
    /// <summary>
    /// Where each bin begins, and the number of rows at the end. Without weights bin i begins at ⌊i·n ÷ bins⌋. With weights a row belongs
    /// to the first bin whose share of the
    /// total holds it and all rows before it, which for weights of 1 is the same.
    /// </summary>
    public static int[] Cuts(int rows, ReadOnlySpan<double> weights, int bins)
    {
        int[] cuts = new int[bins + 1];
        double total = 0, reached = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        for (int bin = 0, row = 0; bin < bins; bin++)
        {
            while (row < weights.Length && (reached + weights[row]) * bins <= (bin + 1) * total)
            {
                reached += weights[row++];
            }

            cuts[bin + 1] = weights.IsEmpty ? (int)((bin + 1L) * rows / bins) : row;
        }

        // Rounding must not lose the last rows.
        cuts[bins] = rows;
        return cuts;
    }
}
