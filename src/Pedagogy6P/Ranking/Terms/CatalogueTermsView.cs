namespace Pedagogy6P.Ranking.Terms;

/// <summary>The catalogue terms of one query: Demand on its date, Evidence for its audience.</summary>
internal readonly record struct CatalogueTermsView(DemandColumn Demand, EvidenceColumn Evidence);
