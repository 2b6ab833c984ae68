using System.Collections.Concurrent;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Plans or repairs the paths of learners, and remembers those for whom there is nothing to plan. Thread-safe.</summary>
/// <param name="engine">The engine.</param>
/// <param name="asOf">The first day.</param>
/// <param name="request">What is asked for.</param>
/// <param name="kept">By learner the path that is to be kept; null for none.</param>
/// <param name="areMany">Whether a learner without a goal is passed over, rather than refused.</param>
internal sealed class LearnerPlanner(PedagogyEngine engine, DateOnly asOf, PathRequest request, Func<string, RepairRequest?> kept,
    bool areMany)
{
    private const int MostNamed = 10;

    private readonly ConcurrentBag<string> _withoutGoal = [];
    private readonly ConcurrentBag<string> _withoutAward = [];
    private readonly ConcurrentBag<string> _withoutSteps = [];
    private int _planned;

    /// <summary>Whether paths were planned, and none of them completes the award that was asked for.</summary>
    public bool NoneCompletes => _planned > 0 && _withoutAward.Count == _planned;

    /// <summary>The paths of a learner; none where there is no goal, or the award cannot be completed.</summary>
    public LearnerPlan Plan(Learner learner, CancellationToken cancellationToken)
    {
        try
        {
            if (kept(learner.Id) is { } repair)
            {
                PathRepair repaired = engine.RepairPath(learner, asOf, repair, cancellationToken);
                Note(repaired.Paths);
                return new LearnerPlan(learner, repaired.Paths) { Repair = repaired };
            }

            LearningPaths paths = engine.PlanPaths(learner, asOf, request, cancellationToken);
            Note(paths);
            return new LearnerPlan(learner, paths);
        }
        catch (InputRefusedException refused) when (areMany && refused.Violations.All(violation =>
            string.Equals(violation.Id, learner.Id, StringComparison.Ordinal)))
        {
            _withoutGoal.Add(learner.Id);
            return new LearnerPlan(learner, Nothing(learner));
        }
    }

    /// <summary>Says for whom nothing was planned, and why.</summary>
    /// <param name="error">Where it is said.</param>
    /// <param name="inCalendars">Whether the paths went to calendars, which do not say themselves why they are empty.</param>
    public void Tell(TextWriter error, bool inCalendars)
    {
        Tell(error, "No goal to plan for", _withoutGoal);
        Tell(error, "The award cannot be completed by", _withoutAward);
        Tell(error, "Nothing to take, and an empty calendar, for", inCalendars ? _withoutSteps : []);
    }

    private void Note(LearningPaths paths)
    {
        Interlocked.Increment(ref _planned);
        if (paths.Award?.Conflict is not null)
        {
            _withoutAward.Add(paths.LearnerId);
        }
        else if (paths.Paths is [{ Steps: [] }, ..])
        {
            _withoutSteps.Add(paths.LearnerId);
        }
    }

    private static void Tell(TextWriter error, string words, IEnumerable<string> learners)
    {
        string[] ids = [.. learners.Order(StringComparer.Ordinal)];
        if (ids.Length > 0)
        {
            string more = ids.Length > MostNamed ? $" and {(ids.Length - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "";
            error.WriteLine($"{words}: {string.Join(", ", ids.Take(MostNamed))}{more}.");
        }
    }

    private LearningPaths Nothing(Learner learner) => new()
    {
        LearnerId = learner.Id, AsOf = asOf, Recognised = [], Paths = [], Unreached = [], Unplanned = [],
    };
}
