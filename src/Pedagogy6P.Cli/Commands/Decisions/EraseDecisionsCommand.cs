using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary><c>decisions erase</c>: a learner, or what is too old to be kept.</summary>
internal static class EraseDecisionsCommand
{
    public static Command Create(ToolHost host)
    {
        InputArgument path = DecisionsCommand.Log();
        var learner = new Option<string?>("--learner") { Description = "Erase all decisions about this learner.", HelpName = "ID" };
        var keys = new InputOption("--keys", "KEYS.csv",
            "The keys that pseudonyms were made with, a line id,key for each, the key as hexadecimal digits; with --learner.");
        Option<DateOnly?> before = DateOption.Create("--before", "Remove all decisions before this day (UTC).");
        var command = new Command("erase", "Erase a learner from a decision log, or what is older than a day.")
        {
            path, learner, keys, before,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            IDecisionLogSource source = DecisionsCommand.Source(host);
            (string? id, string? ring, DateOnly? day) = (parsed.GetValue(learner), parsed.GetValue(keys), parsed.GetValue(before));
            if ((id is null) == (day is null))
            {
                throw ToolException.WrongUsage("decisions erase: expected one of --learner and --before.");
            }

            if ((id is null) != (ring is null))
            {
                throw ToolException.WrongUsage("decisions erase: expected --learner and --keys together.");
            }

            LearnerPseudonym[] pseudonyms = id is null ? [] : [.. LearnerKeyFile.Read(ring!).AllOf(id)];
            await using IDecisionLog log = source.Open(parsed.GetRequiredValue(path));
            int erased = day is DateOnly first
                ? await log.RemoveBeforeAsync(new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero), cancellationToken)
                : await log.EraseAsync(pseudonyms, cancellationToken);
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Erased {Plural.Of(erased, "decision")}."));
            return ExitCode.Done;
        });
        return command;
    }
}
