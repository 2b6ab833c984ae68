using System.Globalization;
using System.IO.Compression;
using Generators;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy;
using Pedagogy6P.Proof.OffPolicy.Estimators;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Formats.Tests.OffPolicy;

/// <summary>
/// The Open Bandit Dataset (Saito, Aihara, Matsutani and Narita 2021): what the log of a shop that chose evenly says of Thompson sampling,
/// beside what Thompson sampling was seen to bring. The policy to be judged shows each item at each place as often as that log does.
/// </summary>
public static class OpenBanditTests
{
    [Theory]
    [InlineData("men")]
    [InlineData("women")]
    [AnyCulture]
    public static void The_difference_to_what_the_other_policy_brought_may_be_zero(string campaign)
    {
        Row[] even = Read(DataFolder.File($"obd/random_{campaign}.csv.gz")), thompson = Read(DataFolder.File($"obd/bts_{campaign}.csv.gz"));
        var builder = new LoggedDecisionsBuilder("log", ["x_user"]);
        foreach ((int number, Row row) in even.Index())
        {
            builder.Add(new LoggedAction
            {
                DecisionId = Text(number),
                Position = row.Position,
                ActionId = row.Item,
                Reward = row.Click,
                Propensity = row.Propensity,
                Context = [row.User],
            });
        }

        ILookup<int, Row> shown = thompson.ToLookup(row => row.Position);
        Dictionary<int, (string Item, double Share)[]> shares = shown.ToDictionary(place => place.Key, place => place
            .CountBy(row => row.Item).Select(item => (item.Key, item.Value / (double)place.Count())).ToArray());
        LoggedDecisions log = builder.Build();
        var target = TargetPolicy.Of(log, "target", even.Index().SelectMany(row => shares[row.Item.Position].Select(share =>
            (new CandidateValue(Text(row.Index), row.Item.Position, share.Item, share.Share), (int?)null))));

        OffPolicyReport report = OffPolicyEvaluator.Evaluate(target);

        Interval seen = new PersonBootstrap([.. Enumerable.Range(0, thompson.Length)]).Of(counts => Mean(thompson, counts));
        foreach (OffPolicyEstimate estimate in report.Estimates.Where(one => one.Estimator != OffPolicyEstimator.DirectMethod))
        {
            double difference = estimate.Value.Estimate - seen.Estimate, half = Math.Sqrt(
                Square(estimate.Value.Upper - estimate.Value.Lower) + Square(seen.Upper - seen.Lower)) / 2;
            new Interval(difference, difference - half, difference + half).Excludes(0).ShouldBeFalse(
                FormattableString.Invariant($"{campaign}, {estimate.Estimator}: {estimate.Value} beside {seen}"));
        }

        report.Warnings.ShouldNotContain(OverlapWarning.MeanWeight);
    }

    private static double Square(double value) => value * value;

    private static double Mean(Row[] rows, ReadOnlySpan<int> counts)
    {
        double sum = 0, all = 0;
        for (int row = 0; row < rows.Length; row++)
        {
            int count = counts.IsEmpty ? 1 : counts[row];
            sum += count * rows[row].Click;
            all += count;
        }

        return sum / all;
    }

    // No cell of these files holds a comma.
    private static Row[] Read(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string[] heads = text.ReadLine()!.Split(',');
        int item = Array.IndexOf(heads, "item_id"), position = Array.IndexOf(heads, "position"), click = Array.IndexOf(heads, "click"),
            propensity = Array.IndexOf(heads, "propensity_score"), user = Array.IndexOf(heads, "user_feature_0");
        var users = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<Row>();
        while (text.ReadLine() is string line)
        {
            string[] cells = line.Split(',');
            int code = users.TryGetValue(cells[user], out int known) ? known : users[cells[user]] = users.Count;
            rows.Add(new Row(cells[item], int.Parse(cells[position], CultureInfo.InvariantCulture),
                double.Parse(cells[click], CultureInfo.InvariantCulture),
                double.Parse(cells[propensity], CultureInfo.InvariantCulture), code));
        }

        return [.. rows];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Item, int Position, double Click, double Propensity, int User);
}
