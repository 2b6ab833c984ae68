using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Comparisons;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Wire;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>why-not</c>: why a module is not among a learner's recommendations, or where it stands.</summary>
internal static class WhyNotCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner.");
        var module = new Option<string>("--module")
        {
            Description = "The module.", HelpName = "ID", Arity = ArgumentArity.ExactlyOne,
            Required = true
        };
        QueryOptions query = QueryOptions.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("why-not", "Tell why a module is not among a learner's first k, or where it stands.")
        {
            folder, learner, module, query.K, query.Date, query.Weights, format, query.Out, query.Language,
        };
        query.AddModelsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(query.Out));
            LoadedProgramme loaded = await query.ReadAsync(parsed, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(learner)!, host,
                output, cancellationToken);
            Learner found = loaded.Learner(parsed.GetRequiredValue(learner)!);
            string asked = loaded.Module(parsed.GetRequiredValue(module)).Id;
            RecommendationQuery question = query.Query(parsed, loaded, withFacts: true);
            WhyNotAnswer answer = query.Engine(parsed, loaded, host).WhyNot(found, question, asked);
            Speech speech = Speech.In(parsed.GetRequiredValue(query.Language));
            output.Write(parsed.GetValue(format) == OutputFormat.Json
                ? JsonText.Document(json => AnswerJson.Write(json, found.Id, question, answer, loaded.Programme, speech.Explanations))
                : WhyNotTable.Of(found.Id, question, answer, loaded.Programme, speech, CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
