namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>A plan that somebody made, and what it took. Immutable.</summary>
/// <param name="Solver">Who made it.</param>
/// <param name="Options">Options of all learners, −1 after the last of each.</param>
/// <param name="TrainerOf">By candidate the place of its trainer, −1 when it stays closed.</param>
/// <param name="Bound">No plan with as many mandatory places scores more; null where the solver gives none.</param>
/// <param name="Seconds">Processor seconds.</param>
/// <param name="Peak">The most memory, in bytes, that was resident while it was made; null where it is not known.</param>
internal sealed record CohortAnswer(string Solver, int[] Options, int[] TrainerOf, double? Bound, double Seconds, long? Peak);
