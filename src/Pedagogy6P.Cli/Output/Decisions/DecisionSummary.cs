using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Cli.Output.Decisions;

/// <summary>What a log holds. Not thread-safe.</summary>
internal sealed class DecisionSummary
{
    private readonly SortedDictionary<string, PolicySummary> _policies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _keys = new(StringComparer.Ordinal);

    /// <summary>Policies by name, in ordinal order.</summary>
    public IReadOnlyCollection<PolicySummary> Policies => _policies.Values;

    /// <summary>Decisions by the id of the key that their pseudonyms were made with, in ordinal order.</summary>
    public IReadOnlyDictionary<string, int> Keys => _keys;

    public int Lists => _policies.Values.Sum(policy => policy.Lists);

    public void Add(LoggedDecision logged)
    {
        if (!_policies.TryGetValue(logged.Decision.Policy, out PolicySummary? policy))
        {
            _policies.Add(logged.Decision.Policy, policy = new PolicySummary(logged.Decision.Policy));
        }

        policy.Add(logged);
        _keys[logged.Decision.Learner.KeyId] = _keys.GetValueOrDefault(logged.Decision.Learner.KeyId) + 1;
    }
}
