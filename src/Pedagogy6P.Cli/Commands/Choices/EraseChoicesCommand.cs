using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary>
/// <c>choices erase</c>: the choices of a learner go, whatever is wrong with those of others, which stay byte for byte.
/// </summary>
internal static class EraseChoicesCommand
{
    public static Command Create(ToolHost host)
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
            string id = parsed.GetRequiredValue(learner)!, place = parsed.GetRequiredValue(folder);
            ChoiceDesk.RefuseBoth(parsed.GetValue(store), parsed.GetValue(file));
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            int erased = parsed.GetValue(store) is string path
                ? await FromStoreAsync(path, place, id, host, output, cancellationToken)
                : FromFolder(place, id, host, output, cancellationToken);
            output.Complete();
            await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Erased {Plural.Of(erased, "choice")}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> FromStoreAsync(
        string path, string folder, string learner, ToolHost host, ToolOutput output, CancellationToken cancellationToken)
    {
        // The programme tells whose store it is; what is wrong with learners, this one too, is of no account.
        LoadedProgramme loaded = LoadedProgramme.Read(folder, host, output, onRefused: (_, _) => { }, cancellationToken);
        await using IChoiceStore opened = ChoiceStores.Source(host).Open(path, create: false);
        int erased = await opened.EraseAsync(new LearnerKey(loaded.Programme.Tables.Id, learner), cancellationToken);
        RefuseUnknown(loaded, learner, erased);
        return erased;
    }

    private static int FromFolder(string folder, string learner, ToolHost host, ToolOutput output, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, ChoiceFile.FileName);
        ChoiceErasure erasure = File.Exists(path) ? ChoiceFile.Without(File.ReadAllBytes(path), learner) : Nothing();
        if (erasure is { Erased: 0, Unclear: [] })
        {
            RefuseUnknown(LoadedProgramme.Read(folder, host, output, onRefused: (_, _) => { }, cancellationToken), learner, choices: 0);
        }

        output.Write(erasure.Left.Span);
        if (!erasure.Unclear.IsEmpty)
        {
            host.Error.WriteLine("These rows name the learner, but their cells are not as they should be, so that nobody can tell whether "
                + $"they are theirs: they stay. Look at them: {string.Join(", ", erasure.Unclear.Select(NumberText.Whole))}.");
        }

        return erasure.Erased;
    }

    private static ChoiceErasure Nothing()
    {
        using var header = new MemoryStream();
        ChoiceFile.Write([], header);
        return new ChoiceErasure(header.ToArray(), Erased: 0, Unclear: []);
    }

    // Who left may have choices still; of whom nothing is known, the id is wrong.
    private static void RefuseUnknown(LoadedProgramme loaded, string id, int choices)
    {
        if (choices == 0)
        {
            loaded.Learner(id);
        }
    }
}
