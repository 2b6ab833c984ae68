namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>What is drawn; each has a stream of its own.</summary>
internal enum DrawKind
{
    HalfLife,
    ModuleEffect,
    ModuleVector,
    TopicVector,
    StudyNoise,
    Taste,
    ModalityTaste,
    OwnTaste,
    Ability,
    StartMastery,
    StartAssessed,
    StartNoise,
    EmergingGoal,
    EmergingCompetency,
    Visit,
    Examined,
    ChoiceNoise,
    Hours,
    Absent,
    Withdrawal,
    Leaving,
    Answer,
    Recheck,
    Abandonment,
    Refresher,
    PolicyOwn,
}
