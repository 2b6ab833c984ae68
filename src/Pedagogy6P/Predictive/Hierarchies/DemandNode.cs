namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>A place in the hierarchy of demand.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="CompetencyId">Id of its competency; null where it counts several.</param>
/// <param name="Domain">Its domain, or that of its competency; null for none and where it counts several.</param>
/// <param name="Region">Its region; null where it counts several or what no region counts.</param>
public sealed record DemandNode(DemandNodeKind Kind, string? CompetencyId = null, string? Domain = null, string? Region = null);
