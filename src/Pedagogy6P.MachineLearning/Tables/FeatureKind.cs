namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>How a trainer may use the values of a feature.</summary>
public enum FeatureKind
{
    /// <summary>A measured quantity; differences and averages mean something. Missing is <see cref="double.NaN"/>.</summary>
    Numeric = 0,

    /// <summary>
    /// Ordered steps coded as numbers (for instance education levels 0..4); only the order means something. Missing is
    /// <see cref="double.NaN"/>.
    /// </summary>
    Ordinal = 1,

    /// <summary>
    /// Unordered categories, coded 0..n−1 in the order of <see cref="Feature.Categories"/>. Missing and never-seen categories are −1 or
    /// <see cref="double.NaN"/>.
    /// </summary>
    Categorical = 2,
}
