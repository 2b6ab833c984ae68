using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>A backtest as a table for machines, one row a method.</summary>
internal static class BacktestCsv
{
    public static byte[] Of(BacktestReport report)
    {
        CsvText text = new CsvText().Cell("method").Cell("default").Cell("series").Cell("left_out").Cell("smape").Cell("mase")
            .Cell("coverage").Cell("seconds").EndRecord();
        foreach (MethodScore own in report.Methods)
        {
            text.Cell(MethodWords.WordOf(own.Method)).Cell(own.IsDefault).Cell((double?)report.Series).Cell((double?)report.LeftOut);
            text.Cell(Known(own.Smape)).Cell(Known(own.Mase)).Cell(Known(own.Coverage)).Cell(Known(own.Seconds)).EndRecord();
        }

        return text.ToUtf8();
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
