using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Alternatives;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Planning.Alternatives.Wire;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>alternatives</c>: what is best in other respects than the score, and what choosing it costs.</summary>
internal static class AlternativesCommand
{
    private const int MostKinds = 7;
    private const string PeerOptOut = "--peer-opt-out";

    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner.");
        QueryOptions query = QueryOptions.Create();
        Option<int> most = WholeNumberOption.Create("-k", "How many alternatives that differ at most; 7 by default.", 1, MostKinds);
        most.DefaultValueFactory = _ => MostKinds;
        Option<int> people = WholeNumberOption.Create("--least-people",
            "The least number of people of whom it is told what they completed; 10 by default.", 2, int.MaxValue);
        people.DefaultValueFactory = _ => 10;
        Option<string?> optOut = new InputOption(PeerOptOut, "FILE", "Learners who are not counted among others, one id per line.");
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("alternatives", "Show what is best in other respects than the score, and what choosing it costs.")
        {
            folder, learner, most, query.Date, query.Weights, people, optOut, format, query.Out, query.Language, safe,
        };
        query.AddModelsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(query.Out));
            LoadedProgramme read = LoadedProgramme.ReadFor([parsed.GetRequiredValue(learner)!], parsed.GetRequiredValue(folder), host,
                output, cancellationToken);
            DateOnly asOf = read.QueryDate(parsed.GetValue(query.Date));

            // Of everybody: what others completed counts too.
            LoadedProgramme loaded = await read.OnAsync(asOf, parsed.GetValue(query.Store), learners: null, host, cancellationToken);
            Func<Learner, bool>? optedOut = RiskOptions.ReadOptOut(parsed.GetValue(optOut), loaded, PeerOptOut);
            var peers = PeerOutcomes.Of(loaded.ForTraining().Learners, parsed.GetValue(people), optedOut);
            Learner found = loaded.Learner(parsed.GetRequiredValue(learner)!);
            LearnerAlternatives answer = query.Engine(parsed, loaded, host).Alternatives(
                found, asOf, new AlternativesRequest { K = parsed.GetValue(most), Peers = peers });
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => JsonText.Document(json => AlternativesJson.Write(json, answer)),
                OutputFormat.Csv => AlternativesCsv.Of(answer, parsed.GetValue(safe)),
                _ => AlternativesTable.Of(answer, Speech.In(parsed.GetRequiredValue(query.Language)), CanvasStyle.For(host, output)),
            });
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
