namespace Pedagogy6P.Benchmarks.Research.Oulad.Features;

/// <summary>
/// Places a student among the members at risk of the same presentation: rank percentiles and differences to the median keep their meaning
/// when a presentation is busier, longer or better attended than those the model was trained on.
/// </summary>
internal static class CohortRelative
{
    private static readonly string[] Ranked =
    [
        "days_silent", "active_days", "active_days_before", "active_days_since", "active_days_7", "active_days_14", "active_days_28",
        "log_clicks", "log_clicks_before", "log_clicks_since", "log_clicks_7", "log_clicks_14", "log_clicks_28", "decayed_active_days_4",
        "decayed_active_days_10", "decayed_active_days_25",
        "trend_log_clicks_14", "longest_silence", "sites", "new_sites_14", "content_coverage", "fresh_coverage", "content_lag",
        "log_clicks_oucontent", "log_clicks_forumng", "log_clicks_quiz", "log_clicks_homepage", "log_clicks_resource",
        "log_clicks_subpage", "log_clicks_per_active_day",
        "registration_day", "score_mean", "score_over_due", "missing", "earliness",
    ];

    private static readonly string[] Centred =
        ["days_silent", "active_days_since", "active_days_14", "log_clicks_since", "log_clicks_14", "sites", "content_coverage",
            "decayed_active_days_10", "log_clicks_oucontent", "log_clicks_quiz"];

    /// <summary>Appends <c>rank_</c> and <c>above_median_</c> columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cohorts">The first row and the number of rows of each presentation.</param>
    public static void Append(LandmarkTable table, IReadOnlyList<(int First, int Count)> cohorts)
    {
        foreach (var name in Ranked)
            table.AddColumn("rank_" + name, PerCohort(table.Column(name), cohorts, Ranks));
        foreach (var name in Centred)
            table.AddColumn("above_median_" + name, PerCohort(table.Column(name), cohorts, AboveMedian));
    }

    /// <summary>Mid-rank percentiles: the share of known values below plus half the share of equal ones; missing stays missing.</summary>
    public static void Ranks(ReadOnlySpan<double> values, Span<double> ranks)
    {
        var order = KnownInOrder(values);
        ranks.Fill(double.NaN);
        for (var i = 0; i < order.Length;)
        {
            var j = i;
            while (j < order.Length && values[order[j]].Equals(values[order[i]]))
                j++;
            for (var k = i; k < j; k++)
                ranks[order[k]] = (i + j) / (2.0 * order.Length);
            i = j;
        }
    }

    private static void AboveMedian(ReadOnlySpan<double> values, Span<double> differences)
    {
        var order = KnownInOrder(values);
        var median = order.Length == 0 ? double.NaN : 0.5 * (values[order[(order.Length - 1) / 2]] + values[order[order.Length / 2]]);
        for (var i = 0; i < values.Length; i++)
            differences[i] = values[i] - median;
    }

    private static int[] KnownInOrder(ReadOnlySpan<double> values)
    {
        var known = new List<int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
                known.Add(i);
        }

        int[] order = [.. known];
        var keys = new double[order.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = values[order[i]];
        Array.Sort(keys, order);
        return order;
    }

    private delegate void Transform(ReadOnlySpan<double> values, Span<double> result);

    private static double[] PerCohort(double[] values, IReadOnlyList<(int First, int Count)> cohorts, Transform transform)
    {
        var result = new double[values.Length];
        foreach (var (first, count) in cohorts)
            transform(values.AsSpan(first, count), result.AsSpan(first, count));
        return result;
    }
}
