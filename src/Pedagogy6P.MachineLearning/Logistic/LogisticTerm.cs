namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>What one feature adds to the log-odds, with standardisation, imputation and one-hot coding folded in.</summary>
/// <param name="Center">Training mean of the (imputed) value, subtracted before the slope.</param>
/// <param name="Slope">Log-odds per unit; 0 for a categorical feature.</param>
/// <param name="Present">Added when the value is known (the centred missing indicator).</param>
/// <param name="Missing">Added when the value is missing or an unknown category: imputation and indicator together.</param>
/// <param name="Categories">For a categorical feature, what each category adds; else null.</param>
/// <param name="Minimum">
/// Smallest value of a numeric feature in training: smaller ones count as it, because a line says nothing beyond its data.
/// </param>
/// <param name="Maximum">Largest value in training: larger ones count as it.</param>
internal sealed record LogisticTerm(double Center, double Slope, double Present, double Missing, double[]? Categories,
    double Minimum = double.NegativeInfinity, double Maximum = double.PositiveInfinity)
{
    public double Contribution(double value)
    {
        if (Categories is null)
        {
            return double.IsNaN(value) ? Missing : (Slope * (Math.Min(Math.Max(value, Minimum), Maximum) - Center)) + Present;
        }

        // The comparison is false for NaN, too.
        return value >= 0 && value < Categories.Length ? Categories[(int)value] : Missing;
    }
}
