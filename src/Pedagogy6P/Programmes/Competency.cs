using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>Something a learner can master.</summary>
/// <param name="Id">Ordinal id of 1 to 100 characters.</param>
/// <param name="Title">Title in the programme's language.</param>
/// <param name="ParentId">Id of the wider competency; mastery does not propagate along it. Null for none.</param>
/// <param name="Domain">Domain it is filed under; null for none.</param>
/// <param name="Framework">Competency framework it comes from; null means the programme's own.</param>
public sealed record Competency(string Id, string Title, [property: JsonPropertyName("parent")] string? ParentId = null,
    string? Domain = null, string? Framework = null);
