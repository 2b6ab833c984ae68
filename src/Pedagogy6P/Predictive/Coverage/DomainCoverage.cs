using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>How much of a domain of a framework is taught. Immutable.</summary>
/// <param name="Domain">The domain; null for competencies without one.</param>
/// <param name="Shares">Whoever it may be, then each audience in ordinal order.</param>
public sealed record DomainCoverage(string? Domain, ImmutableArray<CoverageShare> Shares);
