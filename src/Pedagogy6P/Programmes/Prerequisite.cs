using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>
/// One prerequisite of a module. Rows of a module that share a group are alternatives, any one is enough; all groups are needed.
/// </summary>
/// <param name="ModuleId">Id of the module that asks.</param>
/// <param name="RequiredId">Id of the module asked for.</param>
/// <param name="Group">Group among the module's rows; null means a group of its own.</param>
/// <param name="Kind">Hard or advised, the same for a whole group.</param>
public sealed record Prerequisite([property: JsonPropertyName("module")] string ModuleId,
    [property: JsonPropertyName("requires")] string RequiredId, string? Group = null, PrerequisiteKind Kind = PrerequisiteKind.Hard);
