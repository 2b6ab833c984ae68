namespace Pedagogy6P.Catalogue;

/// <summary>An amount of one competency: an attainment, an entry level, a mastery.</summary>
/// <param name="Competency">Number of the competency.</param>
/// <param name="Amount">The amount, 0 to 1.</param>
internal readonly record struct CompetencyAmount(int Competency, double Amount);
