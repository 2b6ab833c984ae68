namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>A lever that was pulled.</summary>
/// <param name="Lever">Name of the lever.</param>
/// <param name="Option">Name of the alternative.</param>
public sealed record LeverChange(string Lever, string Option);
