using System.Collections.Frozen;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>A programme folder as the commands use it: reads it with progress and finds what ids name, or says what is near.</summary>
internal sealed class LoadedProgramme
{
    private readonly TimeProvider _clock;

    private LoadedProgramme(string path, ProgrammeFolder folder, LearnerRoster roster, TimeProvider clock)
    {
        Path = path;
        Folder = folder;
        Roster = roster;
        _clock = clock;
    }

    private LoadedProgramme(LoadedProgramme read, IReadOnlyDictionary<string, FoldedLearner> folded)
        : this(read.Path, read.Folder, read.Folder.Learners.With(folded), read._clock) => Folded = folded;

    /// <summary>Where the folder is.</summary>
    public string Path { get; }

    public ProgrammeFolder Folder { get; }

    public Programme Programme => Folder.Programme;

    /// <summary>The learners: as their tables say, or after <see cref="OnAsync"/> with their choices folded in.</summary>
    public LearnerRoster Roster { get; }

    /// <summary>After <see cref="OnAsync"/>: by id the learners of whom choices are known, with what comes from which choice.</summary>
    public IReadOnlyDictionary<string, FoldedLearner> Folded { get; } = FrozenDictionary<string, FoldedLearner>.Empty;

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InputRefusedException">The folder breaks the rules of the format.</exception>
    public static LoadedProgramme Read(string folder, ToolHost host, ToolOutput output, CancellationToken cancellationToken) =>
        Read(folder, host, output, onRefused: null, cancellationToken);

    /// <summary>Reads a folder without the learners who break the rules, if somebody is told of them.</summary>
    /// <exception cref="InputRefusedException">The folder breaks the rules of the format, not only in some learners.</exception>
    public static LoadedProgramme Read(
        string folder, ToolHost host, ToolOutput output, Action<string, InputRefusedException>? onRefused,
        CancellationToken cancellationToken)
    {
        ProgrammeFolder? read = null;
        ProgressBar.Run(host, output, "Reading the programme",
            progress => read = ProgrammeFolder.Read(RefuseEmpty(folder), progress, onRefused, cancellationToken));
        return new LoadedProgramme(folder, read!, read!.Learners, host.Clock);
    }

    /// <summary>
    /// Reads a folder for an answer about some learners only: what breaks the rules in the rows of others is told and does not stop it.
    /// </summary>
    /// <exception cref="InputRefusedException">The folder breaks the rules of the format elsewhere than in the rows of other
    /// learners.</exception>
    public static LoadedProgramme ReadFor(IReadOnlyCollection<string> learners, string folder, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        var others = new OtherLearners(learners);
        LoadedProgramme loaded = Read(folder, host, output, others.Add, cancellationToken);
        others.Tell(host);
        return loaded;
    }

    /// <summary>
    /// The same with the choices of the learners up to the query date folded into their records: those of a store, where one is given, in
    /// place of those of the folder. How many are dated later, and so do not count, is told.
    /// </summary>
    /// <param name="given">The query date; null for that of the programme.</param>
    /// <param name="store">The store; null for the folder's own choices.</param>
    /// <param name="learners">Ids of the learners that the answer is about; null for all.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="changed">The programme by which choices count; null for the one that was read.</param>
    /// <exception cref="ToolException">This tool opens no stores.</exception>
    /// <exception cref="InputRefusedException">It is no choice store.</exception>
    public async Task<LoadedProgramme> OnAsync(DateOnly? given, string? store, IReadOnlyCollection<string>? learners, ToolHost host,
        CancellationToken cancellationToken, Programme? changed = null)
    {
        DateOnly asOf = QueryDate(given);
        IReadOnlyDictionary<string, FoldedLearner> folded;
        if (store is null)
        {
            folded = Folder.Learners.FoldAll(asOf, new ChoiceFold((changed ?? Programme).Tables));
        }
        else
        {
            await using IChoiceStore opened = ChoiceStores.Source(host).Open(store, create: false);
            folded = await new ChoiceBook(changed ?? Programme, opened).FoldAsync(Folder.Learners, asOf, learners, cancellationToken);
        }

        int later = folded.Values.Where(learner => learners?.Contains(learner.Learner.Id, StringComparer.Ordinal) != false)
            .Sum(learner => learner.Later);
        if (later > 0)
        {
            await host.Error.WriteLineAsync($"Choices dated after {NumberText.Day(asOf)}, which do not count in this answer: "
                + $"{NumberText.Whole(later)}.");
        }

        return new LoadedProgramme(this, folded);
    }

    /// <summary>All choices of a learner known on a day, those of a store where one is given, in the order in which they count.</summary>
    /// <param name="id">Id of the learner.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="store">The store; null for the folder's own choices.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">This tool opens no stores.</exception>
    /// <exception cref="InputRefusedException">It is no choice store.</exception>
    public async Task<Choice[]> ChoicesOfAsync(
        string id, DateOnly asOf, string? store, ToolHost host, CancellationToken cancellationToken)
    {
        IEnumerable<Choice> all = Folder.Learners.Choices.Where(choice => string.Equals(choice.LearnerId, id, StringComparison.Ordinal));
        if (store is not null)
        {
            await using IChoiceStore opened = ChoiceStores.Source(host).Open(store, create: false);
            all = (await opened.ReadAsync(new LearnerKey(Programme.Tables.Id, id), after: 0, cancellationToken))
                .Select(stored => stored.Choice);
        }

        return [.. all.Where(choice => choice.Date <= asOf)];
    }

