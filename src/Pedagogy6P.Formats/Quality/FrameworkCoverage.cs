namespace Pedagogy6P.Formats.Quality;

/// <summary>How much of a competency framework the catalogue teaches.</summary>
/// <param name="Framework">Name of the framework; <c>programme</c> for the programme's own.</param>
/// <param name="Competencies">Number of its competencies.</param>
/// <param name="Taught">Number of those that some module teaches.</param>
/// <param name="Share">Taught ÷ competencies, 0 to 1.</param>
/// <param name="Hours">Sum of the hours of the modules that teach at least one of them, each module once.</param>
public sealed record FrameworkCoverage(string Framework, int Competencies, int Taught, double Share, double Hours);
