namespace Pedagogy6P.Proof.Decisions;

/// <summary>
/// Something that was known of a learner when a list was made, for a model of rewards: a number, and nothing that names a person. An
/// immutable value.
/// </summary>
/// <param name="Name">Its name, 1 to 100 characters; <c>x_</c> and the name is its column in exports.</param>
/// <param name="Value">A finite number.</param>
public readonly record struct ContextValue(string Name, double Value);