    /// <summary>After <see cref="OnAsync"/>: a learner of the folder with their choices, with none where none are known.</summary>
    public FoldedLearner FoldedOf(string id) => Folded.GetValueOrDefault(id)
        ?? new ChoiceFold(Programme.Tables).Fold(Learner(id), ProgrammeCalendar.QueryDate(Programme, _clock), new ChoiceHistory());

    /// <summary>After <see cref="OnAsync"/>: the learners as models may learn from them.</summary>
    public LearnerRoster ForTraining() => Folder.Learners.WithTraining(Folded);

    /// <summary>The query date: the one given, else the programme's reference date, else today in its time zone.</summary>
    public DateOnly QueryDate(DateOnly? given) => given ?? ProgrammeCalendar.QueryDate(Programme, _clock);

    /// <summary>Finds a learner.</summary>
    /// <exception cref="ToolException">There is none of that id.</exception>
    public Learner Learner(string id) => Roster.Find(id) ?? throw Unknown("learner", id, Roster.Learners.Select(learner => learner.Id));

    /// <summary>Finds learners, in the order of the table, each once.</summary>
    /// <exception cref="ToolException">Some id is unknown.</exception>
    public IReadOnlyList<Learner> Learners(IReadOnlyCollection<string> ids)
    {
        foreach (string id in ids)
        {
            Learner(id);
        }

        var asked = ids.ToHashSet(StringComparer.Ordinal);
        return [.. Roster.Learners.Where(learner => asked.Contains(learner.Id))];
    }

    /// <summary>Finds a module by its id, or by a title that no other has.</summary>
    /// <exception cref="ToolException">There is none of that id or title.</exception>
    public Module Module(string id) =>
        Programme.FindModule(id) ?? Titles.Find(Programme.Modules, module => module.Title, id)
            ?? throw Unknown("module", id, Programme.Modules.Select(module => module.Id));

    /// <summary>Finds a session that an option names.</summary>
    /// <exception cref="ToolException">There is none of that id.</exception>
    public Session Session(string option, string id) =>
        Programme.FindSession(id) ?? throw Unknown(option, "session", id, Programme.Tables.Sessions.Select(session => session.Id));

    /// <summary>Finds a trainer that an option names.</summary>
    /// <exception cref="ToolException">There is none of that id.</exception>
    public Trainer Trainer(string option, string id) =>
        Array.Find([.. Programme.Tables.Trainers], trainer => string.Equals(trainer.Id, id, StringComparison.Ordinal))
            ?? throw Unknown(option, "trainer", id, Programme.Tables.Trainers.Select(trainer => trainer.Id));

    /// <summary>Finds a role by its id, or by a title that no other has.</summary>
    /// <exception cref="ToolException">There is none of that id or title.</exception>
    public Role Role(string id) =>
        Programme.FindRole(id) ?? Titles.Find(Programme.Tables.Roles, role => role.Title, id)
            ?? throw Unknown("role", id, Programme.Tables.Roles.Select(role => role.Id));

    /// <summary>The id of an award, found by id or title.</summary>
    public string Award(string id)
    {
        AwardModule[] awards = [.. Programme.Tables.Awards.DistinctBy(row => row.AwardId, StringComparer.Ordinal)];
        return (awards.FirstOrDefault(row => string.Equals(row.AwardId, id, StringComparison.Ordinal))
            ?? Titles.Find(awards, row => row.Title, id) ?? throw Unknown("award", id, awards.Select(row => row.AwardId))).AwardId;
    }

    private static string RefuseEmpty(string folder) =>
        folder.Length > 0 ? folder : throw ToolException.WrongUsage("FOLDER: found \"\", expected the path of a programme folder.");

    private static ToolException Unknown(string option, string kind, string id, IEnumerable<string> known) => ToolException.UnknownId(
        $"{option}: found \"{id}\", expected the id of a {kind} of this programme.", NearestIds.Advice(id, known));

    private static ToolException Unknown(string kind, string id, IEnumerable<string> known)
    {
        string[] ids = [.. known];
        string table = kind + "s.csv";
        string made = kind is "learner" ? ", or make synthetic ones with 'pedagogy6p generate'" : "";
        string advice = ids.Length == 0
            ? $"The folder has no {kind}s: add {table}{made}."
            : NearestIds.Advice(id, ids) ?? $"Ids are compared letter by letter; the first in {table} is \"{ids[0]}\".";
        string article = kind is "award" ? "an" : "a";
        return ToolException.UnknownId($"Unknown {kind} \"{id}\": expected the id of {article} {kind} of this programme.", advice);
    }
}
