using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// Finds some set of edits that reaches the aim and can do without none of its parts: down the cheapest branch first, and to be first over
/// what stands before. Not thread-safe.
/// </summary>
/// <param name="gaps">What is lacking.</param>
/// <param name="prospects">With which roles there may be a worth.</param>
/// <param name="trial">Tries sets.</param>
/// <param name="work">Work done so far, with that of this.</param>
/// <param name="aim">The aim.</param>
internal sealed class EditDive(CompletionGaps gaps, WorthProspects prospects, EditTrial trial, Func<long> work, EditAim aim)
{
    // Of as many roles, those that leave the fewest before the module are followed.
    private const int Climbs = 3;
    private const int MostAhead = 16;
    private const int MostCompleted = 32;

    private readonly HashSet<EditSet> _seen = [];
    private long _most;

    private bool IsSpent => work() >= _most;

    /// <summary>Finds a set.</summary>
    /// <param name="start">Where to start.</param>
    /// <param name="most">Work after which it is given up.</param>
    public EditSet? Find(EditSet start, long most)
    {
        _most = most;
        return Descend(start) is not EditSet feasible ? null : aim == EditAim.First ? Climb(feasible) : Shrink(feasible);
    }

    // Supplies what is lacking, the cheapest way first; where it ends, the next.
    private EditSet? Descend(EditSet set)
    {
        if (IsSpent || !_seen.Add(set))
        {
            return null;
        }

        gaps.Look(set.Completed);
        bool isPossible = set.Role == EditSet.NoRole && prospects.IsPossibleAsIs(gaps.State);
        if (!isPossible && !prospects.RolesFor(gaps.State).Any())
        {
            return null;
        }

        EditSet next = isPossible ? set : set with { Role = EditSet.SomeRole };
        if (gaps.IsMet)
        {
            return isPossible && trial.IsFeasible(set) ? set
                : prospects.RolesFor(gaps.State).Select(role => set with { Role = role })
                    .FirstOrDefault(one => !IsSpent && trial.IsFeasible(one));
        }

        return gaps.CheapestFirst().Select(branch => Descend(next.With(branch))).FirstOrDefault(found => found is not null);
    }

    private EditSet? Climb(EditSet feasible)
    {
        var starts = new List<(EditSet Set, ImmutableArray<int> Ahead)>();
        foreach (int role in prospects.Open.Prepend(feasible.Role).Distinct().Where(_ => !IsSpent))
        {
            EditSet set = feasible with { Role = role };
            if (trial.Holds(set, MostAhead, out ImmutableArray<int> ahead))
            {
                return Shrink(set);
            }

            if (!ahead.IsEmpty)
            {
                starts.Add((set, ahead));
            }
        }

        foreach ((EditSet start, ImmutableArray<int> before) in starts.OrderBy(item => item.Ahead.Length).Take(Climbs))
        {
            (EditSet set, ImmutableArray<int> ahead) = (start, before);
            while (!IsSpent && !ahead.IsEmpty && set.Completed.Length + ahead.Length <= MostCompleted)
            {
                set = ahead.Where(gaps.IsAvailable).Aggregate(set, (with, other) => with.With(other));
                if (trial.Holds(set, MostAhead, out ahead))
                {
                    return Shrink(set);
                }
            }
        }

        return null;
    }

    // Leaves out what it can do without, in halves, quarters and so on down to each module by itself, then the role.
    private EditSet Shrink(EditSet found)
    {
        for (int size = Math.Max(1, found.Completed.Length / 2); size > 0; size /= 2)
        {
            for (int at = found.Completed.Length - size; at >= 0; at -= size)
            {
                EditSet without = found with { Completed = found.Completed.RemoveRange(at, Math.Min(size, found.Completed.Length - at)) };
                found = Holds(without) ? without : found;
            }
        }

        EditSet plain = found with { Role = EditSet.NoRole };
        return found.Role != EditSet.NoRole && Holds(plain) ? plain : found;
    }

    private bool Holds(EditSet set)
    {
        gaps.Look(set.Completed);
        return gaps.IsMet && trial.Holds(set, most: 1, out _);
    }
}
