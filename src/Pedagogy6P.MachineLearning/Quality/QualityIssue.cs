namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>One finding of the data-quality report or the leak lint.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Column">Column concerned; null when rows are.</param>
/// <param name="Count">Number of rows concerned.</param>
/// <param name="Detail">The evidence in words.</param>
public sealed record QualityIssue(QualityIssueKind Kind, string? Column, int Count, string Detail)
{
    /// <summary>Whether the finding makes test figures untrustworthy.</summary>
    public bool IsLeak =>
        Kind is QualityIssueKind.KnownAfterOutcomeByName or QualityIssueKind.SeparatesPerfectly
            or QualityIssueKind.MissingnessGivesLabelAway or QualityIssueKind.PersonInTrainAndTest or QualityIssueKind.GoneAtLandmark;
}
