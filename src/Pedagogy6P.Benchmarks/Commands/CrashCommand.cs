using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Choices;
using Pedagogy6P.Benchmarks.Decisions;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary>
/// <c>decisions-crash</c> and <c>choices-crash</c>: kill a process that writes, again and again, and check what it left.
/// </summary>
internal static class CrashCommand
{
    /// <summary>The command of decision logs.</summary>
    public static Command Decisions(TextWriter output) => Create(CrashWriter.Subject, CrashWriter.WriteAsync, output);

    /// <summary>The command of choice stores.</summary>
    public static Command Choices(TextWriter output) => Create(ChoiceCrashWriter.Subject, ChoiceCrashWriter.WriteAsync, output);

    private static Command Create(
        CrashSubject subject, Func<string, long, TextWriter, CancellationToken, Task> writing, TextWriter output)
    {
        var place = new Argument<string>("place") { Description = "A folder for files; with --write the file to write." };
        Option<int> kills = WholeNumberOption.Create("--kills", "How many times a process is killed.", 200, least: 1);
        Option<int> seed = WholeNumberOption.Create("--seed", "Seed of the moments.", 1, least: 0);
        var write = new Option<long?>("--write") { Description = "Be the process that is killed: write from this number on." };
        var command = new Command(subject.Command, $"Kill a process that writes {subject.What} and check what it left.")
        {
            place, kills, seed, write,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(place);
            if (parsed.GetValue(write) is long first)
            {
                await writing(path, first, output, cancellation);
                return 0;
            }

            var trial = new CrashTrial(Directory.CreateDirectory(path).FullName, subject, parsed.GetValue(seed));
            int count = parsed.GetValue(kills);
            await trial.RunAsync(count, cancellation);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{count} kills ({trial.Early} before anything was durable): {trial.Acknowledged:N0} {subject.What} were told to be "
                    + $"durable, all are there; {trial.Found:N0} were found, none torn; every file opens."));
            return 0;
        });
        return command;
    }
}
