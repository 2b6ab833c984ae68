namespace Pedagogy6P.Formats.RiskTables.Writing;

/// <summary>
/// A number as people and spreadsheets write it: <c>1,234.5</c>, <c>1.234,5</c>, <c>1 234,5</c>, <c>1'234.5</c>, <c>85.00 %</c>, <c>12,50
/// €</c>, <c>15/20</c>, <c>1:30:00</c>. A comma or point may be the decimal mark or group thousands, so there are two readings; they differ
/// for <c>1,234</c> and <c>1.234</c> alone.
/// </summary>
/// <param name="AsPoint">The value when the decimal mark is a point; NaN when it cannot be.</param>
/// <param name="AsComma">The value when the decimal mark is a comma; NaN when it cannot be.</param>
/// <param name="Unit">What stands beside the number; empty for nothing.</param>
internal readonly record struct WrittenNumber(double AsPoint, double AsComma, string Unit)
{
    private const int LongestText = 400;

    /// <summary>Whether it was written as true or false.</summary>
    public bool IsTruth { get; init; }

    /// <summary>Whether the two decimal marks give different numbers.</summary>
    public bool IsAmbiguous => !double.IsNaN(AsPoint) && !double.IsNaN(AsComma) && AsPoint != AsComma;

    /// <summary>The number that a trimmed text holds; null when it holds something else.</summary>
    public static WrittenNumber? TryRead(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        if (WrittenDuration.TryRead(text) is double minutes)
        {
            return new WrittenNumber(minutes, minutes, WrittenDuration.Unit);
        }

        ReadOnlySpan<char> number = NumberUnit.Strip(text, out bool negative, out string unit);
        double point = DigitGroups.Read(number, '.'), comma = DigitGroups.Read(number, ',');
        return double.IsNaN(point) && double.IsNaN(comma)
            ? null : new WrittenNumber(negative ? -point : point, negative ? -comma : comma, unit);
    }
}
