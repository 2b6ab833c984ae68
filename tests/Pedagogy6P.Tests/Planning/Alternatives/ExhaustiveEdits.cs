using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Alternatives;

/// <summary>Every set of edits of a small world, tried one by one through the engine's own door.</summary>
internal sealed class ExhaustiveEdits(World world, Learner learner, string module)
{
    private static readonly ReasonCode[] Closing =
    [
        ReasonCode.Completed, ReasonCode.Vetoed, ReasonCode.Declined, ReasonCode.Audience, ReasonCode.Level, ReasonCode.Language,
        ReasonCode.Modality,
    ];

    private readonly PedagogyEngine _engine = world.Engine();
    private readonly EditCosts _costs = new();
    private readonly Programme _programme = world.Programme;

    /// <summary>The least cost of edits that make the module feasible, below a limit; null when none are.</summary>
    public double? LeastBelow(double limit)
    {
        double? least = null;
        foreach ((Learner edited, double cost) in All(limit))
        {
            if (cost < (least ?? limit) && _engine.Infeasible(edited, world.AsOf).All(item => item.ModuleId != module))
            {
                least = cost;
            }
        }

        return least;
    }

    /// <summary>The least cost of edits that make the module stand first, below a limit; null when none do.</summary>
    public double? LeastFirstBelow(double limit)
    {
        double? least = null;
        foreach ((Learner edited, double cost) in AllFirst(limit))
        {
            if (cost < (least ?? limit) && _engine.Recommend(edited, world.AsOf, k: 1).Recommendations is [var first]
                && first.ModuleId == module)
            {
                least = cost;
            }
        }

        return least;
    }

