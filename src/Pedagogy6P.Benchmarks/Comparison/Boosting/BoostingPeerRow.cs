namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>Another tool beside this library, over all draws. Times are medians, ratios medians of the ratios within a draw.</summary>
/// <param name="Name">The tool.</param>
/// <param name="Time">Its times.</param>
/// <param name="TrainRatio">Our training time over its.</param>
/// <param name="BatchRatio">Our time of scoring over its.</param>
/// <param name="AucDifference">Mean over draws of our AUC minus its.</param>
/// <param name="AucError">Standard error of the difference.</param>
internal sealed record BoostingPeerRow(
    string Name, BoostingTime Time, double TrainRatio, double BatchRatio, double AucDifference, double AucError);
