using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>
/// One list that was served: what was shown, what might have been, with what probability, and what it was made with. Immutable.
/// </summary>
public sealed record Decision
{
    /// <summary>Its id, 1 to 100 characters; <see cref="LearnerKeyRing.DecisionId"/> makes one.</summary>
    public required string Id { get; init; }

    /// <summary>Who it was about.</summary>
    public required LearnerPseudonym Learner { get; init; }

    /// <summary>When it was served, by the host's clock; kept in UTC, to the millisecond below.</summary>
    public required DateTimeOffset Time
    {
        get;
        init => field = DateTimeOffset.FromUnixTimeMilliseconds(value.ToUnixTimeMilliseconds());
    }

    /// <summary>Name of the policy, with its settings; 1 to 200 characters.</summary>
    public required string Policy { get; init; }

    /// <summary>What it was made with.</summary>
    public DecisionVersions Versions { get; init; } = new();

    /// <summary>
    /// Every module that might have been shown, those that were included, in the order of the exact ranking; each once, 1,000 at most.
    /// </summary>
    public required ImmutableArray<DecisionCandidate> Candidates { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What was shown, first to last; at most as many as candidates, each once.</summary>
    public required ImmutableArray<DecisionItem> Items { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Names of the terms whose shares the items carry; 100 at most.</summary>
    public ImmutableArray<string> Terms { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was known at the time; each name once, 1,000 at most.</summary>
    public ImmutableArray<ContextValue> Context { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The probability of the list as a whole: the product of the propensities.</summary>
    public double Probability
    {
        get
        {
            double product = 1;
            foreach (DecisionItem item in Items)
            {
                product *= item.Propensity;
            }

            return product;
        }
    }

    /// <summary>Refuses a decision that breaks the rules said at its parts; logs call it before they take one.</summary>
    /// <exception cref="InputRefusedException">It breaks some; all are reported.</exception>
    public void Check() => DecisionRules.Check(this);

    /// <summary>Whether another decision says the same in every part; record equality compares lists by identity.</summary>
    /// <param name="other">The other one.</param>
    public bool SaysTheSameAs(Decision other) => other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal) && Learner == other.Learner && Time == other.Time
        && string.Equals(Policy, other.Policy, StringComparison.Ordinal) && Versions == other.Versions
        && Candidates.SequenceEqual(other.Candidates) && Terms.SequenceEqual(other.Terms, StringComparer.Ordinal)
        && Context.SequenceEqual(other.Context) && Items.Length == other.Items.Length
        && Items.Zip(other.Items).All(pair => pair.First with { Contributions = [] } == pair.Second with { Contributions = [] }
            && pair.First.Contributions.SequenceEqual(pair.Second.Contributions));
}
