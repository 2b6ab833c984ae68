namespace Pedagogy6P.Cli.Risk;

/// <summary>What <c>--model</c> asks for.</summary>
internal enum ModelKind
{
    /// <summary>The better of the two below, or their average, by validation inside the training rows.</summary>
    Auto,

    /// <summary>Logistic regression.</summary>
    Logistic,

    /// <summary>Gradient-boosted trees.</summary>
    Gbdt,

    /// <summary>Discrete-time hazards.</summary>
    Hazard,
}
