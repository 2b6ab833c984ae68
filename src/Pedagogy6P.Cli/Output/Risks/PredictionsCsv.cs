using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Risk;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>Predictions on rows with outcomes as a table: <c>row,label,probability</c>, rows in the order of the file and numbered from 0.</summary>
internal static class PredictionsCsv
{
    public static byte[] Of(ScoredRows scored)
    {
        StringBuilder text = new("row,label,probability\n");
        for (int row = 0; row < scored.Probabilities.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{scored.SourceRows[row]},{scored.Table.Labels[row]},{scored.Probabilities[row]:R}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
