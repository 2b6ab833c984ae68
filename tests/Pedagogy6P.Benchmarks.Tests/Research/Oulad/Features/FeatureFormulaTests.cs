using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Features;

/// <summary>Features against the words that describe them, computed from the raw rows of one enrolment.</summary>
public sealed class FeatureFormulaTests
{
    private const int Landmark = 28;
    private const double Rounding = 1e-9;

    private readonly OuladDataset _data = SmallOulad.Create(seed: 3);
    private readonly LandmarkTable _table;

    public FeatureFormulaTests() => _table = new FeatureBuilder(_data).Build(Landmark);

    [Fact]
    public void Activity_counts_days_clicks_and_silences()
    {
        for (var row = 0; row < _table.Enrolments.Count; row++)
        {
            var clicks = Clicks(row);
            HashSet<int> days = [.. clicks.Select(click => click.Day)];
            int Between(int from, int to) => days.Count(day => day >= from && day <= to);
            double Log(int from, int to) =>
                Math.Log(1 + clicks.Where(click => click.Day >= from && click.Day <= to).Sum(click => click.Count));

            ShouldBe(row, "active_days_before", Between(-30, -1));
            ShouldBe(row, "active_days_since", Between(0, Landmark));
            ShouldBe(row, "active_days_7", Between(22, 28));
            ShouldBe(row, "week_active_days_2", Between(15, 21));
            ShouldBe(row, "log_clicks_14", Log(15, 28));
            ShouldBe(row, "trend_log_clicks_7", Log(22, 28) - Log(15, 21));
            ShouldBe(row, "trend_active_days_14", Between(15, 28) - Between(1, 14));
            ShouldBe(row, "decayed_active_days_10", days.Sum(day => Math.Pow(2, -(Landmark - day) / 10.0)));
            ShouldBe(row, "weekdays_used", days.Where(day => day >= 0).Select(day => day % 7).Distinct().Count());
            ShouldBe(row, "weeks_active_share", days.Where(day => day >= 0).Select(day => day / 7).Distinct().Count() / 5.0);
            ShouldBe(row, "first_active_day", days.Count == 0 ? 14 : Math.Min(14, days.Min()));

            // Silences as the letters of a text: a day with clicks is x.
            string text = string.Concat(Enumerable.Range(0, Landmark + 1).Select(day => days.Contains(day) ? 'x' : ' '));
            ShouldBe(row, "longest_silence", text.Split('x').Max(silence => silence.Length));
            ShouldBe(row, "silences_of_4_days", text.Split('x').Count(silence => silence.Length >= 4));
        }
    }

    [Fact]
    public void Kinds_of_site_are_told_apart()
    {
        for (var row = 0; row < _table.Enrolments.Count; row++)
        {
            var sites = _data.SitesOf(_data.Enrolments[_table.Enrolments[row]].Presentation).ToArray();
            var ofQuiz = Clicks(row).Where(click => _data.ActivityTypes[sites[click.Site].ActivityType] == "quiz").ToList();
            ShouldBe(row, "log_clicks_quiz", Math.Log(1 + ofQuiz.Sum(click => click.Count)));
            ShouldBe(row, "log_clicks_14_quiz", Math.Log(1 + ofQuiz.Where(click => click.Day > 14).Sum(click => click.Count)));
            ShouldBe(row, "active_days_quiz", ofQuiz.Select(click => click.Day).Distinct().Count());
            ShouldBe(row, "log_clicks_ouwiki", 0);
        }
    }

    [Fact]
    public void Content_is_weighed_by_how_many_of_the_cohort_have_seen_it()
    {
        foreach (var cohort in Cohorts())
        {
            var seen = cohort.ToDictionary(row => row, row => Clicks(row).GroupBy(click => click.Site)
                .ToDictionary(site => site.Key, site => site.Min(click => click.Day)));
            var reach = Enumerable.Range(0, 12).ToDictionary(site => site,
                site => seen.Values.Count(own => own.ContainsKey(site)) / (double)cohort.Count);
            foreach (int row in cohort)
            {
                ShouldBe(row, "sites", seen[row].Count);
                ShouldBe(row, "new_sites_14", seen[row].Values.Count(day => day > Landmark - 14));
                ShouldBe(row, "content_coverage", seen[row].Keys.Sum(site => reach[site]) / reach.Values.Sum());
                double core = reach.Values.Count(share => share >= 0.4);
                ShouldBe(row, "core_coverage", core == 0 ? 0 : seen[row].Keys.Count(site => reach[site] >= 0.4) / core);
                ShouldBe(row, "content_rarity",
                    seen[row].Count == 0 ? double.NaN : seen[row].Keys.Average(site => -Math.Log(reach[site])));
            }
        }
    }

