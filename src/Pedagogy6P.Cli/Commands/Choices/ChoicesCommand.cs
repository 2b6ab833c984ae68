using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary><c>choices</c>: what learners chose, to take along or to be forgotten.</summary>
internal static class ChoicesCommand
{
    public static Command Create(ToolHost host) => new("choices",
        "Record, export, import and erase what learners chose, and learn from it what they like.")
    {
        RecordChoiceCommand.Create(host),
        Export(host),
        ImportChoicesCommand.Create(host),
        EraseChoicesCommand.Create(host),
        FitChoicesCommand.Create(host),
    };

    private static Command Export(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> learner = LearnerOption.One(required: false, "Only the choices of this learner; those of all by default.");
        Option<string?> file = OutOption.Create();
        var command = new Command("export", "Write choices as a table choices.csv.") { folder, store, learner, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = parsed.GetValue(learner) is string only
                ? LoadedProgramme.ReadFor([only], parsed.GetRequiredValue(folder), host, output, cancellationToken)
                : LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            List<Choice> choices = parsed.GetValue(store) is string path
                ? await ReadAsync(path, loaded, host, cancellationToken) : [.. loaded.Roster.Choices];
            if (parsed.GetValue(learner) is string id)
            {
                choices.RemoveAll(choice => !string.Equals(choice.LearnerId, id, StringComparison.Ordinal));
                if (choices.Count == 0)
                {
                    // Who left may have choices still; of whom nothing is known, the id is wrong.
                    loaded.Learner(id);
                }
            }

            Write(choices, output);
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {Plural.Of(choices.Count, "choice")}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<Choice>> ReadAsync(
        string path, LoadedProgramme loaded, ToolHost host, CancellationToken cancellationToken)
    {
        var choices = new List<Choice>();
        await using IChoiceStore store = ChoiceStores.Source(host).Open(path, create: false);
        await foreach (StoredChoice stored in store.ExportAsync(loaded.Programme.Tables.Id, cancellationToken))
        {
            choices.Add(stored.Choice);
        }

        return choices;
    }

    private static void Write(IEnumerable<Choice> choices, ToolOutput output)
    {
        using var text = new MemoryStream();
        ChoiceFile.Write(choices, text);
        output.Write(text.GetBuffer().AsSpan(0, (int)text.Length));
        output.Complete();
    }
}
