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
    public static Command Create(ToolHost host) => new("choices", "Export and erase what learners chose, and learn from it what they like.")
    {
        Export(host),
        Erase(host),
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
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            List<Choice> choices = parsed.GetValue(store) is string path
                ? await ReadAsync(path, loaded, host, cancellationToken) : [.. loaded.Roster.Choices];
            if (parsed.GetValue(learner) is string id)
            {
                choices.RemoveAll(choice => !IsOf(choice, id));
                RefuseUnknown(loaded, id, choices.Count);
            }

            Write(choices, output);
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrote {Plural.Of(choices.Count, "choice")}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Erase(ToolHost host)
    {
        Argument<string> folder = FolderArgument.Create();
        Option<string?> store = ChoiceStores.Option();
        Option<string?> learner = LearnerOption.One(required: true, "The learner whose choices go.");
        Option<string?> file = OutOption.Create();
        var command = new Command("erase",
            "Erase the choices of a learner: from a store, or by writing the table choices.csv without them.")
        {
            folder, store, learner, file,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string id = parsed.GetRequiredValue(learner)!;
            ChoiceDesk.RefuseBoth(parsed.GetValue(store), parsed.GetValue(file));
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            LoadedProgramme loaded = LoadedProgramme.Read(parsed.GetRequiredValue(folder), host, output, cancellationToken);
            int erased;
            if (parsed.GetValue(store) is string path)
            {
                await using IChoiceStore opened = ChoiceStores.Source(host).Open(path, create: false);
                erased = await opened.EraseAsync(new LearnerKey(loaded.Programme.Tables.Id, id), cancellationToken);
                RefuseUnknown(loaded, id, erased);
                output.Complete();
            }
            else
            {
                List<Choice> left = [.. loaded.Roster.Choices.Where(choice => !IsOf(choice, id))];
                erased = loaded.Roster.Choices.Length - left.Count;
                RefuseUnknown(loaded, id, erased);
                Write(left, output);
            }

            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Erased {Plural.Of(erased, "choice")}."));
            return ExitCode.Done;
        });
        return command;
    }

    // Who left may have choices still; of whom nothing is known, the id is wrong.
    private static void RefuseUnknown(LoadedProgramme loaded, string id, int choices)
    {
        if (choices == 0)
        {
            loaded.Learner(id);
        }
    }

    private static bool IsOf(Choice choice, string learner) => string.Equals(choice.LearnerId, learner, StringComparison.Ordinal);

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
