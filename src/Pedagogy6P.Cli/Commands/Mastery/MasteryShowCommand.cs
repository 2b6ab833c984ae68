using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Mastery;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Practice.Mastery.Tracking;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary><c>mastery show</c>: what is known of a learner's mastery as of a day, and how surely.</summary>
internal static class MasteryShowCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> learner = LearnerOption.One(required: true, "The learner.");
        Option<string?> model = MasteryModelInput.Create();
        Option<DateOnly?> date = DateOption.Create();
        var all = new Option<bool>("--all") { Description = "Show what was inferred from other competencies alone, too." };
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = OutOption.Create();
        var command = new Command("show", "Show a learner's mastery as of a day, with its interval, its source and how fast it fades.")
        {
            folder, learner, model, date, all, format, file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            string id = parsed.GetRequiredValue(learner)!;
            LoadedProgramme loaded = LoadedProgramme.ReadFor([id], parsed.GetRequiredValue(folder), host, output, cancellationToken);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            var tracker = new MasteryTracker(loaded.Programme, loaded.Roster,
                MasteryModelInput.ReadFor(parsed.GetValue(model), loaded.Programme, host));
            var shown = new ShownMastery(loaded.Programme, id, asOf, tracker.Of(loaded.Learner(id), asOf),
                parsed.GetValue(all));
            output.Write(parsed.GetValue(format) == OutputFormat.Json ? MasteryShowText.Json(shown)
                : MasteryShowText.Table(shown, new ReportSpeech(host.Messages), CanvasStyle.For(host, output)));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
