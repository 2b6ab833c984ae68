namespace Pedagogy6P.Predictive;

/// <summary>Gives the level of demand for competencies, observed or forecast. Implementations are thread-safe and deterministic.</summary>
public interface IDemandLevels
{
    /// <summary>Demand level of every competency it knows, each finite and 0 or more; others take the middle rank.</summary>
    /// <param name="asOf">The query date.</param>
    IReadOnlyDictionary<string, double> Levels(DateOnly asOf);
}
