using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>
/// A module of a group of an award (a diploma, a certificate): who completes as many modules of every group as it asks has earned it.
/// </summary>
/// <param name="AwardId">Ordinal id of the award, 1 to 100 characters.</param>
/// <param name="Title">Title of the award; the same in all its rows.</param>
/// <param name="Group">Id of the group within the award: a core, a block of options.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Choose">How many of the group are asked, 1 to as many as it has, the same in all its rows; null for all.</param>
public sealed record AwardModule(
    [property: JsonPropertyName("award")] string AwardId, string Title, string Group,
    [property: JsonPropertyName("module")] string ModuleId,
    int? Choose = null);
