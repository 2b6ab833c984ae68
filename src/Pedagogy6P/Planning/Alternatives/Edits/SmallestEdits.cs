using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>The smallest edits of a learner's record that make a module feasible or first. Immutable.</summary>
public sealed record SmallestEdits
{
    /// <summary>Id of the learner.</summary>
    public required string LearnerId { get; init; }

    /// <summary>The query date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Id of the module.</summary>
    public required string ModuleId { get; init; }

    /// <summary>What was asked for.</summary>
    public required EditAim Aim { get; init; }

    /// <summary>What became of the search.</summary>
    public required EditOutcome Outcome { get; init; }

    /// <summary>Every reason why the module is infeasible as things are; empty when it is feasible.</summary>
    public required ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>
    /// The edits, in the order of <see cref="EditKind"/>, modules in an order in which they can be completed; empty unless they were
    /// found.
    /// </summary>
    public ImmutableArray<LearnerEdit> Edits { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the edits cost together.</summary>
    public double Cost { get; init; }

    /// <summary>
    /// Whether it is proven that no others of their kinds that reach the aim cost less; false where the work allowed did not last. None of
    /// the modules to complete can be left out in either case.
    /// </summary>
    public bool IsLeast { get; init; }

    /// <summary>
    /// Reasons that no edit lifts, each as it would still stand with every hour, kilometre and euro there is; empty unless
    /// <see cref="Outcome"/> is <see cref="EditOutcome.Impossible"/>.
    /// </summary>
    public ImmutableArray<Reason> Lasting { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// What the learner accepted that takes the time of sessions of the module, in the order of
    /// <see cref="FoldedLearner.Commitments"/>: no edit makes such a session feasible before it is given up or over.
    /// </summary>
    public ImmutableArray<Commitment> Taken { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The record with the edits, less what was accepted: what was ranked again. The record as it is where there are none.
    /// </summary>
    public required Learner Edited { get; init; }

    /// <summary>The module as it stands with the edits, found by ranking again; null when it is infeasible.</summary>
    public Recommendation? Standing { get; init; }

    /// <summary>
    /// Whether all modules to complete first can be completed before the session of <see cref="Standing"/> starts; true where there are
    /// none, or the module is taken at one's own pace. The edits count them as completed on the query date in either case.
    /// </summary>
    public bool IsInTime { get; init; } = true;

    /// <summary>
    /// Id of the first session of the module that suits the edited record and starts after all modules to complete first can be completed;
    /// null where there is none or no need for one, because <see cref="IsInTime"/>.
    /// </summary>
    public string? SessionInTime { get; init; }
}
