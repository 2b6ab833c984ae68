using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
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
    private const int MostParts = 6;
    private const int WorkOfTrial = 20;

    private readonly CompletionGaps _gaps = new(core, boundless.Query, module, record.CostOf);
    private readonly WorthProspects _prospects = new(core, boundless.Query, module);
    private readonly PriorityQueue<(EditSet Set, bool IsBounded), (double Least, long Number)> _waiting = new();
    private readonly HashSet<EditSet> _known = [];
    private readonly HashSet<EditSet> _tried = [];
    private long _number;
    private long _work;

    /// <summary>Whether the work allowed did not last.</summary>
    public bool IsSpent => _work >= request.Work;

    /// <summary>Whether some set made the module feasible.</summary>
    public bool WasFeasible { get; private set; }

    private bool IsFirst => request.Aim == EditAim.First;

    /// <summary>
    /// The set of the least cost, or where the work allowed did not last one of which no module can be left out; null when none was found.
    /// </summary>
    /// <param name="needs">What each session of the module asks.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public EditSet? Find(SessionNeed[] needs, CancellationToken cancellationToken)
    {
        // Where the module cannot have a worth as things are, some role is part of every set.
        int role = _prospects.IsPossibleAsIs ? EditSet.NoRole : EditSet.SomeRole;
        EditSet[] starts = [.. Enumerable.Range(0, needs.Length).Select(session => new EditSet(session, role, 0, 0, []))];
        IEnumerable<EditSet> cheapest = starts.OrderBy(record.CostOf);
        foreach (EditSet start in IsFirst ? cheapest : cheapest.Take(1))
        {
            Push(start);
        }

        while (!IsSpent && _waiting.TryDequeue(out (EditSet Set, bool IsBounded) next, out (double Least, long) place))
        {
            cancellationToken.ThrowIfCancellationRequested();
            EditSet set = next.Set;
            if (!next.IsBounded)
            {
                Bound(set, place.Least);
            }
            else if (!Look(set).IsMet)
            {
                Array.ForEach(_gaps.Branches, branch => Push(set.With(branch)));
            }
            else if (set.Role == EditSet.SomeRole)
            {
                Array.ForEach(IsFirst ? _prospects.Open : _prospects.Roles, one => Push(set with { Role = one }));
            }
            else if (Holds(set))
            {
                return LeastPart(set);
            }
            else
            {
                PushBetter(set, needs[set.Session].IsOnSite);
            }
        }

        return IsSpent && !IsFirst ? Any(starts.MinBy(record.CostOf)!) : null;
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
            _waiting.Enqueue((set, false), (record.CostOf(set), _number++));
        }
    }

    // What a set lacks is looked at only once it comes first without that.
    private void Bound(EditSet set, double least)
    {
        double bound = Look(set).Bound;
        if (double.IsFinite(bound))
        {
            double rest = record.CostOf(set with { Completed = [] });
            _waiting.Enqueue((set, true), (Math.Max(least, rest + bound), _number++));
        }
    }

    private bool Holds(EditSet set)
    {
        _work += WorkOfTrial;
        _tried.Add(set);
        Compile(set);
        bool isFeasible = core.Feasibility.Passes(trial.Worths, module);
        WasFeasible |= isFeasible;
        if (!IsFirst || !isFeasible)
        {
            return isFeasible;
        }

        core.Rank(trial, Ahead);
        return trial.Top[0].Module == module;
    }

    // Some set: what is lacking is supplied as cheaply as it can be one by one, then what is not needed for it is left out again.
    private EditSet? Any(EditSet start)
    {
        EditSet set = start with { Role = EditSet.NoRole };
        while (!Look(set).IsMet)
        {
            if (_gaps.Cheapest is var next && next < 0)
            {
                return null;
            }

            set = set.With(next);
        }

        EditSet? found = _prospects.Roles.Prepend(EditSet.NoRole).Select(role => set with { Role = role }).FirstOrDefault(Holds);
        foreach (int completed in found is null ? [] : set.Completed)
        {
            EditSet without = found! with { Completed = found.Completed.Remove(completed) };
            found = Look(without).IsMet && Holds(without) ? without : found;
        }

        return found;
    }

    // A set that lacks nothing and does not hold: the module has no worth yet, or others stand before it.
    private void PushBetter(EditSet set, bool travels)
    {
        if (set.Role == EditSet.NoRole)
        {
            Push(set with { Role = EditSet.SomeRole });
        }

        if (!IsFirst)
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

        foreach (int other in AheadOf().Concat(Look(set).Advised()).Where(_gaps.IsAvailable))
        {
            Push(set.With(other));
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

    // Parts of a set that were not on the way to it: with fewer edits another module may stand before, or none.
    private EditSet LeastPart(EditSet found)
    {
        if (!IsFirst)
        {
            return found;
        }

        var parts =
            from mask in Enumerable.Range(0, 1 << Math.Min(found.Completed.Length, MostParts))
            from role in new[] { EditSet.NoRole, found.Role }.Distinct()
            from hours in Enumerable.Range(0, found.Hours + 1)
            from distance in Enumerable.Range(0, found.Distance + 1)
            let part = found with
            {
                Role = role,
                Hours = hours,
                Distance = distance,
                Completed = [.. found.Completed.Where((_, place) => place >= MostParts || (mask >> place & 1) != 0)],
            }
            where !_tried.Contains(part)
            let cost = record.CostOf(part)
            where cost < record.CostOf(found)
            orderby cost
            select part;
        return parts.FirstOrDefault(part => !IsSpent && Look(part).IsMet && Holds(part)) ?? found;
    }
}
