using System.Globalization;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>How much, how recently and how regularly a student used the virtual learning environment.</summary>
internal sealed class ActivityFeatures : IFeatureFamily
{
    private const int Weeks = 5;

    private static readonly string[] Kinds =
        ["homepage", "oucontent", "forumng", "subpage", "quiz", "resource", "url", "ouwiki", "oucollaborate", "page", "questionnaire",
            "externalquiz", "dataplus", "ouelluminate", "glossary"];

    private static readonly string[] RecentKinds = ["homepage", "oucontent", "forumng", "subpage", "quiz", "resource", "url"];

    public void Add(LandmarkCohort cohort, int member, Action<string, double> add)
    {
        var log = cohort.Activity[member];
        AddAmounts(log, add);
        AddTrends(log, add);
        AddRhythm(log, add);
        AddKinds(cohort, log, add);
    }

    private static void AddAmounts(ActivityLog log, Action<string, double> add)
    {
        var last = log.Landmark;
        add("days_silent", log.DaysSilent());
        add("active_days", log.ActiveDays(int.MinValue, last));
        add("active_days_before", log.ActiveDays(int.MinValue, -1));
        add("active_days_since", log.ActiveDays(0, last));
        add("log_clicks", Log(log.Clicks(int.MinValue, last)));
        add("log_clicks_before", Log(log.Clicks(int.MinValue, -1)));
        add("log_clicks_since", Log(log.Clicks(0, last)));
        add("log_visits_since", Log(log.Visits(0, last)));
        foreach (var days in (ReadOnlySpan<int>)[3, 7, 14, 28])
        {
            add(Name("active_days_", days), log.ActiveDays(last - days + 1, last));
            add(Name("log_clicks_", days), Log(log.Clicks(last - days + 1, last)));
        }

        for (var week = 1; week <= Weeks; week++)
        {
            var (from, to) = (last - (7 * week) + 1, last - (7 * (week - 1)));
            add(Name("week_active_days_", week), log.ActiveDays(from, to));
            add(Name("week_log_clicks_", week), Log(log.Clicks(from, to)));
        }

        foreach (var halfLife in (ReadOnlySpan<int>)[4, 10, 25])
            add(Name("decayed_active_days_", halfLife), Decayed(log, halfLife));
    }

    private static void AddTrends(ActivityLog log, Action<string, double> add)
    {
        var last = log.Landmark;
        foreach (var days in (ReadOnlySpan<int>)[7, 14])
        {
            add(Name("trend_log_clicks_", days),
                Log(log.Clicks(last - days + 1, last)) - Log(log.Clicks(last - (2 * days) + 1, last - days)));
            add(Name("trend_active_days_", days),
                log.ActiveDays(last - days + 1, last) - log.ActiveDays(last - (2 * days) + 1, last - days));
        }

        var active = log.ActiveDays(0, last);
        add("log_clicks_per_active_day", active == 0 ? 0 : Log(log.Clicks(0, last) / (double)active));
        add("visits_per_active_day", active == 0 ? 0 : log.Visits(0, last) / (double)active);
        add("peak_day_share", log.Clicks(0, last) == 0 ? 1 : Enumerable.Range(0, last + 1).Max(log.ClicksOn) / (double)log.Clicks(0, last));
    }

    private static void AddRhythm(ActivityLog log, Action<string, double> add)
    {
        var last = log.Landmark;
        var (run, longest, runs) = (0, 0, 0);
        var weeksActive = 0;
        for (var day = 0; day <= last; day++)
        {
            run = log.IsActive(day) ? 0 : run + 1;
            runs += run == 4 ? 1 : 0;
            longest = Math.Max(longest, run);
        }

        var weeks = (last / 7) + 1;
        for (var week = 0; week < weeks; week++)
            weeksActive += log.ActiveDays(7 * week, Math.Min(last, (7 * week) + 6)) > 0 ? 1 : 0;
        add("longest_silence", longest);
        add("silences_of_4_days", runs);
        add("weeks_active_share", weeksActive / (double)weeks);
        add("silence_over_usual", log.DaysSilent() / (1 + ((last + 1) / (1.0 + log.ActiveDays(0, last)))));

        var first = -ActivityLog.DaysBeforeStart;
        while (first <= last && !log.IsActive(first))
            first++;
        add("first_active_day", Math.Min(first, 14));
        add("weekdays_used",
            Enumerable.Range(0, 7).Count(weekday => Enumerable.Range(0, last + 1).Any(day => day % 7 == weekday && log.IsActive(day))));
    }

    private static void AddKinds(LandmarkCohort cohort, ActivityLog log, Action<string, double> add)
    {
        foreach (var kind in Kinds)
            add("log_clicks_" + kind, Log(OfKind(cohort, log.ClicksByKind, kind)));
        foreach (var kind in RecentKinds)
        {
            add("log_clicks_14_" + kind, Log(OfKind(cohort, log.RecentClicksByKind, kind)));
            add("active_days_" + kind, OfKind(cohort, log.DaysByKind, kind));
        }
    }

    private static int OfKind(LandmarkCohort cohort, int[] values, string kind)
    {
        var index = cohort.Data.ActivityTypes.IndexOf(kind);
        return index < 0 ? 0 : values[index];
    }

    private static double Decayed(ActivityLog log, int halfLife)
    {
        var sum = 0.0;
        for (var day = -ActivityLog.DaysBeforeStart; day <= log.Landmark; day++)
            sum += log.IsActive(day) ? Math.Pow(0.5, (log.Landmark - day) / (double)halfLife) : 0;
        return sum;
    }

    private static double Log(double count) => Math.Log(1 + count);

    private static string Name(string stem, int number) => string.Create(CultureInfo.InvariantCulture, $"{stem}{number}");
}
