using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// What one feature adds to the log-odds of a logistic regression, with standardisation, imputation and one-hot coding folded in.
/// </summary>
/// <param name="Center">Training mean of the (imputed) value, subtracted before the slope.</param>
/// <param name="Slope">Log-odds per unit; 0 for a categorical feature.</param>
/// <param name="Present">Added when the value is known (the centred missing indicator).</param>
/// <param name="Missing">Added when the value is missing or an unknown category: imputation and indicator together.</param>
/// <param name="Categories">For a categorical feature, what each category adds, in code order; else the default, no array.</param>
/// <param name="Minimum">
/// Smallest value of a numeric feature in training: smaller ones count as it, because a line says nothing beyond its data.
/// </param>
/// <param name="Maximum">Largest value in training: larger ones count as it.</param>
public sealed record LogisticTerm(double Center, double Slope, double Present, double Missing, ImmutableArray<double> Categories,
    double Minimum = double.NegativeInfinity, double Maximum = double.PositiveInfinity)
{
    /// <summary>What a value adds to the log-odds.</summary>
    /// <param name="value">A number or a category code; NaN is missing.</param>
    public double Contribution(double value)
    {
        if (Categories.IsDefault)
        {
            return double.IsNaN(value) ? Missing : (Slope * (Math.Min(Math.Max(value, Minimum), Maximum) - Center)) + Present;
        }

        // The comparison is false for NaN, too.
        return value >= 0 && value < Categories.Length ? Categories[(int)value] : Missing;
    }

    /// <summary>Whether a term has the categories of its feature and finite numbers; its ends may be infinite.</summary>
    internal bool Fits(Feature feature)
    {
        ImmutableArray<double> categories = Categories;
        bool shape = Categories.IsDefault ? feature.Kind != FeatureKind.Categorical : Categories.Length == feature.Categories.Length;
        return shape && Minimum <= Maximum && double.IsFinite(Center) && double.IsFinite(Slope) && double.IsFinite(Present)
            && double.IsFinite(Missing) && (categories.IsDefault || categories.All(double.IsFinite));
    }
}
