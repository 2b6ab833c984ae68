using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Options;

/// <summary>The options that commands which ask the engine share, and what they mean together.</summary>
internal sealed record QueryOptions
{
    public required Option<int> K { get; init; }

    public required Option<DateOnly?> Date { get; init; }

    public required Option<TermWeights?> Weights { get; init; }

    public required Option<string> Language { get; init; }

    public required Option<string?> Out { get; init; }

    public required RiskOptions Risk { get; init; }

    public static QueryOptions Create() => new()
    {
        K = WholeNumberOption.K(),
        Date = DateOption.Create(),
        Weights = WeightsOption.Create(),
        Language = LanguageOption.Create(),
        Out = OutOption.Create(),
        Risk = RiskOptions.Create(),
    };

    /// <summary>Adds the options of Retention to a command.</summary>
    public void AddRiskTo(Command command)
    {
        command.Add(Risk.Own);
        command.Add(Risk.Model);
        command.Add(Risk.OptOut);
        command.Validators.Add(Risk.Check);
    }

    /// <summary>The engine of a programme with the weights and the risk model given.</summary>
    public PedagogyEngine Engine(ParseResult parsed, LoadedProgramme loaded) =>
        new(loaded.Programme,
            new PedagogyOptions { Weights = parsed.GetValue(Weights) ?? TermWeights.Default, DropoutRisk = Risk.Of(parsed, loaded) });

    /// <summary>What is asked of the engine.</summary>
    public RecommendationQuery Query(ParseResult parsed, LoadedProgramme loaded, bool withFacts, bool withOverlaps = false) =>
        new(loaded.QueryDate(parsed.GetValue(Date)), parsed.GetValue(K)) { WithFacts = withFacts, WithOverlaps = withOverlaps };
}
