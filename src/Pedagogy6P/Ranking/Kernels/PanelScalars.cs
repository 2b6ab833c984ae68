namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What the bounds of all panels of one query share.</summary>
/// <param name="TableSize">Entries of the mastery table: 64, 128 or 256.</param>
/// <param name="GainUnit">Gain of one packed unit, rounded up.</param>
/// <param name="MatchWorth">What a match of settings adds to the worth of a unit of need, rounded up.</param>
/// <param name="ScheduleWeight">w_Schedule, rounded up.</param>
/// <param name="InverseHours">What a packed load takes of the hours per week, rounded down; 0 hours count as endless loads.</param>
/// <param name="MaxLoad">Largest packed load that may fit, rounded up.</param>
/// <param name="TravelUnit">What a unit of a travel byte is worth, rounded up.</param>
/// <param name="Rest">Upper bound of what all other terms and a travel byte of 0 make a unit of need worth.</param>
/// <param name="PreferenceWeight">w_Preference, rounded down; 0 when preference has no packed bound.</param>
/// <param name="TasteScale">Size of one unit of the learner's packed taste.</param>
/// <param name="TasteShift">What the packed dot product has to be raised by to bound the true one, before the module's own scale.</param>
/// <param name="TasteError">What the rounding of a module's features counts.</param>
/// <param name="TastePart">What is left at least of log odds beneath 0.</param>
/// <param name="PreferenceLost">How far <paramref name="Rest"/> counts preference beneath 1 already, rounded up.</param>
/// <param name="ChainUnit">What a chain keeps of the gain of one packed unit, rounded up.</param>
/// <param name="MostFit">No module, whatever its place, makes a unit of need worth more.</param>
/// <param name="ScheduleWords">w_Schedule in units of fit, rounded up.</param>
/// <param name="LoadWords">What 32 hours a week lower a fit by, in its units, rounded down: 2⁻¹⁶ of this times twice a packed load.</param>
/// <param name="MaxLoadWords">Largest packed load that may fit.</param>
/// <param name="TravelWords">What 256 units of a travel byte are worth in units of fit, rounded up.</param>
/// <param name="RestWords"><paramref name="Rest"/> in units of fit, rounded up.</param>
internal readonly record struct PanelScalars(
    int TableSize,
    float GainUnit,
    float MatchWorth,
    float ScheduleWeight,
    float InverseHours,
    float MaxLoad,
    float TravelUnit,
    float Rest,
    float PreferenceWeight,
    float TasteScale,
    float TasteShift,
    float TasteError,
    float TastePart,
    float PreferenceLost,
    float ChainUnit,
    float MostFit,
    ushort ScheduleWords,
    ushort LoadWords,
    ushort MaxLoadWords,
    ushort TravelWords,
    ushort RestWords)
{
    /// <summary>What session, place and learner make a unit of need worth at most.</summary>
    public float Changing => Rest + ScheduleWeight + (TravelUnit * byte.MaxValue);
}
