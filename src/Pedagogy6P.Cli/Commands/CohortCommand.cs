using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Commands.Cohorts;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Cohorts;
using Pedagogy6P.Planning.Cohorts;

namespace Pedagogy6P.Cli.Commands;

/// <summary><c>cohort</c>: who sits where in a term, with waiting lists, groups to open or cancel, and what one more would bring.</summary>
internal static class CohortCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> mastery = MasteryModelInput.Fading();
        var asked = new CohortOptions();
        Option<string?> target = CohortFolder.Option();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        Option<string> language = LanguageOption.Create();
        var command = new Command("cohort",
            "Plan a term: who sits where, who waits and why, which sessions to open or cancel, and what one more seat would bring.")
        {
            folder, date, store, mastery, format, target, language, CohortRepairCommand.Create(host), CohortWhatIfCommand.Create(host),
        };
        asked.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            NewFolder? written = parsed.GetValue(target) is string place ? new NewFolder(place) : null;
            using ToolOutput output = ToolOutput.Open(host, null);
            LoadedProgramme loaded = await LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(parsed.GetValue(date), parsed.GetValue(store), learners: null, host, cancellationToken);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            PedagogyEngine engine = MasteryModelInput.Engine(parsed.GetValue(mastery), loaded.Programme, host);
            CohortPlan plan = asked.Run(parsed, host, output, (progress, stop) => engine.PlanCohort(loaded.Roster.Learners, asOf,
                asked.Of(parsed, host), progress, stop, CancellationToken.None), cancellationToken);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                output.Write(CohortFolder.Json(plan));
            }
            else
            {
                output.Write(CohortTable.Of(loaded.Programme, plan, CanvasStyle.For(host, output)));
            }

            output.Complete();
            if (written is not null)
            {
                CohortFolder.Write(written, loaded.Programme, plan, parsed.GetRequiredValue(language));
                await host.Error.WriteLineAsync($"Wrote the plan to {written.Path}.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
