using Pedagogy6P.Benchmarks.Comparison.Boosting;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Boosting;

public sealed class BoostingReportTests
{
    [Fact]
    public void Ratios_are_taken_within_a_draw_and_gains_between_thread_counts()
    {
        BoostingReport report = new()
        {
            Peer = "1.0",
            Options = BoostingComparisonOptions.Parse(["--threads", "1,2", "--date", "2026-01-01"])
        };
        report.Add(
            1000,
            new Dictionary<int, List<BoostingTimes>>
            {
                [1] = [Draw(1, 2, 0.80, 0.79), Draw(10, 40, 0.82, 0.83), Draw(3, 4, 0.81, 0.81)],
                [2] = [Draw(0.5, 2, 0.80, 0.79), Draw(5, 10, 0.82, 0.83), Draw(2, 4, 0.81, 0.81)],
            },
            new Dictionary<int, List<double>> { [2] = [1.6, 2, 1.9] });
        using StringWriter writer = new();

        report.Print(writer);

        string text = writer.ToString();
        text.ShouldContain("| Pedagogy6P | 1000 | 1 | 3 | 3.000 | 3.000 | 0.50 |");
        text.ShouldContain("| 0.8100 | +0.0000 ± 0.0058 |");
        text.ShouldContain(
            "2 threads gain 2.00 at 1000 rows; a loop of fused multiply-adds, timed between the fits, gains 1.90 (share 1.05).");
    }

    private static BoostingTimes Draw(double own, double peer, double ownAuc, double peerAuc) =>
        new(Time(own, ownAuc, 0), Time(peer, peerAuc, double.NaN));

    private static BoostingTime Time(double seconds, double auc, double bytes) =>
        new(seconds, seconds, new BoostingScoring(100, 1, auc, bytes));
}
