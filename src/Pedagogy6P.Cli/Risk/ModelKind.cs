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

    /// <summary>Boosted trees by FastTree of ML.NET.</summary>
    FastTree,

    /// <summary>Boosted trees by LightGBM through ML.NET.</summary>
    LightGbm,

    /// <summary>Logistic regression by dual coordinate ascent of ML.NET.</summary>
    Sdca,

    /// <summary>Logistic regression by quasi-Newton steps of ML.NET.</summary>
    Lbfgs,
}
