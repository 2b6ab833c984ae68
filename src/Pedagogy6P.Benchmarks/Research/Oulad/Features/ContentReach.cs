namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>Which sites the members at risk have visited by the landmark, and on which day they typically first did.</summary>
internal sealed class ContentReach
{
    public ContentReach(LandmarkCohort cohort)
    {
        var sites = cohort.Data.SitesOf(cohort.Presentation).Length;
        var firstDays = new List<int>[sites];
        foreach (var log in cohort.Activity)
        {
            foreach (var (site, day) in log.FirstVisits)
                (firstDays[site] ??= []).Add(day);
        }

        Reach = new double[sites];
        TypicalDay = new double[sites];
        for (var site = 0; site < sites; site++)
        {
            if (firstDays[site] is not { } days)
                continue;
            days.Sort();
            Reach[site] = days.Count / (double)cohort.Members.Length;
            TypicalDay[site] = days[days.Count / 2];
        }
    }

    /// <summary>The share of members who have visited a site.</summary>
    public double[] Reach { get; }

    /// <summary>The median day of the first visit among those who have visited a site.</summary>
    public double[] TypicalDay { get; }
}
