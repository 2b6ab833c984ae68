using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What the packed catalogue is on one date, with the goal sets packed on that date. Thread-safe; the goal sets are kept within bounds.</summary>
internal sealed class DatedColumns(PackedCatalogue catalogue, NeedWorths worths)
{
    private const long CapacityBytes = 96L << 20;

    private readonly BoundedCache<GoalSet, PackedGoals> _goals = new(CapacityBytes, goals => goals.Bytes);

    /// <summary>A goal set packed for the kernels.</summary>
    public PackedGoals Pack(GoalSet goals) =>
        _goals.TryGet(goals, out PackedGoals? packed) ? packed : _goals.Add(goals, PackedGoals.Pack(catalogue, worths, goals));
}
