using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>The clicks of one enrolment up to and including a landmark day, by day, by kind of site and by first visit.</summary>
internal sealed class ActivityLog
{
    /// <summary>Days before the start that are told apart; earlier clicks count as the first of them.</summary>
    public const int DaysBeforeStart = 30;

    private readonly int[] _clicks;
    private readonly int[] _sites;

    public ActivityLog(OuladDataset data, int enrolment, int landmark)
    {
        Landmark = landmark;
        _clicks = new int[DaysBeforeStart + landmark + 1];
        _sites = new int[_clicks.Length];
        ClicksByKind = new int[data.ActivityTypes.Length];
        RecentClicksByKind = new int[data.ActivityTypes.Length];
        DaysByKind = new int[data.ActivityTypes.Length];
        var sites = data.SitesOf(data.Enrolments[enrolment].Presentation);
        var firstVisits = new Dictionary<int, int>();
        var lastDayOfKind = new int[data.ActivityTypes.Length];
        lastDayOfKind.AsSpan().Fill(int.MinValue);
        foreach (var click in data.ClicksOf(enrolment))
        {
            if (click.Day > landmark)
                break;
            var day = Math.Max(click.Day, -DaysBeforeStart);
            var kind = sites[click.Site].ActivityType;
            _clicks[day + DaysBeforeStart] += click.Count;
            _sites[day + DaysBeforeStart]++;
            ClicksByKind[kind] += click.Count;
            if (day > landmark - 14)
                RecentClicksByKind[kind] += click.Count;
            if (lastDayOfKind[kind] != day)
            {
                DaysByKind[kind]++;
                lastDayOfKind[kind] = day;
            }

            firstVisits.TryAdd(click.Site, day);
        }

        FirstVisits = firstVisits;
    }

    public int Landmark { get; }

    /// <summary>Clicks by kind of site, all days.</summary>
    public int[] ClicksByKind { get; }

    /// <summary>Clicks by kind of site, the last 14 days.</summary>
    public int[] RecentClicksByKind { get; }

    /// <summary>Days with clicks on each kind of site.</summary>
    public int[] DaysByKind { get; }

    /// <summary>The day each visited site was first visited.</summary>
    public IReadOnlyDictionary<int, int> FirstVisits { get; }

    /// <summary>Clicks on a day, 0 outside the log.</summary>
    public int ClicksOn(int day) => day < -DaysBeforeStart || day > Landmark ? 0 : _clicks[day + DaysBeforeStart];

    /// <summary>Rows (site visits) on a day, 0 outside the log.</summary>
    public int VisitsOn(int day) => day < -DaysBeforeStart || day > Landmark ? 0 : _sites[day + DaysBeforeStart];

    /// <summary>Whether anything was clicked on a day.</summary>
    public bool IsActive(int day) => VisitsOn(day) > 0;

    /// <summary>Clicks from one day to another, both included.</summary>
    public int Clicks(int from, int to) => Sum(_clicks, from, to);

    /// <summary>Site visits from one day to another, both included.</summary>
    public int Visits(int from, int to) => Sum(_sites, from, to);

    /// <summary>Active days from one day to another, both included.</summary>
    public int ActiveDays(int from, int to)
    {
        var days = 0;
        for (var day = Math.Max(from, -DaysBeforeStart); day <= Math.Min(to, Landmark); day++)
            days += IsActive(day) ? 1 : 0;
        return days;
    }

    /// <summary>Days since the last activity; without any, as long as the log reaches back.</summary>
    public int DaysSilent()
    {
        for (var day = Landmark; day >= -DaysBeforeStart; day--)
        {
            if (IsActive(day))
                return Landmark - day;
        }

        return Landmark + DaysBeforeStart + 1;
    }

    private int Sum(int[] values, int from, int to)
    {
        var sum = 0;
        for (var day = Math.Max(from, -DaysBeforeStart); day <= Math.Min(to, Landmark); day++)
            sum += values[day + DaysBeforeStart];
        return sum;
    }
}
