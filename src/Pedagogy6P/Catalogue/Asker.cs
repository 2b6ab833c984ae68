namespace Pedagogy6P.Catalogue;

/// <summary>A module that asks for mastery of a competency before it starts.</summary>
/// <param name="Module">Number of the module.</param>
/// <param name="Entry">Mastery needed.</param>
internal readonly record struct Asker(int Module, double Entry);
