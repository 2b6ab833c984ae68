using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Cohorts;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Commands.Cohorts;

/// <summary><c>cohort whatif</c>: what a plan would gain by further sessions, trainers or seats.</summary>
internal static class CohortWhatIfCommand
{
    public static Command Create(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> mastery = MasteryModelInput.Fading();
        var asked = new CohortOptions();
        var additions = new CohortAdditionOptions();
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json);
        var command = new Command("whatif",
            "Compare the plan of a term with the one there would be with further sessions, trainers or seats.")
        {
            folder, date, store, mastery, format, LanguageOption.Create(),
        };
        additions.AddTo(command);
        asked.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, null);
            LoadedProgramme loaded = await LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken)
                .OnAsync(parsed.GetValue(date), parsed.GetValue(store), learners: null, host, cancellationToken);
            CohortAdditions added = additions.Of(parsed, loaded);
            DateOnly asOf = loaded.QueryDate(parsed.GetValue(date));
            foreach (Session begun in added.Sessions.Where(session => session.Start < asOf))
            {
                await host.Error.WriteLineAsync(
                    FormattableString.Invariant($"{begun.Id} begins on {begun.Start:yyyy-MM-dd}, before the day of the ")
                    + FormattableString.Invariant($"plan, {asOf:yyyy-MM-dd}: it is left out. Give it a later start."));
            }

            PedagogyEngine engine = MasteryModelInput.Engine(parsed.GetValue(mastery), loaded.Programme, host);
            CohortWhatIf answer = asked.Run(parsed, host, output, (progress, stop) =>
                engine.OpenCohort(loaded.Roster.Learners, asOf, asked.Of(parsed, host), progress, stop, CancellationToken.None)
                    .WhatIf(added, progress, stop, CancellationToken.None), cancellationToken);
            output.Write(parsed.GetValue(format) == OutputFormat.Json ? CohortFolder.Json(answer)
                : CohortWhatIfTable.Of(answer, CanvasStyle.For(host, output)));
            output.Complete();
            return ExitCode.Done;
        });
        return command;
    }
}
