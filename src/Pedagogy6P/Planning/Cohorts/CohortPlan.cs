using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Who sits where in a term. Immutable; record equality compares lists by identity.</summary>
public sealed record CohortPlan
{
    /// <summary>The day as of which it holds.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How seats were given.</summary>
    public required CohortMechanism Mechanism { get; init; }

    /// <summary>Sum of the scores of all seats.</summary>
    public required double Objective { get; init; }

    /// <summary>
    /// No plan with at least as many mandatory seats as the optimised one has a higher sum of scores, whatever the mechanism; groups that
    /// have to be large or mixed enough are not counted against it.
    /// </summary>
    public required double Bound { get; init; }

    /// <summary>
    /// Bound ÷ objective − 1; 0 when both are 0. Below 0 at most where a mechanism other than the optimised one seats fewer mandatory
    /// modules.
    /// </summary>
    public double Gap => Objective > 0 ? (Bound / Objective) - 1 : Bound > 0 ? double.PositiveInfinity : 0;

    /// <summary>
    /// How many sessions that want a smallest or mixed group have nobody, or no more than that: <see cref="Bound"/> takes them to be held
    /// with any group, so that it may be out of reach for their sake.
    /// </summary>
    public int GroupsOutsideBound { get; init; }

    /// <summary>
    /// Who chose the candidates that are opened: the name of the <see cref="CohortRequest.Opener"/> where it was asked, else
    /// <c>greedy</c>; null where there were none that trainers could run. Exchanges better the choice of either.
    /// </summary>
    public string? Opener { get; init; }

    /// <summary>Mandatory modules that learners are seated in.</summary>
    public required int MandatorySeated { get; init; }

    /// <summary>
    /// Mandatory modules that learners have not completed and could take, were no seat ever taken: of each learner as many as could be at
    /// once. Those beyond that are on the waiting list for <see cref="CohortWaitReason.Limit"/> or want of time or budget.
    /// </summary>
    public required int MandatoryWanted { get; init; }

    /// <summary>Whether the search was stopped before its work was done.</summary>
    public required bool IsStopped { get; init; }

    /// <summary>All seats, by learner in the order asked, then by module.</summary>
    public required ImmutableArray<CohortSeat> Seats { get; init; }

    /// <summary>
    /// Modules that learners would have taken were no seat ever taken, and mandatory ones, that they are not seated in; in the same order.
    /// </summary>
    public required ImmutableArray<CohortWait> Waiting { get; init; }

    /// <summary>Sessions that take place with learners of this plan, by id.</summary>
    public required ImmutableArray<CohortGroup> Groups { get; init; }

    /// <summary>Sessions that should not take place, or were cancelled since, by id.</summary>
    public required ImmutableArray<CohortCancellation> Cancelled { get; init; }

    /// <summary>
    /// Trainers by id who can run a module of some candidate, or are named by one, but have the time for none: their availability, their
    /// weekly hours or their planned sessions leave none of its hours.
    /// </summary>
    public ImmutableArray<string> IdleTrainers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// What one more seat, session or trainer would bring, those first that bring most; those that bring nothing are left out.
    /// </summary>
    public required ImmutableArray<CohortMarginal> Marginals { get; init; }

    /// <summary>How fair the plan is; null for one that was repaired, or only asked about.</summary>
    public CohortFairness? Fairness { get; init; }

    /// <summary>
    /// Modules of one learner's seats that close the same gap, by learner in the order asked, then by module; empty where
    /// <see cref="Fairness"/> is null.
    /// </summary>
    public ImmutableArray<CohortSameGap> SameGaps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// What trainers teach, by trainer and week from that of <see cref="AsOf"/> on; weeks without sessions are left out, and all are where
    /// <see cref="Fairness"/> is null.
    /// </summary>
    public ImmutableArray<CohortTrainerWeek> TrainerWeeks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Who may run which modules from the next term on, as their seats train them for it (<see cref="Module.TrainsFor"/>), in the order of
    /// the seats. This plan counts nobody of them as a trainer.
    /// </summary>
    public ImmutableArray<CohortNextTrainer> TrainersNextTerm { get; init => field = value.IsDefault ? [] : value; } = [];
}
