using System.Text.RegularExpressions;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Finds ids in scientific notation: a spreadsheet has rounded them, and different people may share one.</summary>
internal static partial class RoundedIds
{
    // Milliseconds. Texts are short: only a machine that stands still could take as long.
    private const int Patience = 60_000;
    public static void Note(TextCollector ids, string column, int rows, FileFindings findings)
    {
        int rounded = Enumerable.Range(0, ids.Different).Count(code => Scientific().IsMatch(ids.WrittenOf(code)));
        if (rounded > 0)
        {
            findings.Note(
                $"column {column}: {rounded} of {ids.Different} ids are in scientific notation, as spreadsheets write long numbers they ",
                $"have rounded; {rows} rows count as {ids.Different} persons. Export the ids as text.");
        }
    }

    [GeneratedRegex(@"^[1-9](?:[.,][0-9]+)?[eE][+-]?[0-9]{1,3}$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Scientific();
}
