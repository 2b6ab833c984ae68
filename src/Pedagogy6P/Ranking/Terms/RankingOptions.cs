using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Participative;
using Pedagogy6P.Predictive;
using Pedagogy6P.Preventive;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>What a host chose for the ranking, checked. Immutable; what each means is said where the host says it.</summary>
internal sealed record RankingOptions
{
    public required TermWeights Weights { get; init; }

    public required double SelfPacedWeeks { get; init; }

    public required int DeclinedDays { get; init; }

    public required IMasteryFading? Fading { get; init; }

    public required StandardErrorFactors StandardErrorFactors { get; init; }

    public required double PriorStandardDeviation { get; init; }

    public required double AdvisedFactor { get; init; }

    public required double ChainFactor { get; init; }

    public required IDropoutRisk DropoutRisk { get; init; }

    public required IDemandLevels? DemandLevels { get; init; }

    public required long CacheBytes { get; init; }

    public required IPreferenceModel Preference { get; init; }

    public required ImmutableArray<ITerm> FurtherTerms { get; init; }
}
