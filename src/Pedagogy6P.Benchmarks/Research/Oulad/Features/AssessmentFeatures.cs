using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>What was due, what was handed in, how late and how well.</summary>
internal sealed class AssessmentFeatures : IFeatureFamily
{
    private const int LatenessLimit = 60;
    private const int NothingDue = 120;
    private const double WeakScore = 40;

    public void Add(LandmarkCohort cohort, int member, Action<string, double> add)
    {
        var board = cohort.Assessments;
        var handed = board.Handed[member];
        AddDue(cohort, handed, add);
        AddTiming(cohort, handed, add);
        AddScores(cohort, handed, add);
    }

    private static void AddDue(LandmarkCohort cohort, OuladSubmission[] handed, Action<string, double> add)
    {
        var (board, data) = (cohort.Assessments, cohort.Data);
        var ids = handed.Select(s => s.Assessment).ToHashSet();
        var missing = board.Due.Where(a => !ids.Contains(a)).ToList();
        var weightDue = board.Due.Sum(a => data.Assessments[a].Weight);
        var expected = board.Due.Sum(board.ShareHanded);
        add("due", board.Due.Length);
        add("due_weight", weightDue);
        add("days_since_due", board.Due.Length == 0 ? NothingDue : cohort.Landmark - data.Assessments[board.Due[^1]].DueDay!.Value);
        add("days_to_next_due", NextDue(cohort) is { } next ? data.Assessments[next].DueDay!.Value - cohort.Landmark : NothingDue);
        add("next_weight", NextDue(cohort) is { } heavy ? data.Assessments[heavy].Weight : 0);
        add("handed", ids.Count);
        add("handed_due", board.Due.Length - missing.Count);
        add("handed_early", board.Coming.Count(ids.Contains));
        add("next_handed", NextDue(cohort) is { } soon && ids.Contains(soon) ? 1 : 0);
        add("banked", handed.Count(s => s.IsBanked));
        add("missing", missing.Count);
        add("missing_share", board.Due.Length == 0 ? 0 : missing.Count / (double)board.Due.Length);
        add("missing_weight_share", weightDue > 0 ? missing.Sum(a => data.Assessments[a].Weight) / weightDue : 0);
        add("missing_tutor_marked", missing.Count(a => data.Assessments[a].Kind is OuladAssessmentKind.TutorMarked));
        add("missing_last", board.Due.Length > 0 && !ids.Contains(board.Due[^1]) ? 1 : 0);
        add("missing_first", board.Due.Length > 0 && !ids.Contains(board.Due[0]) ? 1 : 0);
        add("missing_above_cohort", missing.Count - (board.Due.Length - expected));
        add("missing_surprise", missing.Sum(a => board.ShareHanded(a)));
        add("handed_early_above_cohort", board.Coming.Sum(a => (ids.Contains(a) ? 1 : 0) - board.ShareHanded(a)));
    }

    private static void AddTiming(LandmarkCohort cohort, OuladSubmission[] handed, Action<string, double> add)
    {
        var (board, data) = (cohort.Assessments, cohort.Data);
        var lateness = new List<double>();
        var earliness = new List<double>();
        var lastEarliness = double.NaN;
        foreach (var submission in handed.Where(s => !s.IsBanked))
        {
            lastEarliness = board.Earliness(submission);
            earliness.Add(lastEarliness);
            if (data.Assessments[submission.Assessment].DueDay is { } due)
                lateness.Add(Math.Clamp(submission.Day - due, -LatenessLimit, LatenessLimit));
        }

        var lastDue = board.Due.Length == 0
            ? null : handed.Where(s => s.Assessment == board.Due[^1] && !s.IsBanked).Select(s => (OuladSubmission?)s).FirstOrDefault();
        add("late", lateness.Count(days => days > 0));
        add("lateness", Mean(lateness));
        add("worst_lateness", lateness.Count == 0 ? double.NaN : lateness.Max());
        add("last_due_lateness", lastDue is { } last
            ? Math.Clamp(last.Day - data.Assessments[last.Assessment].DueDay!.Value, -LatenessLimit, LatenessLimit) : double.NaN);
        add("earliness", Mean(earliness));
        add("last_earliness", lastEarliness);
        add("days_since_handed", handed.Length == 0 ? NothingDue : cohort.Landmark - handed[^1].Day);
    }

    private static void AddScores(LandmarkCohort cohort, OuladSubmission[] handed, Action<string, double> add)
    {
        var (board, data) = (cohort.Assessments, cohort.Data);
        var scored = handed.Where(s => !double.IsNaN(board.Score(s))).ToList();
        var due = board.Due.ToHashSet();
        var weightDue = due.Sum(a => data.Assessments[a].Weight);
        add("score_mean", Mean(scored.ConvertAll(board.Score)));
        add("score_min", scored.Count == 0 ? double.NaN : scored.Min(board.Score));
        add("score_last", scored.Count == 0 ? double.NaN : board.Score(scored[^1]));
        add("score_over_due", weightDue > 0
            ? scored.Where(s => due.Contains(s.Assessment)).Sum(s => board.Score(s) * data.Assessments[s.Assessment].Weight) / weightDue
            : double.NaN);
        add("score_above_mean", Mean(scored.ConvertAll(board.ScoreAboveMean)));
        add("score_standard", Mean(scored.ConvertAll(board.StandardScore)));
        add("score_standard_min", scored.Count == 0 ? double.NaN : scored.Min(board.StandardScore));
        add("score_standard_last", scored.Count == 0 ? double.NaN : board.StandardScore(scored[^1]));
        add("score_trend", scored.Count < 2 ? double.NaN : board.StandardScore(scored[^1]) - board.StandardScore(scored[0]));
        add("weak_scores", scored.Count(s => board.Score(s) < WeakScore));
        add("scored", scored.Count);
    }

    private static int? NextDue(LandmarkCohort cohort) =>
        cohort.Assessments.Coming.Length > 0 && cohort.Data.Assessments[cohort.Assessments.Coming[0]].DueDay is not null
            ? cohort.Assessments.Coming[0] : null;

    private static double Mean(List<double> values) => values.Count == 0 ? double.NaN : values.Average();
}
