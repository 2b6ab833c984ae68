namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>Where a column of the design matrix comes from, and how it was standardised.</summary>
/// <param name="Feature">Column of the table.</param>
/// <param name="Category">Category of a one-hot column; −1 for the value itself, −2 for the missing indicator.</param>
/// <param name="Mean">Subtracted.</param>
/// <param name="Scale">Divided by; always positive, constant columns are left out.</param>
/// <param name="Fill">Value that replaces a missing one before standardising.</param>
internal readonly record struct DesignColumn(int Feature, int Category, double Mean, double Scale, double Fill)
{
    public const int Value = -1;
    public const int MissingIndicator = -2;
}
