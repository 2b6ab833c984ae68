using System.Globalization;
using Pedagogy6P.Cli.Risk;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>
/// Predictions on rows with outcomes as a table: <c>row,label,probability</c> and, where persons are known, <c>person</c>; rows in the
/// order of the file and numbered from 0.
/// </summary>
internal static class PredictionsCsv
{
    public static byte[] Of(ScoredRows scored, bool spreadsheetSafe)
    {
        bool persons = !scored.Table.Persons.IsEmpty;
        CsvText text = new CsvText(spreadsheetSafe).Cell("row").Cell("label").Cell("probability");
        text = persons ? text.Cell("person") : text;
        text.EndRecord();
        for (int row = 0; row < scored.Probabilities.Length; row++)
        {
            text.Cell(NumberText.Whole(scored.SourceRows[row])).Cell(scored.Table.Labels[row].ToString(CultureInfo.InvariantCulture))
                .Cell((double?)scored.Probabilities[row]);
            text = persons ? text.Cell(scored.Table.PersonIds[scored.Table.Persons[row]]) : text;
            text.EndRecord();
        }

        return text.ToUtf8();
    }
}
