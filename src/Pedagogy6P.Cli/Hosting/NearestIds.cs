using System.Collections.Immutable;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>
/// Finds what the user may have meant, by edit distance (Damerau, 1964; adjacent letters swapped count once), letter case ignored.
/// </summary>
internal static class NearestIds
{
    private const int Most = 3;
    private const int LongestWord = 100;

    /// <summary>"Did you mean …?" for a word that is close to some candidates; null when none is close.</summary>
    /// <param name="word">The word.</param>
    /// <param name="candidates">What it may stand for.</param>
    /// <param name="before">What stands before each of them.</param>
    public static string? Advice(string word, IEnumerable<string> candidates, string before = "")
    {
        ImmutableArray<string> near = Find(word, candidates);
        return near.IsEmpty ? null : $"Did you mean {string.Join(" or ", near.Select(id => $"\"{before}{id}\""))}?";
    }

    /// <summary>Up to three candidates within a third of the word's length, the nearest first, then in ordinal order.</summary>
    public static ImmutableArray<string> Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return [];
        }

        string sought = word.ToUpperInvariant();
        int limit = Math.Max(1, word.Length / 3);
        return
        [
            .. candidates
                .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
                .Select(candidate => (Id: candidate, Distance: Distance(sought, candidate.ToUpperInvariant())))
                .Where(near => near.Distance <= limit)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Id, StringComparer.Ordinal)
                .Select(near => near.Id)
                .Distinct(StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = [.. Enumerable.Range(0, right.Length + 1)];
        int[] current = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substitution = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + substitution);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
