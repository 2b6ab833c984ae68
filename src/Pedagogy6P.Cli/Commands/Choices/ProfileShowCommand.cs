using System.Collections.Immutable;
using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Choices;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.LearnerModel;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary><c>profile show</c>: a learner's record with the choices folded in, and where each fact comes from.</summary>
internal static class ProfileShowCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner concerned.");
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        Option<string> language = LanguageOption.Create();
        var command = new Command("show", "Show what is known of a learner, where it comes from, and what is contested.")
        {
            folder, learner, date, store, format, file, language,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            await using ChoiceDesk desk = await ChoiceDesk.OpenAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(learner)!,
                parsed.GetValue(store), writes: false, host, output, cancellationToken);
            DateOnly asOf = desk.Loaded.QueryDate(parsed.GetValue(date));
            FoldedLearner folded = await desk.FoldAsync(asOf, cancellationToken);
            ImmutableArray<Belief> beliefs =
                LearnerBeliefs.Of(folded, new PedagogyEngine(desk.Loaded.Programme).StateOf(folded.Learner, asOf));
            output.Write(parsed.GetValue(format) == OutputFormat.Json
                ? ProfileText.Json(folded, asOf, beliefs) : ProfileText.Table(folded, asOf, beliefs, CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
