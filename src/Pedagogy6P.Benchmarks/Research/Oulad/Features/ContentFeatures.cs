namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>How much of what the cohort has read a student has read, and how late.</summary>
internal sealed class ContentFeatures : IFeatureFamily
{
    private const double CoreReach = 0.4;
    private const double UsefulReach = 0.15;
    private const int LagLimit = 30;
    private const int RecentDays = 14;

    public void Add(LandmarkCohort cohort, int member, Action<string, double> add)
    {
        var visits = cohort.Activity[member].FirstVisits;
        var (reach, typical) = (cohort.Content.Reach, cohort.Content.TypicalDay);
        var recent = cohort.Landmark - RecentDays;
        var (all, core, fresh) = (new Share(), new Share(), new Share());
        var (lag, lags, recentLag, recentLags, rarity, frontier) = (0.0, 0, 0.0, 0, 0.0, 0.0);
        var recentSites = 0;
        for (var site = 0; site < reach.Length; site++)
        {
            if (reach[site] <= 0)
                continue;
            var visited = visits.TryGetValue(site, out var day);
            all.Count(visited, reach[site]);
            if (reach[site] >= CoreReach)
                core.Count(visited, 1);
            if (reach[site] >= UsefulReach && typical[site] > recent)
                fresh.Count(visited, reach[site]);
            if (!visited)
                continue;
            rarity -= Math.Log(reach[site]);
            recentSites += day > recent ? 1 : 0;
            if (reach[site] < UsefulReach)
                continue;
            var late = Math.Clamp(day - typical[site], -LagLimit, LagLimit);
            (lag, lags) = (lag + late, lags + 1);
            if (typical[site] > recent - 7)
                (recentLag, recentLags) = (recentLag + late, recentLags + 1);
            frontier = Math.Max(frontier, typical[site]);
        }

        add("sites", visits.Count);
        add("new_sites_14", recentSites);
        add("content_coverage", all.Value);
        add("core_coverage", core.Value);
        add("fresh_coverage", fresh.Value);
        add("content_lag", lags == 0 ? double.NaN : lag / lags);
        add("recent_content_lag", recentLags == 0 ? double.NaN : recentLag / recentLags);
        add("content_frontier_gap", lags == 0 ? double.NaN : cohort.Landmark - frontier);
        add("content_rarity", visits.Count == 0 ? double.NaN : rarity / visits.Count);
    }

    private struct Share
    {
        private double _part;
        private double _whole;

        public readonly double Value => _whole > 0 ? _part / _whole : 0;

        public void Count(bool isIn, double weight)
        {
            _whole += weight;
            _part += isIn ? weight : 0;
        }
    }
}
