namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Years written without their century: 69 to 99 are of the last one, 00 to 68 of this one (POSIX <c>strptime</c>, %y).</summary>
internal static class ShortYear
{
    private const int FirstOfLastCentury = 69;
    private const int LastCentury = 1900;
    private const int ThisCentury = 2000;

    /// <summary>The year of a number from 0 to 99.</summary>
    public static int Of(int number) => number + (number < FirstOfLastCentury ? ThisCentury : LastCentury);
}
