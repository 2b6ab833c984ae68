using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Alternatives;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Planning.Alternatives.Wire;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>make-possible</c>: the smallest edits of a learner's record that make a module feasible or first.</summary>
internal static class MakePossibleCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner.");
        var module = new Option<string>("--module")
        {
            Description = "The module.", HelpName = "ID", Arity = ArgumentArity.ExactlyOne, Required = true,
        };
        var first = new Option<bool>("--first") { Description = "Have it stand first, not only be feasible." };
        QueryOptions query = QueryOptions.Create();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("make-possible",
            "Tell the smallest edits of a learner's record that make a module feasible, or first, ranked again with them.")
        {
            folder, learner, module, first, query.Date, query.Weights, format, query.Out, query.Language, safe,
        };
        query.AddModelsTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(query.Out));
            LoadedProgramme loaded = await query.ReadAsync(parsed, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(learner)!, host,
                output, cancellationToken);
            FoldedLearner found = loaded.FoldedOf(parsed.GetRequiredValue(learner)!);
            var request = new EditRequest { Aim = parsed.GetValue(first) ? EditAim.First : EditAim.Feasible };
            SmallestEdits answer = query.Engine(parsed, loaded, host).MakePossible(found, loaded.QueryDate(parsed.GetValue(query.Date)),
                loaded.Module(parsed.GetRequiredValue(module)).Id, request, cancellationToken);
            Speech speech = Speech.In(parsed.GetRequiredValue(query.Language));
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => JsonText.Document(
                    json => AlternativesJson.Write(json, answer, loaded.Programme, speech.Explanations)),
                OutputFormat.Csv => AlternativesCsv.Of(answer, parsed.GetValue(safe)),
                _ => EditsTable.Of(answer, loaded.Programme, speech, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
