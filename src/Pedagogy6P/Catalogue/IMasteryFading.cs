namespace Pedagogy6P.Catalogue;

/// <summary>Says what is left of a mastery that has not been practised. Implementations are thread-safe and deterministic.</summary>
public interface IMasteryFading
{
    /// <summary>
    /// What is left of an attained mastery after days without practice: from 0 to what was attained, never more later. What lies outside
    /// counts as the nearer end, NaN as the mastery itself.
    /// </summary>
    /// <param name="competencyId">Id of the competency; any.</param>
    /// <param name="mastery">Mastery when it was attained, 0 to 1.</param>
    /// <param name="days">Days gone by since; below 0 counts as 0.</param>
    double Faded(string competencyId, double mastery, double days);
}
