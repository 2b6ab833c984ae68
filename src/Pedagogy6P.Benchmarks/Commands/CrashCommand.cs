using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Decisions;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>decisions-crash</c>: kills a process that writes a decision log, again and again, and checks what it left.</summary>
internal static class CrashCommand
{
    public static Command Create(TextWriter output)
    {
        var place = new Argument<string>("place") { Description = "A folder for logs; with --write the log to write." };
        Option<int> kills = WholeNumberOption.Create("--kills", "How many times a process is killed.", 200, least: 1);
        Option<int> seed = WholeNumberOption.Create("--seed", "Seed of the moments.", 1, least: 0);
        var write = new Option<long?>("--write") { Description = "Be the process that is killed: write decisions from this number on." };
        var command = new Command("decisions-crash", "Kill a process that writes a decision log and check what it left.")
        {
            place, kills, seed, write,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(place);
            if (parsed.GetValue(write) is long first)
            {
                await CrashWriter.WriteAsync(path, first, output, cancellation);
                return 0;
            }

            var trial = new CrashTrial(Directory.CreateDirectory(path).FullName, parsed.GetValue(seed));
            int count = parsed.GetValue(kills);
            await trial.RunAsync(count, cancellation);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{count} kills ({trial.Early} before anything was durable): {trial.Acknowledged:N0} decisions were told to be durable, "
                    + $"all are there; {trial.Found:N0} were found, none torn; every file opens."));
            return 0;
        });
        return command;
    }
}
