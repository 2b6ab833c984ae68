namespace Pedagogy6P.Ranking.Worths;

/// <summary>A module that teaches a competency.</summary>
/// <param name="Module">Number of the module.</param>
/// <param name="Attainment">Mastery reached on success.</param>
/// <param name="Hours">Working time of the module.</param>
internal readonly record struct Supplier(int Module, double Attainment, double Hours);
