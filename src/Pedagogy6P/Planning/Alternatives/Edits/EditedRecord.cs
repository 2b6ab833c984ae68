using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>A learner's record as sets of edits leave it, and what they cost. Not thread-safe.</summary>
internal sealed class EditedRecord
{
    // Steps beyond what feasibility needs.
    public const double HourStep = 1;
    public const double KilometreStep = 10;

    private readonly NumberedProgramme _index;
    private readonly EditCosts _costs;
    private readonly FoldedLearner _folded;
    private readonly double _taken;
    private readonly SessionNeed[] _needs;
    private readonly double _maxDistance;
    private readonly double[] _prices;
    private readonly int _module;
    private readonly Dictionary<(int Session, int Hours, int Distance), double> _sessionCosts = [];

    /// <summary>Edits of a record.</summary>
    /// <param name="index">The programme.</param>
    /// <param name="folded">The record, and what was accepted takes of it.</param>
    /// <param name="module">Number of the module wanted.</param>
    /// <param name="needs">What each of its sessions asks.</param>
    /// <param name="prices">What each module would still take of the budget.</param>
    /// <param name="costs">What edits cost.</param>
    public EditedRecord(
        NumberedProgramme index, FoldedLearner folded, int module, SessionNeed[] needs, double[] prices, EditCosts costs)
    {
        (_index, _folded, _module, _needs, _prices, _costs) = (index, folded, module, needs, prices, costs);
        _maxDistance = Learner.MaxDistanceKm ?? index.Programme.Tables.DefaultMaxDistanceKm;
        _taken = folded.Commitments.Sum(commitment => commitment.HoursPerWeek);
    }

    public Learner Learner => _folded.Learner;

    /// <summary>What completing a module costs, whatever it takes of the budget.</summary>
    public double CostOf(int module) => _costs.Edit + (_costs.ModuleHour * _index.Records[module].Hours);

    /// <summary>What a set costs: the sum of what its edits cost.</summary>
    public double CostOf(EditSet set)
    {
        double cost = _sessionCosts.TryGetValue((set.Session, set.Hours, set.Distance), out double known) ? known
            : _sessionCosts[(set.Session, set.Hours, set.Distance)] = AmountsOf(set).Sum(edit => edit.Cost);
        cost += BudgetEdit(set)?.Cost ?? 0;
        cost += set.Role == EditSet.NoRole ? 0 : _costs.Edit + _costs.Goal;
        foreach (int module in set.Completed)
        {
            cost += CostOf(module);
        }

        return cost;
    }

    /// <summary>The edits of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="order">Its modules in the order in which they are told.</param>
    /// <param name="ends">By when each of these can be completed; null where that is not known.</param>
    public IEnumerable<LearnerEdit> EditsOf(EditSet set, ImmutableArray<int> order, DateOnly?[] ends)
    {
        foreach (LearnerEdit edit in AmountsOf(set))
        {
            yield return edit;
        }

        if (BudgetEdit(set) is LearnerEdit budget)
        {
            yield return budget;
        }

        foreach ((int module, DateOnly? end) in order.Zip(ends))
        {
            yield return new LearnerEdit(EditKind.Completion, CostOf(module)) { Id = _index.ModuleIds.Words[module], ReadyBy = end };
        }

        if (set.Role >= 0)
        {
            yield return new LearnerEdit(EditKind.Goal, _costs.Edit + _costs.Goal) { Id = _index.Roles.Ids.Words[set.Role] };
        }
    }

    /// <summary>The record that a set leaves.</summary>
    public Learner Apply(EditSet set)
    {
        Learner record = Learner with
        {
            HoursPerWeek = Math.Max(Learner.HoursPerWeek, HoursOf(set) - _taken),
            Availability = Learner.Availability.Union(SlotsOf(set)),
            MaxDistanceKm = DistanceOf(set) > _maxDistance ? DistanceOf(set) : Learner.MaxDistanceKm,
            Budget = Learner.Budget is double budget ? Math.Max(budget, BudgetOf(set)) : null,
            Roles = set.Role < 0 ? Learner.Roles : Learner.Roles.Add(_index.Roles.Ids.Words[set.Role]),
        };
        return set.Completed.Aggregate(record, Complete);
    }

    // What the session asks of the week and the way.
    private IEnumerable<LearnerEdit> AmountsOf(EditSet set)
    {
        if (HoursOf(set) is double hours && hours - _taken > Learner.HoursPerWeek)
        {
            yield return Amount(EditKind.Hours, _folded.Declared.HoursPerWeek, hours, _costs.HourPerWeek);
        }

        if (SlotsOf(set) is { IsNever: false } slots)
        {
            Availability declared = _folded.Declared.Availability;
            yield return Amount(EditKind.Slots, declared.Minutes / 60.0, declared.Union(slots).Minutes / 60.0, _costs.FreeHour) with
            {
                Slots = slots,
            };
        }

        if (DistanceOf(set) is double distance && distance > _maxDistance)
        {
            yield return Amount(EditKind.Distance, _maxDistance, distance, _costs.Kilometre);
        }
    }

    private LearnerEdit? BudgetEdit(EditSet set) => Learner.Budget is double budget && BudgetOf(set) is double price && price > budget
        ? Amount(EditKind.Budget, budget, price, _costs.Euro) : null;

    // The hours to declare, so that enough are left once those taken are: in quarters, as they are told, where any are taken.
    private double HoursOf(EditSet set)
    {
        double left = (set.Hours * HourStep)
            + (set.Hours > 0 ? Math.Max(Learner.HoursPerWeek, _needs[set.Session].Hours) : _needs[set.Session].Hours);
        return _taken == 0 ? left : Quarters.Up(left + _taken);
    }

    private Availability SlotsOf(EditSet set) => _needs[set.Session].Slots.Except(Learner.Availability);

    private double DistanceOf(EditSet set) =>
        (set.Distance * KilometreStep) + (set.Distance > 0
            ? Math.Max(_maxDistance, _needs[set.Session].Kilometres) : _needs[set.Session].Kilometres);

    private double BudgetOf(EditSet set)
    {
        double most = _prices[_module];
        foreach (int module in set.Completed)
        {
            most = Math.Max(most, _prices[module]);
        }

        return most;
    }

    private LearnerEdit Amount(EditKind kind, double from, double to, double cost) =>
        new(kind, _costs.Edit + (cost * (to - from))) { From = from, To = to };

    // As LearnerState.After.
    private Learner Complete(Learner record, int module)
    {
        double? AttainmentOf(string competency)
        {
            int number = _index.Competencies.Find(competency);
            foreach (CompetencyAmount taught in _index.Taught[module])
            {
                if (taught.Competency == number)
                {
                    return taught.Amount;
                }
            }

            return null;
        }

        return LearnerFacts.Raised(LearnerFacts.WithCompleted(record, _index.ModuleIds.Words[module]), AttainmentOf);
    }
}