    // To be first: the needs of one session, and up to 4 h a week and 5 times 10 km beyond them.
    private IEnumerable<(Learner Edited, double Cost)> AllFirst(double limit)
    {
        Module wanted = _programme.FindModule(module)!;
        double far = learner.MaxDistanceKm ?? _programme.Tables.DefaultMaxDistanceKm;
        (double Hours, double Way, bool OnSite, Availability Slots)[] needs =
        [
            .. _programme.Tables.Sessions.Where(session => session.ModuleId == module && session.Start >= world.AsOf
                    && session.Status == SessionStatus.Planned && session.Seats is not 0)
                .Select(session => (Beyond(learner.HoursPerWeek, Math.Ceiling((wanted.Hours / session.Weeks * 4) - 1e-9) / 4),
                    DistanceTo(session) is double way ? Beyond(far, Math.Ceiling(way)) : far, session.SiteId is not null,
                    session.WeeklySlots.Except(learner.Availability))),
            (Beyond(learner.HoursPerWeek, 0.25), far, false, Availability.Never),
        ];
        var roles = _programme.Tables.Roles
            .Where(role => (role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience)) && !learner.Roles.Contains(role.Id))
            .Select(role => (string?)role.Id).Prepend(null).ToArray();
        LearnerState state = _engine.StateOf(learner, world.AsOf);
        return
            from completing in Completions()
            where completing.Cost < limit
            let price = completing.Completed.Where(id => !state.IsActive(id)).Append(module)
                .Max(id => learner.PriceOf(_programme.FindModule(id)!))
            from need in needs
            from more in Enumerable.Range(0, 5)
            from farther in Enumerable.Range(0, need.OnSite ? 6 : 1)
            from role in roles
            let hours = need.Hours + more
            let way = need.Way + (10 * farther)
            let cost = completing.Cost + (role is null ? 0 : _costs.Edit + _costs.Goal)
                + Cost(hours - learner.HoursPerWeek, _costs.HourPerWeek)
                + Cost(way - far, _costs.Kilometre) + Cost(need.Slots.Minutes / 60.0, _costs.FreeHour)
                + (learner.Budget is double budget ? Cost(price - budget, _costs.Euro) : 0)
            where cost < limit
            select (Edit(completing.Completed, role, learner.Budget is double now ? Math.Max(now, price) : null,
                way > far ? way : learner.MaxDistanceKm, hours, need.Slots), cost);
    }

    private static double Beyond(double now, double needed) => Math.Max(now, needed);

    private double Cost(double more, double unit) => more > 0 ? _costs.Edit + (unit * more) : 0;

    private IEnumerable<(Learner Edited, double Cost)> All(double limit)
    {
        Module wanted = _programme.FindModule(module)!;
        Session[] sessions = [.. _programme.Tables.Sessions.Where(session => session.ModuleId == module)];
        double far = learner.MaxDistanceKm ?? _programme.Tables.DefaultMaxDistanceKm;
        var hours = Amounts(learner.HoursPerWeek, _costs.HourPerWeek,
            [.. sessions.Select(session => Math.Ceiling((wanted.Hours / session.Weeks * 4) - 1e-9) / 4), 0.25]);
        var distances = Amounts(far, _costs.Kilometre, [.. sessions.Select(DistanceTo).OfType<double>().Select(Math.Ceiling)]);
        var budgets = learner.Budget is double budget
            ? Amounts(budget, _costs.Euro, [.. _programme.Modules.Select(learner.PriceOf)]) : [(null, 0)];
        var slots = sessions.Select(session => session.WeeklySlots.Except(learner.Availability)).Append(Availability.Never).Distinct()
            .Select(free => (Slots: free, Cost: free.IsNever ? 0 : _costs.Edit + (_costs.FreeHour * free.Minutes / 60.0))).ToArray();
        var roles = _programme.Tables.Roles
            .Where(role => (role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience)) && !learner.Roles.Contains(role.Id))
            .Select(role => ((string?)role.Id, _costs.Edit + _costs.Goal)).Prepend((null, 0)).ToArray();
        foreach ((string[] completed, double completing) in Completions().Where(item => item.Cost < limit))
        {
            foreach ((string? role, double aiming) in roles)
            {
                foreach ((double? price, double paying) in budgets.Where(item => Affords(completed, item.Amount)))
                {
                    foreach ((double? distance, double travelling) in distances)
                    {
                        foreach ((double? week, double working) in hours)
                        {
                            foreach ((Availability free, double freeing) in slots)
                            {
                                double cost = completing + aiming + paying + travelling + working + freeing;
                                if (cost < limit)
                                {
                                    yield return (Edit(completed, role, price, distance, week!.Value, free), cost);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private Learner Edit(string[] completed, string? role, double? price, double? distance, double week, Availability free)
    {
        Learner edited = learner with
        {
            HoursPerWeek = week,
            Availability = learner.Availability.Union(free),
            MaxDistanceKm = distance,
            Budget = price,
            Roles = role is null ? learner.Roles : [.. learner.Roles, role],
        };
        return completed.Aggregate(edited, WithCompleted);
    }

    private Learner WithCompleted(Learner record, string done)
    {
        var taught = _programme.Tables.ModuleCompetencies.Where(row => row.ModuleId == done && row.Teaches)
            .ToDictionary(row => row.CompetencyId, row => row.Attainment, StringComparer.Ordinal);
        return record with
        {
            Completed = [.. record.Completed, done],
            Outcomes = [.. record.Outcomes.Where(outcome => outcome.ModuleId != done || outcome.Status != OutcomeStatus.Active)],
            Mastery = [.. record.Mastery.Select(row => taught.TryGetValue(row.CompetencyId, out double attained)
                ? new MasteryEstimate(row.CompetencyId, Math.Max(row.Mastery, attained), Math.Max(1, row.Evidence)) : row)],
        };
    }

    // Modules that can be completed one after the other, whatever sessions they have.
    private IEnumerable<(string[] Completed, double Cost)> Completions()
    {
        var closed = _engine.Infeasible(learner with { Budget = null }, world.AsOf)
            .Where(item => !item.Codes.Contains(ReasonCode.InProgress) && item.Codes.Intersect(Closing).Any())
            .Select(item => item.ModuleId).ToHashSet(StringComparer.Ordinal);
        string[] open = [.. _programme.Modules.Select(item => item.Id).Where(id => id != module && !closed.Contains(id)).Order()];
        LearnerState start = _engine.StateOf(learner, world.AsOf);
        for (int mask = 0; mask < 1 << open.Length; mask++)
        {
            List<string> left = [.. open.Where((_, place) => (mask >> place & 1) != 0)];
            string[] completed = [.. left];
            LearnerState state = start;
            while (left.Find(id => start.IsActive(id) || (state.ReachesEntry(id) && state.MeetsPrerequisites(id))) is string next)
            {
                state = state.After(next);
                left.Remove(next);
            }

            if (left.Count == 0)
            {
                yield return (completed, completed.Sum(id => _costs.Edit + (_costs.ModuleHour * _programme.FindModule(id)!.Hours)));
            }
        }
    }

    private bool Affords(string[] completed, double? budget) =>
        completed.All(id => _engine.StateOf(learner, world.AsOf).IsActive(id)
            || learner.PriceOf(_programme.FindModule(id)!) <= (budget ?? double.PositiveInfinity));

    private double? DistanceTo(Session session) => session.SiteId is null || learner.Location is not Location here ? null
        : here.DistanceKm(_programme.Tables.Sites.Single(site => site.Id == session.SiteId).Location);

    private (double? Amount, double Cost)[] Amounts(double now, double cost, double[] others) =>
    [
        (now, 0),
        .. others.Where(amount => amount > now).Distinct().Select(amount => ((double?)amount, _costs.Edit + (cost * (amount - now)))),
    ];
}
