using Pedagogy6P.Planning.Cohorts;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>What reasons and kinds are called, in English; translated where they are shown.</summary>
internal static class CohortWords
{
    private const double Met = 1 + 5e-5;

    public static readonly Dictionary<CohortWaitReason, string> Reasons = new()
    {
        [CohortWaitReason.Seats] = "every session that suits is full",
        [CohortWaitReason.Timetable] = "meets at the same time as another seat",
        [CohortWaitReason.Load] = "asks more hours of some week than are left",
        [CohortWaitReason.Limit] = "the limit of modules per learner is reached",
        [CohortWaitReason.Budget] = "costs more than is left",
        [CohortWaitReason.Trainers] = "no trainer for the session",
        [CohortWaitReason.Group] = "the group would be too small or not mixed enough",
        [CohortWaitReason.Cancelled] = "the session was cancelled",
    };

    public static readonly Dictionary<CohortCancellationReason, string> Causes = new()
    {
        [CohortCancellationReason.Nobody] = "nobody is seated in it",
        [CohortCancellationReason.TooSmall] = "its group would be too small",
        [CohortCancellationReason.NotMixed] = "its group would not be mixed enough",
        [CohortCancellationReason.Announced] = "it was cancelled since",
    };

    public static readonly Dictionary<CohortMarginalKind, string> Kinds = new()
    {
        [CohortMarginalKind.Seat] = "a seat in",
        [CohortMarginalKind.Session] = "a session like",
        [CohortMarginalKind.Trainer] = "a trainer like",
    };

    public static readonly Dictionary<CohortMechanism, string> Mechanisms = new()
    {
        [CohortMechanism.Optimised] = "the highest total score",
        [CohortMechanism.Fair] = "the highest total of what each has relative to what each could have",
        [CohortMechanism.Draft] = "in turn, one seat each, the order reversed from round to round",
        [CohortMechanism.Dictatorship] = "in turn, all seats of each at once",
    };

    /// <summary>What a loss is due to.</summary>
    public static readonly (string Name, Func<CohortLoss, double> Part)[] Losses =
    [
        ("Full sessions", loss => loss.Seats), ("Small or unmixed groups", loss => loss.Groups),
        ("Missing trainers", loss => loss.Trainers), ("Timetable", loss => loss.Timetable), ("Distance", loss => loss.Travel),
    ];

    /// <summary>Who chose the candidates to open; null where there were none.</summary>
    public static string? OpenerOf(CohortPlan plan) => plan.Opener switch
    {
        null => null,
        "greedy" => "a greedy rule, bettered by exchanges",
        _ => $"the solver {plan.Opener}, bettered by exchanges",
    };

    /// <summary>That the bound leaves groups out of account; null where there are none that could matter.</summary>
    public static string? BoundOf(CohortPlan plan) => plan.GroupsOutsideBound == 0 || plan.Bound <= plan.Objective * Met ? null
        : "That takes sessions to be held with however few learners, so that this plan may be nearer to the best than it seems. Sessions "
            + $"that want a smallest or mixed group and have no more than that, or nobody: {NumberText.Whole(plan.GroupsOutsideBound)}.";

    /// <summary>Who a group of learners is.</summary>
    public static string NameOf(CohortFairnessGroup group) => (group.Group, group.FromKm, group.ToKm) switch
    {
        ("all", null, _) => "All learners",
        (_, double from, double to) => $"{NumberText.Whole((int)Math.Round(from))} to {NumberText.Whole((int)Math.Round(to))} km",
        _ => group.Group,
    };

    /// <summary>Who a group by distance is.</summary>
    public static string NameByDistance(CohortFairnessGroup group) => group.FromKm is null ? "No location known" : NameOf(group);
}
