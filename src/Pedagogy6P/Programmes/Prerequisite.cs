namespace Pedagogy6P.Programmes;

/// <summary>
/// One prerequisite of a module. Rows of a module that share a group are alternatives, any one is enough; all groups are needed.
/// </summary>
/// <param name="Module">Id of the module that asks.</param>
/// <param name="Requires">Id of the module asked for.</param>
/// <param name="Group">Group among the module's rows; null means a group of its own.</param>
/// <param name="Kind">Hard or advised, the same for a whole group.</param>
public sealed record Prerequisite(string Module, string Requires, string? Group = null, PrerequisiteKind Kind = PrerequisiteKind.Hard);
