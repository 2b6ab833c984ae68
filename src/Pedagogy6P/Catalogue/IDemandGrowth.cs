namespace Pedagogy6P.Catalogue;

/// <summary>How much more, or less, a competency will be asked for than now. Implementations are thread-safe and deterministic.</summary>
public interface IDemandGrowth
{
    /// <summary>Expected demand over that of now, above 0 and finite; 1 where nothing is known of it.</summary>
    /// <param name="competencyId">Id of the competency.</param>
    /// <param name="asOf">The query date.</param>
    double Growth(string competencyId, DateOnly asOf);
}
