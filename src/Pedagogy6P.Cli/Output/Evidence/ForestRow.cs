namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>A study in a forest plot. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Effect">Its effect.</param>
/// <param name="Low">Lower bound of its interval.</param>
/// <param name="High">Upper bound of its interval.</param>
/// <param name="Share">Its share in the pooled estimate; null for one that is shown and not counted.</param>
internal sealed record ForestRow(string Name, double Effect, double Low, double High, double? Share);
