namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>Ways to choose whom to contact.</summary>
internal enum UpliftContender
{
    /// <summary>By lot.</summary>
    Random,

    /// <summary>The lowest expected outcome first.</summary>
    Risk,

    /// <summary>The highest effect of one model of outcomes that knows of the contact.</summary>
    OneModel,

    /// <summary>The highest effect of two models, one a side.</summary>
    TwoModels,

    /// <summary>The highest effect of the DR-learner.</summary>
    DoublyRobust,
}
