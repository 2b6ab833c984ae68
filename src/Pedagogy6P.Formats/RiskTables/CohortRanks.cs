using System.Globalization;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Puts cohorts in order: as numbers when all of them are, else as texts, ordinally.</summary>
internal static class CohortRanks
{
    public static int[] Of(CodedTexts column)
    {
        IReadOnlyList<string> cohorts = column.Texts;
        double[] numbers = [.. cohorts.Select(Number)];
        int[] order = [.. Enumerable.Range(0, cohorts.Count)];
        Array.Sort(order, numbers.Any(double.IsNaN) ? (a, b) => string.CompareOrdinal(cohorts[a], cohorts[b]) : (a, b) => numbers[a].CompareTo(numbers[b]));
        int[] ranks = new int[cohorts.Count];
        for (int i = 1; i < order.Length; i++)
        {
            // "1" and "1.0" are one cohort.
            ranks[order[i]] = ranks[order[i - 1]] + (numbers[order[i]] == numbers[order[i - 1]] ? 0 : 1);
        }

        int[] rows = new int[column.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = column.Codes[row] < 0 ? 0 : ranks[column.Codes[row]];
        }

        return rows;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
}
