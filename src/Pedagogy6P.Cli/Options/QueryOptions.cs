using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Participative;
using Pedagogy6P.Predictive;
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

    public required Option<bool> Forecast { get; init; }

    public required Option<string?> Store { get; init; }

    public required Option<string?> Preferences { get; init; }

    public required Option<string?> Mastery { get; init; }

    public static QueryOptions Create() => new()
    {
        K = WholeNumberOption.K(),
        Date = DateOption.Create(),
        Weights = WeightsOption.Create(),
        Language = LanguageOption.Create(),
        Out = OutOption.Create(),
        Risk = RiskOptions.Create(),
        Store = ChoiceStores.Option(),
        Preferences = PreferenceOption.Create(),
        Mastery = MasteryModelInput.Fading(),
        Forecast = new Option<bool>("--forecast")
        {
            Description = "Let the Demand term take what is expected over the next 12 months instead of what was asked for.",
        },
    };

    /// <summary>Adds the choice store, and the options of the models behind terms: Preference, Retention and Demand.</summary>
    public void AddModelsTo(Command command)
    {
        command.Add(Store);
        command.Add(Preferences);
        command.Add(Mastery);
        command.Add(Forecast);
        command.Add(Risk.Own);
        command.Add(Risk.Model);
        command.Add(Risk.OptOut);
        command.Validators.Add(Risk.Check);
    }

    /// <summary>Reads a folder for an answer about one learner, with their choices folded in.</summary>
    public Task<LoadedProgramme> ReadAsync(ParseResult parsed, string folder, string learner, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken) => LoadedProgramme.ReadFor([learner], folder, host, output, cancellationToken)
            .OnAsync(parsed.GetValue(Date), parsed.GetValue(Store), [learner], host, cancellationToken);

    /// <summary>The engine of a programme with the weights, the risk model and the forecast given.</summary>
    /// <exception cref="ToolException">A forecast is asked for, and nothing was counted up to the query date.</exception>
    public PedagogyEngine Engine(ParseResult parsed, LoadedProgramme loaded, ToolHost host)
    {
        bool forecasts = parsed.GetValue(Forecast);
        if (forecasts)
        {
            DemandTable.Check(loaded, loaded.QueryDate(parsed.GetValue(Date)), host);
        }

        return new PedagogyEngine(loaded.Programme, new PedagogyOptions
        {
            Weights = parsed.GetValue(Weights) ?? TermWeights.Default,
            Preference = PreferenceOption.Of(parsed.GetValue(Preferences), loaded) ?? (IPreferenceModel)DeclaredTopics.Instance,
            DropoutRisk = Risk.Of(parsed, loaded),
            Fading = MasteryModelInput.ReadFor(parsed.GetValue(Mastery), loaded.Programme, host),
            DemandLevels = forecasts ? new ForecastDemand(loaded.Programme) : null,
        });
    }

    /// <summary>What is asked of the engine.</summary>
    public RecommendationQuery Query(ParseResult parsed, LoadedProgramme loaded, bool withFacts, bool withOverlaps = false) =>
        new(loaded.QueryDate(parsed.GetValue(Date)), parsed.GetValue(K)) { WithFacts = withFacts, WithOverlaps = withOverlaps };
}
