namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>What the target of a row is: what a trainer may take it for.</summary>
public enum TargetKind
{
    /// <summary>An event that happened (1) or did not (0): a label.</summary>
    Event = 0,

    /// <summary>How often something happened: a whole number from 0 on.</summary>
    Count = 1,

    /// <summary>A measured quantity: any finite number; differences mean something.</summary>
    Real = 2,

    /// <summary>Ordered steps, coded as whole numbers from 0 on; only the order means something.</summary>
    Ordered = 3,
}
