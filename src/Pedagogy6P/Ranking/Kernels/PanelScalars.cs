namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What the bounds of all panels of one query share.</summary>
/// <param name="TableSize">Entries of the mastery table: 64, 128 or 256.</param>
/// <param name="ScheduleWeight">w_Schedule, rounded up.</param>
/// <param name="InverseHours">1 ÷ hours per week, rounded down; 0 hours count as endless loads.</param>
/// <param name="MaxLoad">Largest load that may fit, rounded up.</param>
/// <param name="Rest">Upper bound of all other terms, rounded up.</param>
internal readonly record struct PanelScalars(int TableSize, float ScheduleWeight, float InverseHours, float MaxLoad, float Rest);
