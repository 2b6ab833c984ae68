namespace Pedagogy6P.Predictive.Coverage;

/// <summary>How much of a set of competencies is taught. Immutable.</summary>
/// <param name="Audience">For whom; empty for whoever it may be.</param>
/// <param name="Competencies">How many there are.</param>
/// <param name="Taught">How many of them some module teaches.</param>
/// <param name="Covered">How many of them modules teach as far as roles ask.</param>
/// <param name="Hours">Hours of the modules that teach at least one of them, each module once.</param>
public sealed record CoverageShare(string Audience, int Competencies, int Taught, int Covered, double Hours)
{
    /// <summary>Taught ÷ competencies, 0 to 1; 0 of none.</summary>
    public double Share => Competencies == 0 ? 0 : (double)Taught / Competencies;
}
