using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary>What the commands share that keep a choice of a learner.</summary>
internal sealed record ChangeOptions
{
    private const int DaysOfYear = 366;

    public required Argument<string> Folder { get; init; }

    public required Option<string?> Learner { get; init; }

    public required Option<string> By { get; init; }

    public required Option<string?> Reason { get; init; }

    public required Option<DateTimeOffset?> When { get; init; }

    public required Option<string?> Store { get; init; }

    public required Option<string?> Out { get; init; }

    public static ChangeOptions Create() => new()
    {
        Folder = FolderArgument.Create(),
        Learner = LearnerOption.One(required: true, "The learner concerned."),
        By = WordOption.Create("--by", "Who makes the choice; the learner by default.",
            [.. ChoiceWords.Actors.Select(word => (word, word))]),
        Reason = new Option<string?>("--reason") { Description = "Why, at most 500 characters.", HelpName = "TEXT" },
        When = ParsedOption.Create<DateTimeOffset?>("--when", "TIME", "When it was made; now by default.",
            "a date and time with its offset, such as 2026-09-01T08:30:00+02:00",
            (string text, out DateTimeOffset? time) => (time = ChoiceFile.Time(text)) is not null),
        Store = ChoiceStores.Option(),
        Out = OutOption.Create(),
    };

    public void AddTo(Command command)
    {
        command.Add(Folder);
        foreach (Option option in (Option[])[Learner, By, Reason, When, Store, Out])
        {
            command.Add(option);
        }
    }

    /// <summary>Keeps a choice with what the options say of it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">Everything outside the tool.</param>
    /// <param name="change">Gives the choice its kind and what it is about.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<int> KeepAsync(
        ParseResult parsed, ToolHost host, Func<LoadedProgramme, Choice, Choice> change, CancellationToken cancellationToken)
    {
        string? store = parsed.GetValue(Store), file = parsed.GetValue(Out);
        ChoiceDesk.RefuseBoth(store, file);

        using ToolOutput output = ToolOutput.Open(host, file);
        await using ChoiceDesk desk = await ChoiceDesk.OpenAsync(parsed.GetRequiredValue(Folder), parsed.GetRequiredValue(Learner)!,
            store, host, output, cancellationToken);
        DateTimeOffset now = ProgrammeCalendar.Now(desk.Loaded.Programme, host.Clock);
        DateTimeOffset? when = parsed.GetValue(When);
        RefuseFar(when, now, desk.Loaded.QueryDate(given: null));
        Choice choice = change(desk.Loaded, new Choice
        {
            Id = "",
            LearnerId = desk.Learner.Id,
            When = when ?? now,
            By = (ChoiceActor)ChoiceWords.Actors.IndexOf(parsed.GetRequiredValue(By)),
            Kind = default,
            Reason = parsed.GetValue(Reason),
        });
        await desk.AddAsync(choice, host, output, cancellationToken);
        return ExitCode.Done;
    }

    // Nobody chooses in a year that has not come: a slip of the finger would hide the choice until then.
    private static void RefuseFar(DateTimeOffset? when, DateTimeOffset now, DateOnly reference)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        DateOnly latest = today > reference ? today : reference;
        if (when is DateTimeOffset given && DateOnly.FromDateTime(given.DateTime).DayNumber - latest.DayNumber > DaysOfYear)
        {
            throw ToolException.WrongUsage($"--when: found \"{ChoiceFile.Text(given)}\", expected a time up to a year after "
                + $"{NumberText.Day(latest)}.");
        }
    }
}
