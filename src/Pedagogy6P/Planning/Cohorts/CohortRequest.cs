using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What a cohort plan is asked for. Immutable.</summary>
public sealed record CohortRequest
{
    private const double LossOfOptimised = 0.0015;
    private const double LossOfFair = 0.07;

    /// <summary>Most modules that a learner is seated in; 1 to 10, 3 by default.</summary>
    public int ModulesPerLearner { get; init; } = 3;

    /// <summary>How seats are given; the highest total score by default.</summary>
    public CohortMechanism Mechanism { get; init; }

    /// <summary>
    /// Most that may be given up of the highest total score so that fewer learners envy others beyond one seat
    /// (<see cref="CohortFairnessGroup.Envy"/>), as a share of that total: 0 to 1. Seats are exchanged until nobody envies, nothing helps
    /// any more or that much is given up, and nobody loses a mandatory seat. Null, the default, is 0.0015 for the optimised mechanism and
    /// 0.07, what fairness itself costs included, for the fair one; the others exchange nothing unless it is given and they gave up less.
    /// </summary>
    public double? MostLoss { get; init; }

    /// <summary>
    /// Work that the search may do, counted in bundles looked for: the same on every machine. 1 or more, 4,000,000 by default.
    /// </summary>
    public long Work { get; init; } = 4_000_000;

    /// <summary>
    /// How many places the order of learners is moved on for the draft and for dictatorship: a school counts it up from term to term, so
    /// that nobody is always last. 0 or more, 0 by default.
    /// </summary>
    public int Rotation { get; init; }

    /// <summary>
    /// Who chooses which candidate sessions are opened, such as <c>CpSatCohortOpener</c> of the package <c>Pedagogy6P.Solvers</c>; null,
    /// the default, opens them by a greedy rule with exchanges.
    /// </summary>
    public ICohortOpener? Opener { get; init; }

    /// <summary><see cref="MostLoss"/>, or what it is by default.</summary>
    internal double ShareGivenUp => MostLoss ?? Mechanism switch
    {
        CohortMechanism.Optimised => LossOfOptimised,
        CohortMechanism.Fair => LossOfFair,
        _ => 0,
    };
}
