namespace Pedagogy6P.Predictive;

/// <summary>Gives the level of demand for competencies, observed or forecast. Implementations are thread-safe and deterministic.</summary>
public interface IDemandLevels
{
    /// <summary>Demand level of every competency it knows, each finite and 0 or more; others take the middle rank.</summary>
    /// <param name="asOf">The query date.</param>
    IReadOnlyDictionary<string, double> Levels(DateOnly asOf);

    /// <summary>
    /// Names the levels that are in force on a date: dates with the same number have the same levels, which an engine then compiles once.
    /// The number of the day unless overridden, which is right for every implementation; one whose levels change less often says so here,
    /// so that a new day costs nothing.
    /// </summary>
    /// <param name="asOf">The query date.</param>
    long Version(DateOnly asOf) => asOf.DayNumber;
}
