namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>What numbers in ascending order allow without a set.</summary>
internal static class Ascending
{
    /// <summary>Moves one of each to the front and tells how many there are.</summary>
    /// <param name="ascending">Numbers, ascending.</param>
    public static int Unique<T>(Span<T> ascending)
        where T : IEquatable<T>
    {
        int count = 0;
        foreach (T number in ascending)
        {
            if (count == 0 || !ascending[count - 1].Equals(number))
            {
                ascending[count++] = number;
            }
        }

        return count;
    }
}
