namespace Pedagogy6P.Participative.Preferences;

/// <summary>A module of a list that a policy drew by chance, and whether it was chosen. An immutable value.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Position">Where it stood, 1 for the first.</param>
/// <param name="Propensity">The probability that it stood there given the places above, above 0; 1 stands for no chance at all.</param>
/// <param name="Chosen">Whether it was chosen.</param>
public readonly record struct RandomisedChoice(string ModuleId, int Position, double Propensity, bool Chosen);
