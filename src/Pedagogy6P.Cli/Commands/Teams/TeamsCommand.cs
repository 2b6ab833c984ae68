using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Teams;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Commands.Teams;

/// <summary><c>teams</c>: project teams for a module, or who could teach it.</summary>
internal static class TeamsCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        var module = new Option<string>("--module")
        {
            Description = "The module, by its id or title.", HelpName = "ID", Arity = ArgumentArity.ExactlyOne, Required = true,
        };
        var trainers = new Option<bool>("--trainers")
        {
            Description = "Suggest instead who has mastered the module well enough to teach it.",
        };
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> mastery = MasteryModelInput.Fading();
        var asked = new TeamOptions();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Html);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("teams", "Form interprofessional teams for a project module, or find who could teach a module.")
        {
            folder, module, trainers, date, store, mastery,
        };
        asked.AddTo(command);
        command.Add(format);
        command.Add(file);
        command.Add(safe);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = await LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(parsed.GetValue(date), parsed.GetValue(store), learners: null, host, cancellationToken);
            Module found = loaded.Module(parsed.GetRequiredValue(module));
            RefuseNobody(loaded);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            PedagogyEngine engine = MasteryModelInput.Engine(parsed.GetValue(mastery), loaded.Programme, host);
            var speech = new TeamSpeech(host.Messages, loaded);
            output.Write(parsed.GetValue(trainers)
                ? new TrainersLayout(found, speech).Write(engine.SuggestTrainers(loaded.Roster.Learners, asOf, found.Id),
                    parsed.GetValue(format), parsed.GetValue(safe), CanvasStyle.For(host, output))
                : new TeamsLayout(found, speech).Write(engine.FormTeams(loaded.Roster.Learners, asOf, found.Id,
                    Request(asked.Of(parsed), found, loaded), cancellationToken), parsed.GetValue(format), parsed.GetValue(safe),
                    CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static void RefuseNobody(LoadedProgramme loaded)
    {
        if (!loaded.Roster.Learners.Any())
        {
            throw ToolException.WrongUsage("learners.csv: found no learners, expected those who may form teams.",
                "Make synthetic ones with 'pedagogy6p generate'.");
        }
    }

    private static TeamRequest Request(TeamRequest asked, Module module, LoadedProgramme loaded)
    {
        if (asked.Size is null && module.Team is null)
        {
            string[] others = [.. loaded.Programme.Modules.Where(other => other.Team is not null).Select(other => other.Id)];
            throw ToolException.WrongUsage(
                $"--module: \"{module.Id}\" has no size of teams in modules.csv (column team), expected one there, or --size.",
                others.Length == 0 ? null : $"Modules of this programme with teams: {string.Join(", ", others)}.");
        }

        return asked;
    }
}
