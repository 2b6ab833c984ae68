using System.Text.Json;
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
        text.ShouldContain("| Pedagogy6P | 1000 | 1 | 3 | 3.000 | 3.000 | 1 |");
        text.ShouldContain("| XGBoost hist | 1000 | 1 | 3 | 4.000 | 4.000 | 0.50 |");
        text.ShouldContain("| 0.8100 | +0.0000 ± 0.0058 |");
        text.ShouldContain(
            "2 threads gain 2.00 at 1000 rows; a loop of fused multiply-adds, timed between the fits, gains 1.90 (share 1.05).");
    }

    [Fact]
    public void The_saved_page_is_the_printed_one_and_the_saved_figures_are_those_of_the_page()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("gbdt-");
        try
        {
            var options = BoostingComparisonOptions.Parse(["--threads", "1", "--reps", "4"]);
            var report = new BoostingReport { Peer = "1.7.4", Options = options };
            double[] own = [4, 1, 3, 2], peer = [5, 5, 10, 1];
            double[] ownAuc = [0.9, 0.8, 0.85, 0.7], peerAuc = [0.88, 0.81, 0.85, 0.66];
            report.Add(
                500,
                new Dictionary<int, List<BoostingTimes>>
                {
                    [1] = [.. Enumerable.Range(0, 4).Select(i => Draw(own[i], peer[i], ownAuc[i], peerAuc[i]))],
                },
                []);
            using StringWriter printed = new() { NewLine = "\n" };
            report.Print(printed);
            report.Save(folder.FullName);

            File.ReadAllText(Path.Combine(folder.FullName, "gbdt.md")).ShouldBe(printed.ToString());
            printed.ToString().ShouldNotContain("threads gain");
            printed.ToString().ShouldNotContain("bit for bit");
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "gbdt.json")));
            json.RootElement.GetProperty("xgboost").GetString().ShouldBe("1.7.4");
            json.RootElement.GetProperty("repetitions").GetInt32().ShouldBe(4);
            json.RootElement.GetProperty("gains").GetArrayLength().ShouldBe(0);
            JsonElement row = json.RootElement.GetProperty("rows")[0];

            // Sorted: own 1 2 3 4, ratios 0.2 0.3 0.8 2; differences 0.02 −0.01 0 0.04 with mean 0.0125.
            row.GetProperty("own").GetProperty("seconds").GetDouble().ShouldBe(2.5);
            JsonElement other = row.GetProperty("peers")[0];
            other.GetProperty("name").GetString().ShouldBe("XGBoost hist");
            other.GetProperty("time").GetProperty("seconds").GetDouble().ShouldBe(5);
            other.GetProperty("trainRatio").GetDouble().ShouldBe((0.3 + 0.8) / 2, 1e-12);
            other.GetProperty("batchRatio").GetDouble().ShouldBe(1);
            other.GetProperty("aucDifference").GetDouble().ShouldBe(0.0125, 1e-12);
            double squares = new[] { 0.0075, 0.0225, 0.0125, 0.0275 }.Sum(d => d * d);
            other.GetProperty("aucError").GetDouble().ShouldBe(Math.Sqrt(squares / 3) / 2, 1e-12);
            other.GetProperty("time").GetProperty("scoring").GetProperty("allocatedBytesPerRow").GetString().ShouldBe("NaN");
            printed.ToString().ShouldContain("| Pedagogy6P | 500 | 1 | 4 | 2.500 | 2.500 | 1 | 100 | 1 | 1.00 | 0 | 0.8125 | |\n");
            printed.ToString().ShouldContain("| XGBoost hist | 500 | 1 | 4 | 5.000 | 5.000 | 0.55 | 100 | 1.00 | 1.00 | – | 0.8000 | "
                + "+0.0125 ± 0.0111 |\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static BoostingTimes Draw(double own, double peer, double ownAuc, double peerAuc) =>
        new(Time(own, ownAuc, 0),
            new Dictionary<string, BoostingTime>(StringComparer.Ordinal) { ["XGBoost hist"] = Time(peer, peerAuc, double.NaN) });

    private static BoostingTime Time(double seconds, double auc, double bytes) =>
        new(seconds, seconds, new BoostingScoring(100, 1, auc, bytes));
}
