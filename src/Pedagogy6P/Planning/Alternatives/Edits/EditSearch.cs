using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// Looks for the set of edits of the least cost that reaches the aim: sets are tried by ranking in order of their cost, with what is still
/// lacking at its least (A*; Hart, Nilsson and Raphael, 1968), so the first that holds costs least. Not thread-safe.
/// </summary>
internal sealed class EditSearch(
    RankingCore core, QueryScratch boundless, QueryScratch trial, DateOnly asOf, int module, EditedRecord record, EditRequest request)
{
    // How many of those before the module are looked at when it is to be first.
    private const int Ahead = 16;
    private const int MostHours = 4;
    private const int MostDistance = 5;
    private const int WorkOfTrial = 20;

    private readonly CompletionGaps _gaps = new(core, boundless.Query, module, record.CostOf);
    private readonly PriorityQueue<(EditSet Set, double Cost, bool IsBounded), (double Least, long Number)> _waiting = new();
    private readonly HashSet<EditSet> _known = [];
    private readonly HashSet<EditSet> _tried = [];
    private long _number;
    private long _work;

    /// <summary>Whether the work allowed did not last.</summary>
    public bool IsSpent => _work >= request.Work;

    /// <summary>Whether some set made the module feasible.</summary>
    public bool WasFeasible { get; private set; }

    /// <summary>The set of the least cost; null when none was found.</summary>
    /// <param name="needs">What each session of the module asks.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public EditSet? Find(SessionNeed[] needs, CancellationToken cancellationToken)
    {
        EditSet[] starts = [.. Enumerable.Range(0, needs.Length).Select(session => new EditSet(session, -1, 0, 0, []))];
        IEnumerable<EditSet> cheapest = starts.OrderBy(record.CostOf);
        foreach (EditSet start in request.Aim == EditAim.First ? cheapest : cheapest.Take(1))
        {
            Push(start);
        }

        while (!IsSpent && _waiting.TryDequeue(out (EditSet Set, double Cost, bool IsBounded) next, out (double Least, long) place))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!next.IsBounded)
            {
                Bound(next.Set, next.Cost, place.Least);
            }
            else if (_gaps is var gaps && Look(next.Set).IsMet)
            {
                if (Holds(next.Set))
                {
                    return LeastSubset(next.Set);
                }

                PushBetter(next.Set, needs[next.Set.Session].IsOnSite);
            }
            else
            {
                foreach (int branch in gaps.Branches)
                {
                    Push(next.Set.With(branch));
                }
            }
        }

        return null;
    }

    /// <summary>The modules of a set in an order in which they can be completed.</summary>
    public ImmutableArray<int> OrderOf(EditSet set) => Look(set).Order;

    /// <summary>Compiles the record that a set leaves into the trial's memory.</summary>
    public Learner Compile(EditSet set)
    {
        Learner edited = record.Apply(set);
        core.Compile(trial, edited, asOf);
        return edited;
    }

    private CompletionGaps Look(EditSet set)
    {
        _work++;
        _gaps.Look(set.Completed);
        return _gaps;
    }

    private void Push(EditSet set)
    {
        if (_known.Add(set))
        {
            double cost = record.CostOf(set);
            _waiting.Enqueue((set, cost, false), (cost, _number++));
        }
    }

    // What a set lacks is looked at only once it comes first without that.
    private void Bound(EditSet set, double cost, double least)
    {
        if (Look(set).Bound is var bound && double.IsFinite(bound))
        {
            _waiting.Enqueue((set, cost, true), (Math.Max(least, cost + bound), _number++));
        }
    }

    private bool Holds(EditSet set)
    {
        _work += WorkOfTrial;
        _tried.Add(set);
        Compile(set);
        if (request.Aim == EditAim.Feasible)
        {
            return core.Feasibility.Passes(trial.Worths, module);
        }

        core.Rank(trial, Ahead);
        WasFeasible |= core.Feasibility.Passes(trial.Worths, module);
        return trial.Top.Count > 0 && trial.Top[0].Module == module;
    }

    // A set that lacks nothing and does not hold: the module has no worth yet, or others stand before it.
    private void PushBetter(EditSet set, bool travels)
    {
        bool isFirst = request.Aim == EditAim.First;
        int[] ahead = isFirst ? [.. AheadOf()] : [];
        if (set.Role < 0)
        {
            foreach (int role in FurtherRoles())
            {
                Push(set with { Role = role });
            }
        }

        if (!isFirst)
        {
            return;
        }

        if (set.Hours < MostHours)
        {
            Push(set with { Hours = set.Hours + 1 });
        }

        if (travels && set.Distance < MostDistance)
        {
            Push(set with { Distance = set.Distance + 1 });
        }

        foreach (int other in ahead.Concat(Look(set).Advised()))
        {
            if (_gaps.IsAvailable(other))
            {
                Push(set.With(other));
            }
        }
    }

    private List<int> AheadOf()
    {
        var ahead = new List<int>();
        for (int rank = 0; rank < trial.Top.Count && trial.Top[rank].Module != module; rank++)
        {
            ahead.Add(trial.Top[rank].Module);
        }

        return ahead;
    }

    private IEnumerable<int> FurtherRoles()
    {
        Role[] roles = core.Index.Roles.Roles;
        return Enumerable.Range(0, roles.Length).Where(role => GoalSets.IsOpen(roles[role], record.Learner.Audience)
            && !record.Learner.Roles.Contains(roles[role].Id, StringComparer.Ordinal));
    }

    // Parts of a set that were not on the way to it: with fewer edits another module may stand before, or none.
    private EditSet LeastSubset(EditSet found)
    {
        if (request.Aim == EditAim.Feasible)
        {
            return found;
        }

        var parts =
            from mask in Enumerable.Range(0, 1 << Math.Min(found.Completed.Length, 6))
            from role in new[] { -1, found.Role }.Distinct()
            from hours in Enumerable.Range(0, found.Hours + 1)
            from distance in Enumerable.Range(0, found.Distance + 1)
            let part = found with
            {
                Role = role, Hours = hours, Distance = distance,
                Completed = [.. found.Completed.Where((_, place) => place >= 6 || (mask >> place & 1) != 0)],
            }
            where !_tried.Contains(part)
            let cost = record.CostOf(part)
            where cost < record.CostOf(found)
            orderby cost
            select part;
        return parts.FirstOrDefault(part => !IsSpent && Look(part).IsMet && Holds(part)) ?? found;
    }
}
