namespace Pedagogy6P.Catalogue;

/// <summary>Says what is left of a mastery that has not been used. Implementations are thread-safe and deterministic.</summary>
public interface IMasteryFading
{
    /// <summary>
    /// What is left of a mastery after days without use: from 0 to <paramref name="mastery"/>, never more after more days. What lies
    /// outside counts as the nearer end, NaN as the mastery itself.
    /// </summary>
    /// <param name="competencyId">Id of the competency.</param>
    /// <param name="mastery">The mastery once attained, 0 to 1.</param>
    /// <param name="days">Days since, 0 or more.</param>
    double After(string competencyId, double mastery, int days);
}
