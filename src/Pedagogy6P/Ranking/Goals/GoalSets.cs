using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Goals;

/// <summary>The goal sets of learners, compiled once each and kept within bounds. Thread-safe.</summary>
internal sealed class GoalSets(ModuleIndex index)
{
    private const long CapacityBytes = 64L << 20;

    private readonly BoundedCache<GoalSetKey, GoalSet> _kept = new(CapacityBytes, set => 64 + (16L * set.Goals.Length));

    /// <summary>The goal set of a learner whose declared roles are given by number, sorted ascending without repeats.</summary>
    public GoalSet For(Learner learner, int audience, ReadOnlySpan<int> roles)
    {
        if (roles.Length > GoalSetKey.MaxRoles || index.Roles.Ids.Count >= ushort.MaxValue)
        {
            return new GoalSet(index, roles);
        }

        GoalSetKey key = roles.IsEmpty ? GoalSetKey.OpenTo(audience) : GoalSetKey.Of(roles);
        return _kept.TryGet(key, out GoalSet? set)
            ? set
            : _kept.Add(key, new GoalSet(index, roles.IsEmpty ? RolesOpenTo(learner.Audience) : roles));
    }

    private int[] RolesOpenTo(string audience) =>
    [
        .. Enumerable.Range(0, index.Roles.Roles.Length).Where(role => IsOpen(index.Roles.Roles[role], audience)),
    ];

    private static bool IsOpen(Role role, string audience) =>
        role.Audiences.IsEmpty || role.Audiences.Contains(audience, StringComparer.Ordinal);
}
