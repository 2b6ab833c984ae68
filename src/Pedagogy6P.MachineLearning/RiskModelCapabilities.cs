namespace Pedagogy6P.MachineLearning;

/// <summary>Asks models for capabilities, members included.</summary>
public static class RiskModelCapabilities
{
    /// <summary>
    /// The model that stands in the way of explaining: this one or a member without the capability; null when all have it.
    /// </summary>
    /// <param name="model">The model.</param>
    public static IRiskModel? FindUnexplained(this IRiskModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model is IExplainedRiskModel explained ? explained.Unexplained : model;
    }

    /// <summary>The model that stands in the way of storing: this one or a member without the capability; null when all have it.</summary>
    /// <param name="model">The model.</param>
    public static IRiskModel? FindUnstored(this IRiskModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model is IStoredRiskModel stored ? stored.Unstored : model;
    }

    /// <summary>The model as one that is explained, for wrappers that know its members to be.</summary>
    internal static IExplainedRiskModel Explained(this IRiskModel model) => model as IExplainedRiskModel
        ?? throw new InvalidOperationException($"Models of type {model.GetType().Name} cannot be explained.");

    /// <summary>The model as one that is stored.</summary>
    /// <exception cref="ArgumentException">It, or a member, is not.</exception>
    internal static IStoredRiskModel Stored(this IRiskModel model) => model.FindUnstored() is { } unstored
        ? throw new ArgumentException($"Models of type {unstored.GetType().Name} cannot be written.", nameof(model))
        : (IStoredRiskModel)model;
}
