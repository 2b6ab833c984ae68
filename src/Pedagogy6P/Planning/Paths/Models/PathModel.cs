using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>
/// All that decides which path of one learner is the best, in plain numbers: what a solver needs, and nothing of a programme or a learner
/// besides. Days are counted from the Monday of the first week, which is day 0, weeks from that week, which is week 0; modules, sessions,
/// goals and groups are told by their places in the lists. Immutable.
/// </summary>
public sealed record PathModel
{
    /// <summary>The Monday of the first week.</summary>
    public required DateOnly Monday { get; init; }

    /// <summary>The first day on which anything may take place, 0 to 6.</summary>
    public required int FirstDay { get; init; }

    /// <summary>Weeks that a path may last, 1 or more.</summary>
    public required int Weeks { get; init; }

    /// <summary>By week the minutes that the learner has in it, 0 or more.</summary>
    public required ImmutableArray<int> WeekMinutes { get; init; }

    /// <summary>What all modules together may cost, EUR; infinite without a limit.</summary>
    public required double Budget { get; init; }

    /// <summary>Modules to choose from, in ordinal order of ids.</summary>
    public required ImmutableArray<ModelModule> Modules { get; init; }

    /// <summary>Sessions of the modules that the learner can attend.</summary>
    public required ImmutableArray<ModelSession> Sessions { get; init; }

    /// <summary>
    /// Pairs of sessions of different modules, the smaller place first, that meet at the same time: at most one is taken.
    /// </summary>
    public required ImmutableArray<(int One, int Other)> Clashes { get; init; }

    /// <summary>
    /// Groups of modules of which one has to be finished, or had better be, on a day before that on which their owner starts.
    /// </summary>
    public required ImmutableArray<ModelGroup> Groups { get; init; }

    /// <summary>Goals that some module brings nearer.</summary>
    public required ImmutableArray<ModelGoal> Goals { get; init; }

    /// <summary>Σ ω·max(0, g − μ) over the goals that no module brings nearer.</summary>
    public required double MissingAnyway { get; init; }

    /// <summary>Σ ω·g over all goals, by which what is missing is divided; 1 without goals.</summary>
    public required double Asked { get; init; }

    /// <summary>Modules that have to be taken, whatever they bring.</summary>
    public required ImmutableArray<int> Wanted { get; init; }

    /// <summary>Modules of which so many each have to be taken.</summary>
    public required ImmutableArray<ModelQuota> Quotas { get; init; }
}
