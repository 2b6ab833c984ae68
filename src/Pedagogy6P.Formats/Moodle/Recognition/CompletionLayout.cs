namespace Pedagogy6P.Formats.Moodle.Recognition;

/// <summary>
/// Where activities stand in the report of course completion: a column with the name and one with the name, a hyphen and some words. The
/// last column is the day the course was completed. Stateless.
/// </summary>
internal static class CompletionLayout
{
    private const int FirstPossible = 2;

    /// <summary>The columns of the states; each has its date in the next one.</summary>
    public static IEnumerable<int> Pairs(IReadOnlyList<string> header)
    {
        for (int column = FirstPossible; column < header.Count - 1; column++)
        {
            if (header[column].Length > 0 && header[column + 1].StartsWith(header[column] + " - ", StringComparison.Ordinal))
            {
                yield return column++;
            }
        }
    }
}
