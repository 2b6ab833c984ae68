using System.Collections.Immutable;

namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>A log of decisions, made by <see cref="LoggedDecisionsBuilder"/>. Immutable and thread-safe.</summary>
public sealed class LoggedDecisions
{
    internal LoggedDecisions(LogColumns columns) => Columns = columns;

    /// <summary>How many decisions there are.</summary>
    public int Decisions => Columns.Decisions;

    /// <summary>How many rows there are.</summary>
    public int Rows => Columns.Rows;

    /// <summary>How many learners there are; a decision without one counts as one.</summary>
    public int Learners => Columns.Learners;

    /// <summary>Names of what was known at the time.</summary>
    public ImmutableArray<string> ContextNames => Columns.ContextNames;

    /// <summary>Whether some decision showed more than one thing.</summary>
    public bool HasLists => Columns.HasLists;

    /// <summary>Whether every row says how likely the policy to be judged is to do the same.</summary>
    public bool HasTarget => Array.TrueForAll(Columns.Target, double.IsFinite);

    internal LogColumns Columns { get; }
}
