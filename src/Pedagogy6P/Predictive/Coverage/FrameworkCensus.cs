using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>Which part of a competency framework a programme teaches, how far, and to whom. Immutable.</summary>
/// <param name="Framework">Name of the framework; <c>programme</c> for the programme's own.</param>
/// <param name="Headings">Ids of the competencies that only hold others of the framework; they are not counted.</param>
/// <param name="Shares">Of the whole framework: whoever it may be, then each audience in ordinal order.</param>
/// <param name="Domains">Of each domain, in the order of the competencies.</param>
/// <param name="Competencies">The competencies that are counted, in the order of the programme.</param>
public sealed record FrameworkCensus(string Framework, ImmutableArray<string> Headings, ImmutableArray<CoverageShare> Shares,
    ImmutableArray<DomainCoverage> Domains, ImmutableArray<CompetencyCoverage> Competencies);
