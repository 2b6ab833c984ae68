using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison.Boosting;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Walks;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary>The command line of the benchmarks: all that can be measured, in English whatever the machine speaks.</summary>
internal static class BenchmarkCommandLine
{
    /// <summary>Takes a command line apart.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Where commands print.</param>
    public static ParseResult Parse(IReadOnlyList<string> arguments, TextWriter output)
    {
        // The parser speaks the language of the machine, and the commands do not.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var root = new RootCommand("Measures Pedagogy6P: speed beside its peers, and the quality of its models.")
        {
            CompareCommand.Create(output),
            MicroCommand.Create(),
            EndToEndCommand.Create(),
            HouseCommand.Create(output),
            ServingCommand.Create(output),
            ExportCommand.Create(),
            PassThroughCommand.Create("gbdt", "Time training and prediction of boosted trees beside XGBoost.", BoostingComparison.Run),
            OuladProtocol.Command(),
            WalksCommand.Create(output),
            ImportsCommand.Create(output),
            PathsCommand.Create(output),
            CohortsCommand.Create(output),
            OffPolicyCommand.Create(output),
            UpliftCommand.Create(output),
            DemandCommand.Create(output),
            PreferencesCommand.Create(output),
            MasteryCommand.Create(output),
            RetrievalCommand.Create(output),
            SimulateCommand.Create(output),
            ForecastsCommand.Create(output),
            DecisionsCommand.Create(output),
            CrashCommand.Decisions(output),
            ChoicesCommand.Create(output),
            CrashCommand.Choices(output),
            MakePossibleCommand.Create(output),
            TeamsCommand.Create(output),
        };
        return root.Parse(arguments);
    }
}
