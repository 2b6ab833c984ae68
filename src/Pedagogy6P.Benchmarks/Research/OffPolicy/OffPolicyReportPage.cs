using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Proof.OffPolicy.Estimators;

namespace Pedagogy6P.Benchmarks.Research.OffPolicy;

/// <summary>How well off-policy intervals hold the truth, as a page. Immutable.</summary>
internal sealed record OffPolicyReportPage(Machine Machine, DateOnly Date, int Replications, int Decisions,
    IReadOnlyList<OffPolicyCoverage> Worlds)
{
    public const string FileName = "off-policy.md";

    private static readonly (OffPolicyEstimator Estimator, string Name)[] Shown =
    [
        (OffPolicyEstimator.InversePropensity, "IPS"), (OffPolicyEstimator.ClippedInversePropensity, "clipped IPS"),
        (OffPolicyEstimator.SelfNormalisedInversePropensity, "self-normalised IPS"), (OffPolicyEstimator.DirectMethod, "direct method"),
        (OffPolicyEstimator.DoublyRobust, "doubly robust"), (OffPolicyEstimator.SwitchDoublyRobust, "switch-DR"),
    ];

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Off-policy estimates in worlds with a known answer\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `off-policy --out docs/benchmarks`.\n");
        (int fewest, int most) = (Worlds.Min(world => world.Actions), Worlds.Max(world => world.Actions));
        Line($"{Worlds.Count} worlds, each drawn {Replications} times: {Decisions} decisions, two for each learner;");
        Line($"{OffPolicyWorld.Contexts} contexts of 4 numbers, {fewest} to {most} actions, rewards 0 or 1; the policy that logs and");
        Line($"the one to be judged choose at random by scores that have nothing to do with each other, the first one evenly in");
        Line($"{OffPolicyWorld.Floor:P0} of its decisions. The truth is a finite sum. Intervals: 95 %, percentile bootstrap over");
        Line($"learners, 400 draws; reward model: boosted trees, cross-fitted in 5 folds of learners.\n");
        Line($"| estimator | intervals that hold the truth, pooled | least of a world | mean error | root mean squared error |");
        Line($"| --- | --- | --- | --- | --- |");
        foreach ((OffPolicyEstimator estimator, string name) in Shown)
        {
            (double Held, double Bias, double Error)[] all = [.. Worlds.Select(world => world.Estimators[estimator])];
            double bias = all.Average(one => one.Bias), error = all.Average(one => one.Error), least = all.Min(one => one.Held);
            Line($"| {name} | {all.Average(one => one.Held):P1} | {least:P1} | {bias:+0.0000;-0.0000} | {error:0.0000} |");
        }

        Line($"\n| world | actions | value | effective decisions | doubly robust holds the truth |");
        Line($"| --- | --- | --- | --- | --- |");
        foreach (OffPolicyCoverage world in Worlds)
        {
            double held = world.Estimators[OffPolicyEstimator.DoublyRobust].Held;
            Line($"| {world.World} | {world.Actions} | {world.Value:0.000} | {world.Effective:0} | {held:P1} |");
        }

        return page.ToString();
    }
}
