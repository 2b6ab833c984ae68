using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>
/// What is known of the student from elsewhere: presentations that had ended before this one started, and other presentations of the same
/// term up to the landmark.
/// </summary>
internal sealed class HistoryFeatures(OuladDataset data) : IFeatureFamily
{
    private const int LatenessLimit = 60;
    private const int RecentDays = 14;

    private readonly ILookup<int, int> _byStudent = Enumerable.Range(0, data.Enrolments.Length).ToLookup(e => data.Enrolments[e].Student);

    public void Add(LandmarkCohort cohort, int member, Action<string, double> add)
    {
        var self = cohort.Members[member];
        var here = data.Presentations[cohort.Presentation];
        var others = _byStudent[data.Enrolments[self].Student].Where(e => e != self).ToList();
        AddPast(here, others.Where(e => CohortCalendar.EndedBefore(PresentationOf(e), here.Term)).ToList(), add);
        AddPresent(cohort, others.Where(e => string.Equals(PresentationOf(e).Term, here.Term, StringComparison.Ordinal)).ToList(), add);
    }

    private void AddPast(OuladPresentation here, List<int> past, Action<string, double> add)
    {
        past.Sort((a, b) => CohortCalendar.Start(PresentationOf(a).Term).CompareTo(CohortCalendar.Start(PresentationOf(b).Term)));
        add("past_enrolments", past.Count);
        foreach (var result in Enum.GetValues<OuladResult>())
            add("past_" + result.ToString().ToLowerInvariant(), past.Count(e => data.Enrolments[e].Result == result));
        add("past_same_module", past.Count(e => IsSameModule(e, here)));
        add("past_same_module_withdrawn", past.Count(e => IsSameModule(e, here) && data.Enrolments[e].Result is OuladResult.Withdrawn));
        add("past_last_passed", past.Count == 0
            ? double.NaN : data.Enrolments[past[^1]].Result is OuladResult.Pass or OuladResult.Distinction ? 1 : 0);
        add("past_last_withdrawn", past.Count == 0 ? double.NaN : data.Enrolments[past[^1]].Result is OuladResult.Withdrawn ? 1 : 0);
        add("past_score", Mean(past.SelectMany(Submissions).Where(s => s.Score is not null).Select(s => s.Score!.Value)));
        add("past_lateness", Mean(past.SelectMany(Submissions).Where(s => !s.IsBanked && data.Assessments[s.Assessment].DueDay is not null)
            .Select(s => (double)Math.Clamp(s.Day - data.Assessments[s.Assessment].DueDay!.Value, -LatenessLimit, LatenessLimit))));
        add("past_activity", Mean(past.Select(e => ActiveDays(e, int.MinValue, int.MaxValue) / (double)PresentationOf(e).Length)));
    }

    private void AddPresent(LandmarkCohort cohort, List<int> present, Action<string, double> add)
    {
        var last = cohort.Landmark;
        var active = present.Where(e => RiskSet.Contains(data.Enrolments[e], last)).ToList();
        add("other_modules", active.Count);
        add("other_modules_left", present.Count(e => data.Enrolments[e].UnregistrationDay <= last));
        add("other_log_clicks_14", Math.Log(1 + active.Sum(e => Clicks(e, last - RecentDays + 1, last))));
        add("other_active_days_14", active.Count == 0 ? double.NaN : active.Average(e => ActiveDays(e, last - RecentDays + 1, last)));
    }

    private OuladPresentation PresentationOf(int enrolment) => data.Presentations[data.Enrolments[enrolment].Presentation];

    private bool IsSameModule(int enrolment, OuladPresentation here) =>
        string.Equals(PresentationOf(enrolment).Module, here.Module, StringComparison.Ordinal);

    private OuladSubmission[] Submissions(int enrolment) => data.SubmissionsOf(enrolment).ToArray();

    private int Clicks(int enrolment, int from, int to)
    {
        var sum = 0;
        foreach (var click in data.ClicksOf(enrolment))
            sum += click.Day >= from && click.Day <= to ? click.Count : 0;
        return sum;
    }

    private int ActiveDays(int enrolment, int from, int to)
    {
        var (days, last) = (0, int.MinValue);
        foreach (var click in data.ClicksOf(enrolment))
        {
            if (click.Day < from || click.Day > to || click.Day == last)
                continue;
            (days, last) = (days + 1, click.Day);
        }

        return days;
    }

    private static double Mean(IEnumerable<double> values)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
            (sum, count) = (sum + value, count + 1);
        return count == 0 ? double.NaN : sum / count;
    }
}
