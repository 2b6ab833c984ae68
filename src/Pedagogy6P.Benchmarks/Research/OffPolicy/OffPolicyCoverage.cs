using Pedagogy6P.Proof.OffPolicy;
using Pedagogy6P.Proof.OffPolicy.Estimators;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Benchmarks.Research.OffPolicy;

/// <summary>How often the intervals of estimators hold the truth in one world. Immutable.</summary>
/// <param name="World">Number of the world.</param>
/// <param name="Actions">Actions to choose from.</param>
/// <param name="Value">The truth.</param>
/// <param name="Effective">Mean effective sample size.</param>
/// <param name="Estimators">By estimator: share of intervals that hold the truth, mean error, root of the mean squared error.</param>
internal sealed record OffPolicyCoverage(int World, int Actions, double Value, double Effective,
    IReadOnlyDictionary<OffPolicyEstimator, (double Held, double Bias, double Error)> Estimators)
{
    /// <summary>Draws a world again and again.</summary>
    /// <param name="number">Number of the world, its seed.</param>
    /// <param name="replications">How often.</param>
    /// <param name="decisions">Decisions of a log.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static OffPolicyCoverage Of(int number, int replications, int decisions, CancellationToken cancellation)
    {
        var world = new OffPolicyWorld(number);
        var sums = new Dictionary<OffPolicyEstimator, (double Held, double Bias, double Error)>();
        double effective = 0;
        for (int replication = 0; replication < replications; replication++)
        {
            cancellation.ThrowIfCancellationRequested();
            TargetPolicy target = world.Draw(decisions, ((long)number * 1_000_003) + replication);
            OffPolicyReport report = OffPolicyEvaluator.Evaluate(target, new OffPolicyOptions { Draws = 400, Seed = replication });
            effective += report.EffectiveSampleSize / replications;
            foreach (OffPolicyEstimate estimate in report.Estimates)
            {
                double error = estimate.Value.Estimate - world.Value;
                (double held, double bias, double squares) = sums.GetValueOrDefault(estimate.Estimator);
                sums[estimate.Estimator] = (held + (estimate.Value.Excludes(world.Value) ? 0 : 1), bias + error, squares + (error * error));
            }
        }

        return new OffPolicyCoverage(number, world.Actions, world.Value, effective, sums.ToDictionary(pair => pair.Key, pair =>
            (pair.Value.Held / replications, pair.Value.Bias / replications, Math.Sqrt(pair.Value.Error / replications))));
    }
}
