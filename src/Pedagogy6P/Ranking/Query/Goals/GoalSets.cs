using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Caches;

namespace Pedagogy6P.Ranking.Query.Goals;

/// <summary>The goal sets of learners, compiled once each and kept within a budget. Thread-safe.</summary>
internal sealed class GoalSets(NumberedProgramme index, CacheBudget budget)
{
    private readonly BoundedCache<GoalSetKey, GoalSet> _kept = new(budget, set => set.Bytes);

    /// <summary>The goal set of a learner whose declared roles are given by number, sorted ascending without repeats.</summary>
    public GoalSet For(Learner learner, int audience, ReadOnlySpan<int> roles)
    {
        if (roles.Length > GoalSetKey.MaxRoles || index.Roles.Ids.Count >= ushort.MaxValue)
        {
            return New(learner, roles, key: null);
        }

        GoalSetKey key = roles.IsEmpty ? GoalSetKey.OpenTo(audience) : GoalSetKey.Of(roles);
        return _kept.TryGet(key, out GoalSet? set) ? set : _kept.Add(key, New(learner, roles, key));
    }

    /// <summary>Whether a role is open to an audience.</summary>
    public static bool IsOpen(Role role, string audience) =>
        role.Audiences.IsEmpty || role.Audiences.Contains(audience, StringComparer.Ordinal);

    private GoalSet New(Learner learner, ReadOnlySpan<int> roles, GoalSetKey? key) =>
        new(index, roles.IsEmpty ? RolesOpenTo(learner.Audience) : roles) { Key = key };

    private int[] RolesOpenTo(string audience) =>
    [
        .. Enumerable.Range(0, index.Roles.Roles.Length).Where(role => IsOpen(index.Roles.Roles[role], audience)),
    ];
}
