using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>
/// The assessments of a presentation as they stand at the landmark: what is due, who of the members at risk handed in, when, and with which
/// scores. Examinations are left out.
/// </summary>
/// <remarks>
/// A score counts from the day of submission. An assessment of which at least 20 scores are known, at least 90 % of them 0, 1 or 100 and at
/// least 10 % 0 or 1, is a completion tick: its scores say nothing about quality and count as missing (protocol, section 1).
/// </remarks>
internal sealed class AssessmentBoard
{
    private const int MinTickScores = 20;
    private const double TickShare = 0.9;
    private const double LowTickShare = 0.1;

    private readonly Dictionary<int, (double Mean, double Deviation)> _scores = [];
    private readonly Dictionary<int, int[]> _days = [];
    private readonly HashSet<int> _ticks = [];
    private readonly int _members;

    public AssessmentBoard(LandmarkCohort cohort)
    {
        _members = cohort.Members.Length;
        var data = cohort.Data;
        Coming = [.. Enumerable.Range(0, data.Assessments.Length)
            .Where(a => data.Assessments[a].Presentation == cohort.Presentation && data.Assessments[a].Kind is not OuladAssessmentKind.Exam)
            .OrderBy(a => data.Assessments[a].DueDay ?? int.MaxValue).ThenBy(a => a)];
        Due = [.. Coming.Where(a => data.Assessments[a].DueDay <= cohort.Landmark)];
        Coming = [.. Coming.Except(Due)];
        Handed = [.. cohort.Members.Select(member => Known(data, member, cohort.Landmark))];
        foreach (var group in Handed.SelectMany(list => list).GroupBy(submission => submission.Assessment))
            Summarise(group.Key, [.. group]);
    }

    /// <summary>The assessments due by the landmark, in the order they were due.</summary>
    public int[] Due { get; }

    /// <summary>The assessments due later, in the order they are due.</summary>
    public int[] Coming { get; }

    /// <summary>Per member, what was handed in by the landmark, in order.</summary>
    public OuladSubmission[][] Handed { get; }

    /// <summary>The share of members who have handed an assessment in.</summary>
    public double ShareHanded(int assessment) => _days.TryGetValue(assessment, out var days) ? days.Length / (double)_members : 0;

    /// <summary>The score, missing for a completion tick.</summary>
    public double Score(OuladSubmission submission) => _ticks.Contains(submission.Assessment) ? double.NaN : submission.Score ?? double.NaN;

    /// <summary>The score's distance to the mean of the members at risk.</summary>
    public double ScoreAboveMean(OuladSubmission submission) =>
        _scores.TryGetValue(submission.Assessment, out var scores) ? Score(submission) - scores.Mean : double.NaN;

    /// <summary>The score's distance to the mean in standard deviations.</summary>
    public double StandardScore(OuladSubmission submission) =>
        _scores.TryGetValue(submission.Assessment, out var scores)
            ? (Score(submission) - scores.Mean) / Math.Max(scores.Deviation, 1) : double.NaN;

    /// <summary>The share of submissions so far that came later, equal days counting half.</summary>
    public double Earliness(OuladSubmission submission)
    {
        var days = _days[submission.Assessment];
        var (later, equal) = (0, 0);
        foreach (var day in days)
        {
            later += day > submission.Day ? 1 : 0;
            equal += day == submission.Day ? 1 : 0;
        }

        return (later + (0.5 * equal)) / days.Length;
    }

    private static OuladSubmission[] Known(OuladDataset data, int enrolment, int landmark)
    {
        var known = new List<OuladSubmission>();
        foreach (var submission in data.SubmissionsOf(enrolment))
        {
            if (submission.Day <= landmark && data.Assessments[submission.Assessment].Kind is not OuladAssessmentKind.Exam)
                known.Add(submission);
        }

        return [.. known];
    }

    private void Summarise(int assessment, OuladSubmission[] submissions)
    {
        _days[assessment] = [.. submissions.Where(s => !s.IsBanked).Select(s => s.Day).DefaultIfEmpty(0).Order()];
        double[] scores = [.. submissions.Where(s => s.Score is not null).Select(s => s.Score!.Value)];
        if (scores.Length == 0)
            return;
        if (scores.Length >= MinTickScores
            && scores.Count(score => score is <= 1 or 100) >= TickShare * scores.Length
            && scores.Count(score => score <= 1) >= LowTickShare * scores.Length)
        {
            _ticks.Add(assessment);
            return;
        }

        var mean = scores.Average();
        _scores[assessment] = (mean, Math.Sqrt(scores.Average(score => (score - mean) * (score - mean))));
    }
}
