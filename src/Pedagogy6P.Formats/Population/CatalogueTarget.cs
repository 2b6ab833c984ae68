namespace Pedagogy6P.Formats.Population;

/// <summary>What a module asks and teaches of one competency.</summary>
/// <param name="Competency">Place in the programme's list of competencies.</param>
/// <param name="Entry">Mastery needed to start, 0 to 1.</param>
/// <param name="Attainment">Mastery reached on success, from entry to 1.</param>
internal readonly record struct CatalogueTarget(int Competency, double Entry, double Attainment);
