using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Mastery;
using Pedagogy6P.Learners;
using Pedagogy6P.Practice.Mastery.Tracking;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary><c>mastery update</c>: the table of mastery as of a day, after all that was observed.</summary>
internal static class MasteryUpdateCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> model = MasteryModelInput.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("update",
            "Write mastery.csv anew as of a day: what was observed until then moves it, with the day from which it fades; other rows stay.")
        {
            folder, model, date, file,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            var tracker = new MasteryTracker(loaded.Programme, loaded.Roster,
                MasteryModelInput.ReadFor(parsed.GetValue(model), loaded.Programme, host));
            output.Write(MasteryCsv.Header);
            foreach (Learner learner in loaded.Roster.Learners)
            {
                cancellationToken.ThrowIfCancellationRequested();
                output.Write(MasteryCsv.Of(learner, tracker.Of(learner, asOf)));
            }

            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
