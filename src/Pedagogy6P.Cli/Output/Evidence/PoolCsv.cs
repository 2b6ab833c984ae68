using Pedagogy6P.Formats.Studies;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The studies of a pool as a table: each with its weight and with what the others say without it.</summary>
internal static class PoolCsv
{
    public static byte[] Of(PooledTable table, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("study").Cell("effect").Cell("se").Cell("weight").Cell("estimate_without")
            .Cell("low_without").Cell("high_without").Cell("tau2_without").EndRecord();
        for (int i = 0; i < table.Studies.Length; i++)
        {
            StudyEffect study = table.Studies[i];
            PooledEffect? without = table.Without.IsEmpty ? null : table.Without[i];
            text.Cell(study.Study).Cell((double?)study.Estimate.Effect).Cell((double?)study.Estimate.StandardError)
                .Cell((double?)table.Pool.ShareOf(study.Estimate)).Cell(without?.Estimate).Cell(without?.Lower).Cell(without?.Upper)
                .Cell(without?.BetweenVariance).EndRecord();
        }

        return text.ToUtf8();
    }
}
