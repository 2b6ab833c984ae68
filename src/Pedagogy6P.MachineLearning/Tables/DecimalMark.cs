namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>What separates the whole part of a written number from its fraction; the other mark may then group thousands.</summary>
public enum DecimalMark
{
    /// <summary>As in 1,234.5.</summary>
    Point = 0,

    /// <summary>As in 1.234,5.</summary>
    Comma = 1,
}
