using Pedagogy6P.MachineLearning.Statistics;

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

    /// <summary>Names what the levels of a date were made with, for a record of decisions; empty (the default) for what was
    /// observed.</summary>
    /// <param name="asOf">The query date.</param>
    string VersionId(DateOnly asOf) => "";

    /// <summary>The level of a competency with its bounds; null (the default) where none are known, as of what was observed.</summary>
    /// <param name="competencyId">Id of the competency.</param>
    /// <param name="asOf">The query date.</param>
    Interval? IntervalOf(string competencyId, DateOnly asOf) => null;
}