    [Fact]
    public void Assessments_count_what_is_due_handed_in_and_missing()
    {
        foreach (var cohort in Cohorts())
        {
            int presentation = _data.Enrolments[_table.Enrolments[cohort[0]]].Presentation;
            var due = _data.Assessments.Index().Where(a => a.Item.Presentation == presentation && a.Item.DueDay <= Landmark).ToList();
            var handed = cohort.ToDictionary(row => row, row => _data.SubmissionsOf(_table.Enrolments[row]).ToArray()
                .Where(one => one.Day <= Landmark).ToList());
            foreach (int row in cohort)
            {
                var own = handed[row].Select(one => one.Assessment).ToHashSet();
                var missing = due.Where(one => !own.Contains(one.Index)).ToList();
                ShouldBe(row, "due", due.Count);
                ShouldBe(row, "missing", missing.Count);
                ShouldBe(row, "missing_weight_share", missing.Sum(one => one.Item.Weight) / due.Sum(one => one.Item.Weight));
                ShouldBe(row, "days_since_due", Landmark - due.Max(one => one.Item.DueDay!.Value));
                ShouldBe(row, "days_to_next_due", 54 - Landmark);
                ShouldBe(row, "missing_surprise", missing.Sum(one => handed.Values.Count(others => others.Any(other =>
                    other.Assessment == one.Index && !other.IsBanked)) / (double)cohort.Count));
                var late = handed[row].Where(one => !one.IsBanked).Select(one => one.Day - _data.Assessments[one.Assessment].DueDay!.Value);
                ShouldBe(row, "lateness", late.Any() ? late.Average() : double.NaN);
                ShouldBe(row, "late", late.Count(days => days > 0));
                var scores = handed[row].Where(one => one.Score is not null).Select(one => one.Score!.Value).ToList();
                ShouldBe(row, "score_mean", scores.Count == 0 ? double.NaN : scores.Average());
                ShouldBe(row, "score_min", scores.Count == 0 ? double.NaN : scores.Min());
                ShouldBe(row, "weak_scores", scores.Count(score => score < 40));
            }
        }
    }

    [Fact]
    public void Background_and_history_are_those_of_the_student()
    {
        for (var row = 0; row < _table.Enrolments.Count; row++)
        {
            var self = _data.Enrolments[_table.Enrolments[row]];
            string term = _data.Presentations[self.Presentation].Term;
            var past = _data.Enrolments.Where(other => other.Student == self.Student
                && CohortCalendar.EndedBefore(_data.Presentations[other.Presentation], term)).ToList();
            ShouldBe(row, "female", self.Gender == "F" ? 1 : 0);
            ShouldBe(row, "education", self.HighestEducation == "HE Qualification" ? 3 : 2);
            ShouldBe(row, "deprivation_band", self.DeprivationBand switch { null => double.NaN, "10-20" => 1, _ => 9 });
            ShouldBe(row, "region_wales", self.Region == "Wales" ? 1 : 0);
            ShouldBe(row, "registration_day", self.RegistrationDay ?? double.NaN);
            ShouldBe(row, "past_enrolments", past.Count);
            ShouldBe(row, "past_withdrawn", past.Count(other => other.Result is OuladResult.Withdrawn));
            ShouldBe(row, "past_same_module", past.Count(other => _data.Presentations[other.Presentation].Module
                == _data.Presentations[self.Presentation].Module));
            ShouldBe(row, "other_modules_left", _data.Enrolments.Count(other => other.Student == self.Student && other != self
                && _data.Presentations[other.Presentation].Term == term && other.UnregistrationDay <= Landmark));
        }
    }

    [Fact]
    public void A_place_in_the_cohort_is_a_share_of_those_below_and_half_of_those_equal()
    {
        foreach (var cohort in Cohorts())
        {
            foreach (string name in (string[])["days_silent", "log_clicks_14", "score_mean"])
            {
                double[] known = [.. cohort.Select(row => _table.Column(name)[row]).Where(value => !double.IsNaN(value))];
                foreach (int row in cohort)
                {
                    double own = _table.Column(name)[row];
                    double below = known.Count(value => value < own), equal = known.Count(value => value == own);
                    ShouldBe(row, "rank_" + name, double.IsNaN(own) ? double.NaN : (below + (equal / 2)) / known.Length);
                }
            }

            double[] sites = [.. cohort.Select(row => _table.Column("sites")[row]).Order()];
            double median = (sites[sites.Length / 2] + sites[(sites.Length - 1) / 2]) / 2;
            foreach (int row in cohort)
                ShouldBe(row, "above_median_sites", _table.Column("sites")[row] - median);
        }
    }

    private List<OuladClick> Clicks(int row) =>
        [.. _data.ClicksOf(_table.Enrolments[row]).ToArray().Where(click => click.Day <= Landmark)];

    private IEnumerable<List<int>> Cohorts() => Enumerable.Range(0, _table.Enrolments.Count)
        .GroupBy(row => _data.Enrolments[_table.Enrolments[row]].Presentation).Select(group => group.ToList());

    private void ShouldBe(int row, string feature, double expected)
    {
        double actual = _table.Column(feature)[row];
        (double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(actual - expected) <= Rounding)
            .ShouldBeTrue($"{feature} of row {row}: {actual}, expected {expected}");
    }
}
