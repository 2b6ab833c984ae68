namespace Pedagogy6P.Formats.RiskTables;

/// <summary>How often an outcome occurs in a file.</summary>
/// <param name="Outcome">The outcome as written.</param>
/// <param name="Rows">Rows with it.</param>
public readonly record struct OutcomeCount(string Outcome, int Rows);
