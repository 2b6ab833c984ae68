using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Ranking;

namespace Pedagogy6P.Cli.Options;

/// <summary>The options that commands which ask the engine share, and what they mean together.</summary>
internal sealed record QueryOptions
{
    public required Option<int> K { get; init; }

    public required Option<DateOnly?> Date { get; init; }

    public required Option<TermWeights> Weights { get; init; }

    public required Option<string> Language { get; init; }

    public required Option<string?> Out { get; init; }

    public static QueryOptions Create() => new()
    {
        K = WholeNumberOption.K(),
        Date = DateOption.Create(),
        Weights = WeightsOption.Create(),
        Language = LanguageOption.Create(),
        Out = OutOption.Create(),
    };

    /// <summary>The engine of a programme with the weights given.</summary>
    public PedagogyEngine Engine(ParseResult parsed, LoadedProgramme loaded) =>
        new(loaded.Programme, new PedagogyOptions { Weights = parsed.GetRequiredValue(Weights) });

    /// <summary>What is asked of the engine.</summary>
    public RecommendationQuery Query(ParseResult parsed, LoadedProgramme loaded, bool withFacts) =>
        new(loaded.QueryDate(parsed.GetValue(Date)), parsed.GetValue(K)) { WithFacts = withFacts };
}
