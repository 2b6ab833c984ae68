using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Cli.Output.Decisions;

/// <summary>What a log holds of one policy. Not thread-safe.</summary>
/// <param name="policy">Name of the policy.</param>
internal sealed class PolicySummary(string policy)
{
    private readonly HashSet<LearnerPseudonym> _learners = [];
    private double _rewards;

    public string Policy => policy;

    public int Lists { get; private set; }

    /// <summary>Pseudonyms: who was logged under two keys counts twice.</summary>
    public int Learners => _learners.Count;

    public long Items { get; private set; }

    public long Outcomes { get; private set; }

    /// <summary>Mean of the rewards of items that have one; null without any.</summary>
    public double? MeanReward => Outcomes == 0 ? null : _rewards / Outcomes;

    /// <summary>The least propensity of an item; 1 without items.</summary>
    public double LeastPropensity { get; private set; } = 1;

    public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    public void Add(LoggedDecision logged)
    {
        Lists++;
        _learners.Add(logged.Decision.Learner);
        Items += logged.Decision.Items.Length;
        First = logged.Decision.Time < First ? logged.Decision.Time : First;
        Last = logged.Decision.Time > Last ? logged.Decision.Time : Last;
        foreach (DecisionItem item in logged.Decision.Items)
        {
            LeastPropensity = Math.Min(LeastPropensity, item.Propensity);
        }

        foreach (DecisionOutcome outcome in logged.Outcomes.OfType<DecisionOutcome>())
        {
            Outcomes++;
            _rewards += outcome.Value;
        }
    }
}
