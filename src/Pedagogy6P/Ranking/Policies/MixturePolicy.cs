using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// One of several policies, drawn by weight for each list. The probabilities are those of the mixture: a place's is the mean of what the
/// policies give it, each weighted by how likely it is to be the one that filled the places above. With one policy for each of many draws
/// from a model (Thompson 1933) they are exact as run, where those of the model itself could only be estimated. All look at as many
/// ranks as the one that looks at most. Immutable and thread-safe.
/// </summary>
public sealed class MixturePolicy : IRankingPolicy
{
    private readonly ImmutableArray<IRankingPolicy> _policies;
    private readonly ImmutableArray<double> _weights;

    /// <summary>Makes the policy.</summary>
    /// <param name="policies">The policies with their weights, which are divided by their sum.</param>
    /// <exception cref="ArgumentNullException">An argument or a policy is null.</exception>
    /// <exception cref="InputRefusedException">There are none, or a weight is negative or not finite, or their sum is not above 0.
    /// </exception>
    public MixturePolicy(params IEnumerable<(IRankingPolicy Policy, double Weight)> policies)
        : this([.. policies ?? throw new ArgumentNullException(nameof(policies))], name: null)
    {
    }

    /// <summary>Makes a policy of seeded draws, all alike.</summary>
    /// <param name="name">What it is called in logs, with its settings and what it was drawn from.</param>
    /// <param name="draws">One policy for each draw.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="draws"/> or one of them is null.</exception>
    /// <exception cref="InputRefusedException">There are none.</exception>
    public MixturePolicy(string name, IEnumerable<IRankingPolicy> draws)
        : this([.. (draws ?? throw new ArgumentNullException(nameof(draws))).Select(policy => (policy, 1.0))],
            string.IsNullOrEmpty(name) ? throw new ArgumentException("Expected a name.", nameof(name)) : name)
    {
    }

    private MixturePolicy(ImmutableArray<(IRankingPolicy Policy, double Weight)> policies, string? name)
    {
        double sum = policies.Sum(policy => policy.Weight);
        if (policies.IsEmpty || policies.Any(policy => !(policy.Weight >= 0)) || !(sum > 0) || !double.IsFinite(sum))
        {
            throw InputRefusedException.Because("policy", "weights", sum.ToString(CultureInfo.InvariantCulture),
                "policies with weights of 0 or more and a positive, finite sum");
        }

        foreach ((IRankingPolicy policy, double _) in policies)
        {
            ArgumentNullException.ThrowIfNull(policy, nameof(policies));
        }

        _policies = [.. policies.Select(policy => policy.Policy)];
        _weights = [.. policies.Select(policy => policy.Weight / sum)];
        Top = _policies.Max(policy => policy.Top);
        Name = name ?? "mixture(" + string.Join('+', _policies.Zip(_weights, (policy, weight) =>
            string.Create(CultureInfo.InvariantCulture, $"{weight:R}*{policy.Name}"))) + ")";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Top { get; }

    /// <inheritdoc/>
    public IRankingPolicy For(Learner learner, DateOnly asOf)
    {
        ImmutableArray<IRankingPolicy> own = [.. _policies.Select(policy => policy.For(learner, asOf))];
        return own.SequenceEqual(_policies) ? this : new MixturePolicy([.. own.Zip(_weights)], Name);
    }

    /// <inheritdoc/>
    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order)
    {
        var random = new SeededRandom(seed);
        double at = random.NextDouble();
        int chosen = 0, last = 0;
        for (double upTo = 0; chosen < _weights.Length && (upTo += _weights[chosen]) <= at; chosen++)
        {
            last = _weights[chosen] > 0 ? chosen : last;
        }

        // Rounding may leave the sum of all weights a little below 1.
        _policies[chosen < _weights.Length ? chosen : last].Draw(candidates, unchecked((long)random.NextBits()), order);
    }

    /// <inheritdoc/>
    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities)
    {
        double[] weights = [.. _weights], own = new double[candidates.Length];
        double[][] given = Given(candidates, above);
        for (int place = 0; place < above.Length; place++)
        {
            Advance(weights, given, place);
        }

        probabilities.Clear();
        for (int policy = 0; policy < weights.Length; policy++)
        {
            if (weights[policy] > 0)
            {
                _policies[policy].Next(candidates, above, own);
                for (int position = 0; position < candidates.Length; position++)
                {
                    probabilities[position] += weights[policy] * own[position];
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Propensities(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> order, Span<double> propensities)
    {
        double[] weights = [.. _weights];
        double[][] given = Given(candidates, order);
        for (int place = 0; place < order.Length; place++)
        {
            propensities[place] = Advance(weights, given, place);
        }
    }

    /// <inheritdoc/>
    public bool TryInclusion(ReadOnlySpan<RankedModule> candidates, int places, Span<double> probabilities)
    {
        double[] own = new double[candidates.Length];
        probabilities.Clear();
        for (int policy = 0; policy < _weights.Length; policy++)
        {
            if (!_policies[policy].TryInclusion(candidates, places, own))
            {
                return false;
            }

            for (int position = 0; position < own.Length; position++)
            {
                probabilities[position] += _weights[policy] * own[position];
            }
        }

        return true;
    }

    // What each policy gives each place.
    private double[][] Given(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> order)
    {
        double[][] given = new double[_policies.Length][];
        for (int policy = 0; policy < given.Length; policy++)
        {
            given[policy] = new double[order.Length];
            _policies[policy].Propensities(candidates, order, given[policy]);
        }

        return given;
    }

    // The probability of a place, and with the place filled how likely each policy is to be the one (Bayes).
    private static double Advance(double[] weights, double[][] given, int place)
    {
        double sum = 0;
        for (int policy = 0; policy < weights.Length; policy++)
        {
            sum += weights[policy] *= given[policy][place];
        }

        for (int policy = 0; policy < weights.Length && sum > 0; policy++)
        {
            weights[policy] /= sum;
        }

        return Math.Min(1, sum);
    }
}
