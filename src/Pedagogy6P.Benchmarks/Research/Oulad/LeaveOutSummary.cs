using MathNet.Numerics.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Means over the modules of split B; deviations divide by n − 1.</summary>
internal sealed record LeaveOutSummary(double MeanAuc, double AucDeviation, double MeanAveragePrecision, double MeanBrier,
    double MeanCalibrationError)
{
    /// <summary>Summarises one model over all modules.</summary>
    public static LeaveOutSummary Of(IReadOnlyList<CaseResult> results, ModelKind kind, string name)
    {
        var scores = results.Select(r =>
            r.Models.Single(m => m.Kind == kind && string.Equals(m.Name, name, StringComparison.Ordinal)).Scores).ToList();
        return new LeaveOutSummary(
            scores.Average(s => s.Auc), scores.Select(s => s.Auc).StandardDeviation(), scores.Average(s => s.AveragePrecision),
            scores.Average(s => s.Brier), scores.Average(s => s.CalibrationError));
    }
}
