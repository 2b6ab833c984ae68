using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary>
/// The choices of one learner of a folder: those of its <c>choices.csv</c>, or those of a store where one is given. Not thread-safe.
/// </summary>
internal sealed class ChoiceDesk : IAsyncDisposable
{
    private readonly bool _isFile;
    private readonly Func<IChoiceStore>? _make;
    private IChoiceStore _store;

    private ChoiceDesk(LoadedProgramme loaded, Learner learner, IChoiceStore store, bool isFile, Func<IChoiceStore>? make = null)
    {
        (Loaded, Learner, _store, _isFile, _make) = (loaded, learner, store, isFile, make);
        Book = new ChoiceBook(loaded.Programme, store);
    }

    public LoadedProgramme Loaded { get; }

    /// <summary>The learner's record without choices.</summary>
    public Learner Learner { get; }

    public ChoiceBook Book { get; private set; }

    /// <summary>Refuses a file beside a store: it would be written empty.</summary>
    /// <exception cref="ToolException">Both are given.</exception>
    public static void RefuseBoth(string? store, string? file)
    {
        if (store is not null && file is not null)
        {
            throw ToolException.WrongUsage("--store and --out: expected one of them; a store keeps the choice itself.");
        }
    }

    /// <summary>Reads a folder to keep a choice of a learner; a store is made when there is none, and a folder at fault refused.</summary>
    /// <param name="folder">The programme folder.</param>
    /// <param name="learner">Id of the learner.</param>
    /// <param name="store">The store; null for the folder's own choices.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ChoiceDesk> OpenAsync(string folder, string learner, string? store, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        IChoiceStoreSource? source = store is null ? null : ChoiceStores.Source(host);

        // A table that is written anew holds everybody's choices: nobody's may be left out because of what else is wrong with them.
        LoadedProgramme loaded = store is null ? LoadedProgramme.Read(folder, host, output, cancellationToken)
            : LoadedProgramme.ReadFor([learner], folder, host, output, cancellationToken);
        Learner record = loaded.Learner(learner);
        if (source is not null)
        {
            ChoiceStores.RefuseWithin(folder, store!);
            return !File.Exists(store)
                ? new ChoiceDesk(loaded, record, new InMemoryChoiceStore(), isFile: false, () => source.Open(store!, create: true))
                : new ChoiceDesk(loaded, record, source.Open(store!, create: false), isFile: false);
        }

        var memory = new InMemoryChoiceStore();
        await memory.AppendAsync(new LearnerKey(loaded.Programme.Tables.Id, learner), expectedVersion: null,
            [.. loaded.Roster.Choices.Where(choice => string.Equals(choice.LearnerId, learner, StringComparison.Ordinal))],
            cancellationToken);
        return new ChoiceDesk(loaded, record, memory, isFile: true);
    }

    /// <summary>
    /// Keeps a choice: in the store, or else writes all choices of the folder with it. What was given is left as it was.
    /// </summary>
    public async Task AddAsync(Choice choice, ToolHost host, ToolOutput output, CancellationToken cancellationToken)
    {
        FoldedLearner before = await Book.FoldAsync(Learner, choice.Date, cancellationToken);
        (Choice named, bool isLate) = await KeepAsync(choice, cancellationToken);
        if (_isFile)
        {
            using var text = new MemoryStream();
            ChoiceFile.Write(Loaded.Roster.Choices.Append(named), text);
            output.Write(text.GetBuffer().AsSpan(0, (int)text.Length));
        }

        output.Complete();
        await host.Error.WriteLineAsync($"Kept as choice {named.Id}.");
        foreach (string note in NotesOn(named, before, await Book.FoldAsync(Learner, choice.Date, cancellationToken)))
        {
            await host.Error.WriteLineAsync(note);
        }

        if (isLate)
        {
            await host.Error.WriteLineAsync("Its time is before that of an earlier choice: it is kept, and counts after that one.");
        }
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    // What a choice does not do although somebody may think so.
    private IEnumerable<string> NotesOn(Choice choice, FoldedLearner before, FoldedLearner after)
    {
        if (choice.Kind == ChoiceKind.FactEdited
            && before.Facts.FirstOrDefault(fact => Same(fact.Name, choice.Fact))?.Standing == FactStanding.SetAside)
        {
            yield return "The fact is contested: its new value counts once that is settled.";
        }

        bool isInProgress = after.Commitments.Any(commitment => Same(commitment.Choice.ModuleId, choice.ModuleId));
        if (choice.Kind is ChoiceKind.Accepted or ChoiceKind.Started && !isInProgress)
        {
            yield return "It takes no time: the module is completed or under way already, or its session is cancelled or over.";
        }

        if (choice is { Kind: ChoiceKind.Completed, By: ChoiceActor.Learner })
        {
            yield return "A tutor or the school confirms it: until they do, the module counts as under way and opens nothing.";
        }

        if (choice.Kind == ChoiceKind.Vetoed && isInProgress)
        {
            yield return "The module was accepted and stays in progress with its hours: decline it to give it up.";
        }

        if (Loaded.QueryDate(given: null) is var day && choice.Date > day)
        {
            yield return $"It is dated {NumberText.Day(choice.Date)}, after {NumberText.Day(day)}, which answers are about where no --date "
                + "is given: it counts from its own day on.";
        }
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    // A store that is not there yet is made once the choice is known to be sound.
    private async Task<(Choice Kept, bool IsLate)> KeepAsync(Choice choice, CancellationToken cancellationToken)
    {
        if (_make is not null)
        {
            await Book.AddNewAsync(choice, cancellationToken: cancellationToken);
            await _store.DisposeAsync();
            _store = _make();
            Book = new ChoiceBook(Loaded.Programme, _store);
        }

        var taken = (_isFile ? Loaded.Roster.Choices : []).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        return await Book.AddNewAsync(choice, taken.Contains, cancellationToken);
    }
}
