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
        Line($"{Worlds.Count} worlds, each drawn {Replications} times: {Decisions} decisions, two for each learner; {OffPolicyWorld.Contexts} contexts of 4 numbers, {Worlds.Min(world => world.Actions)} to {Worlds.Max(world => world.Actions)} actions, rewards 0 or 1; the policy that logs and the one to be judged");
        Line($"choose at random by scores that have nothing to do with each other, the first one evenly in {OffPolicyWorld.Floor:P0} of its decisions. The truth is a finite sum. Intervals: 95 %, percentile bootstrap over learners, 400 draws; reward model: boosted trees, cross-fitted in 5 folds of learners.\n");
        Line($"| estimator | intervals that hold the truth, pooled | least of a world | mean error | root mean squared error |");
        Line($"| --- | --- | --- | --- | --- |");
        foreach ((OffPolicyEstimator estimator, string name) in Shown)
        {
            Line($"| {name} | {Worlds.Average(world => world.Estimators[estimator].Held):P1} | {Worlds.Min(world => world.Estimators[estimator].Held):P1} | {Worlds.Average(world => world.Estimators[estimator].Bias):+0.0000;-0.0000} | {Worlds.Average(world => world.Estimators[estimator].Error):0.0000} |");
        }

        Line($"\n| world | actions | value | effective decisions | doubly robust holds the truth |");
        Line($"| --- | --- | --- | --- | --- |");
        foreach (OffPolicyCoverage world in Worlds)
        {
            Line($"| {world.World} | {world.Actions} | {world.Value:0.000} | {world.Effective:0} | {world.Estimators[OffPolicyEstimator.DoublyRobust].Held:P1} |");
        }

        return page.ToString();
    }
}
