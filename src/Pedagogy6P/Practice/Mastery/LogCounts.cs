namespace Pedagogy6P.Practice.Mastery;

/// <summary>log(1 + n) and its step, looked up for all counts that are common.</summary>
internal static class LogCounts
{
    private const int Known = 4096;
    private static readonly float[] Values = [.. Enumerable.Range(0, Known).Select(count => (float)Math.Log(1 + count))];

    public static double Of(int count) => count < Known ? Values[count] : Math.Log(1.0 + count);

    /// <summary>0, 1, 2, 3, 4…5, 6…8, 9…14, 15…29, 30 or more.</summary>
    public static int Step(int count) => count switch
    {
        <= 3 => count,
        <= 5 => 4,
        <= 8 => 5,
        <= 14 => 6,
        <= 29 => 7,
        _ => 8,
    };
}
