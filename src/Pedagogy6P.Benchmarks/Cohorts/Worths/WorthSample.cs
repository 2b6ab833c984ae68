using MathNet.Numerics.Statistics;

namespace Pedagogy6P.Benchmarks.Cohorts.Worths;

/// <summary>What one more of something is worth, as told and as re-solving finds it. Immutable.</summary>
/// <param name="Kind">What there is one more of.</param>
/// <param name="Told">By session what the planner tells.</param>
/// <param name="Found">By session by how much the highest score rises.</param>
internal sealed record WorthSample(string Kind, IReadOnlyList<double> Told, IReadOnlyList<double> Found)
{
    /// <summary>Rank correlation of both (Spearman 1904); equals share their mean rank.</summary>
    public double RankCorrelation => Correlation.Spearman(Told, Found);

    /// <summary>All that is told divided by all that is found.</summary>
    public double Ratio => Told.Sum() / Found.Sum();
}
