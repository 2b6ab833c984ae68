using System.Collections.Immutable;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>The numbers that the definitions leave to the host, with the defaults that they state.</summary>
internal sealed record OracleOptions
{
    public TermWeights Weights { get; init; } = TermWeights.Default;

    /// <summary>Terms beside the eight.</summary>
    public ImmutableArray<OracleTerm> FurtherTerms { get; init; } = [];

    public double SelfPacedWeeks { get; init; } = 12;

    public StandardErrorFactors StandardErrorFactors { get; init; } = new();

    /// <summary>α: what is left of a direct worth while an advised group is missed.</summary>
    public double AdvisedFactor { get; init; } = 0.8;

    /// <summary>γ: what is left of a worth one link up its chain.</summary>
    public double ChainFactor { get; init; } = 0.8;

    /// <summary>What is left of a mastery after days; null: all of it.</summary>
    public Func<double, int, double>? Fading { get; init; }

    /// <summary>τ0 of the sceptic's prior.</summary>
    public double PriorStandardDeviation { get; init; } = 0.2;
}
