namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>
/// What is true of a world, in numbers; <c>docs/simulation.md</c> says where each comes from. None is read from the engine's options.
/// Immutable.
/// </summary>
internal sealed record WorldAssumptions
{
    // Choosing: interest, usefulness and cost (Eccles and Wigfield 2002), places of a list (Craswell et al. 2008).
    public double TopicTaste { get; init; } = 1;
    public double OwnTaste { get; init; } = 0.5;
    public double ModalityTaste { get; init; } = 0.4;
    public double Usefulness { get; init; } = 1.2;
    public double LoadCost { get; init; } = 1;
    public double TravelCost { get; init; } = 0.8;
    public double NothingInstead { get; init; } = 1;
    public double ExaminationPower { get; init; } = 0.7;
    public double VisitsPerWeek { get; init; } = 0.6;

    /// <summary>The share of a taste that declared topics tell.</summary>
    public double DeclaredShare { get; init; } = 0.5;

    // Learning (Dochy et al. 1999 for gaps, Freeman et al. 2014 for hands-on time, Kraft 2020 for effects of modules).
    public double LearningRate { get; init; } = 3;
    public double AbilitySpread { get; init; } = 0.25;
    public double GapSlows { get; init; } = 1.5;
    public double HandsOnLearning { get; init; } = 0.3;
    public double EffectMean { get; init; } = 0.1;
    public double EffectSpread { get; init; } = 0.28;

    // Studies: weaker designs find more (Cheung and Slavin 2016).
    public double QuasiExperimentBias { get; init; } = 0.07;
    public double PrePostBias { get; init; } = 0.2;

    // Forgetting (Settles and Meeder 2016; 70 % is left after a year, Custers 2010; Bahrick 1984, Cepeda et al. 2006, Baldwin and Ford
    // 1988).
    public double HalfLifeDays { get; init; } = 365;
    public double HalfLifeSpread { get; init; } = 0.6;
    public double Stays { get; init; } = 0.4;
    public double Spacing { get; init; } = 1.5;
    public double HandsOnRetention { get; init; } = 0.5;
    public double SettingRetention { get; init; } = 0.2;

    // Time.
    public double HoursSpread { get; init; } = 0.3;
    public double AbsentShare { get; init; } = 0.1;

    // Leaving a module in a week, in log-odds (Bean and Metzner 1985); the numbers of the illustrative population of esnbyum, with taste.
    public double HazardBase { get; init; } = -3.8;
    public double HazardLoad { get; init; } = 1.2;
    public double HazardTravel { get; init; } = 0.8;
    public double HazardAlone { get; init; } = 0.5;
    public double HazardGap { get; init; } = 1.5;
    public double HazardHandsOn { get; init; } = -0.6;
    public double HazardFirstWeeks { get; init; } = 0.5;
    public double HazardWithdrawals { get; init; } = 0.4;
    public double HazardSilence { get; init; } = 0.7;
    public double HazardTaste { get; init; } = -0.3;
    public double HazardFrailty { get; init; } = 0.6;

    /// <summary>Probability of leaving the programme altogether when leaving a module.</summary>
    public double LeavingShare { get; init; } = 0.25;

    // Giving up a practice in a week, in logarithms (Hayes et al. 2012).
    public double AbandonBase { get; init; } = -7;
    public double AbandonGap { get; init; } = 2;
    public double AbandonHandsOn { get; init; } = -0.7;

    /// <summary>Weeks for which hands-on time supports a practice.</summary>
    public int HandsOnWeeks { get; init; } = 8;

    // Assessments.
    public int Questions { get; init; } = 5;
    public double Guess { get; init; } = 0.1;
    public double Slip { get; init; } = 0.05;
    public double PassShare { get; init; } = 0.6;
    public double StartNoise { get; init; } = 0.12;
    public double StartAssessedShare { get; init; } = 0.3;

    /// <summary>The share of a level from which a goal counts as reached.</summary>
    public double GoalShare { get; init; } = 0.9;

    /// <summary>Goals that come up in the year, as a share of goals (Deming and Noray 2020).</summary>
    public double EmergingShare { get; init; } = 0.05;

    /// <summary>Probability of doing a refresher that is planned.</summary>
    public double RefresherCompliance { get; init; } = 0.7;

    /// <summary>Hours of a refresher, a share of a week at most.</summary>
    public double RefresherHours { get; init; } = 0.25;
    public double RefresherWeekShare { get; init; } = 0.15;
}
