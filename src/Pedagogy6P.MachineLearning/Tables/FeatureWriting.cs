namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// How the cells of a feature were written in the table a model was trained on, so that other tables are read the same way. Values in a
/// <see cref="RiskTable"/> are
/// always plain numbers and codes; this is only about text. Immutable and thread-safe.
/// </summary>
public sealed record FeatureWriting
{
    /// <summary>Plain numbers with a decimal point, in the column named like the feature.</summary>
    public static FeatureWriting Plain { get; } = new();

    /// <summary>The column; empty when it has the feature's name. Default empty.</summary>
    public string Column { get; init; } = "";

    /// <summary>
    /// What stands beside every number: <c>%</c>, a currency such as <c>€</c>, <c>/20</c> for marks out of 20, or <c>min</c> for durations,
    /// which are counted in minutes.
    /// The value is the number that stands there: 85 % is 85. Default empty: nothing.
    /// </summary>
    public string Unit { get; init; } = "";

    /// <summary>The decimal mark of the training table; decides for tables that do not show theirs. Default a point.</summary>
    public DecimalMark DecimalMark { get; init; }

    /// <summary>What the feature takes from a date. Default none: the cells are no dates.</summary>
    public DatePart Part { get; init; }

    /// <summary>The order of dates in the training table; decides for tables that do not show theirs. Default year, month, day.</summary>
    public DateOrder Dates { get; init; }
}
