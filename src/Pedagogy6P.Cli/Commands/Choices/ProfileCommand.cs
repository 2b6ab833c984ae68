using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary><c>profile</c>: what is known of a learner, and the learner's say in it.</summary>
internal static class ProfileCommand
{
    private enum Settlement
    {
        None,
        Kept,
        Removed,
    }

    public static Command Create(ToolHost host) => new("profile", "Show what is known of a learner; edit it, contest it, take that back.")
    {
        ProfileShowCommand.Create(host),
        Edit(host),
        Contest(host),
        Undo(host),
    };

    private static Command Edit(ToolHost host)
    {
        Option<string?> fact = Fact();
        var value = new Option<string?>("--value")
        {
            Description = "What it becomes, as a cell of learners.csv says it; nothing: as if the cell were empty.",
            HelpName = "TEXT",
        };
        return Change("edit", "Give a fact of a learner's record another value.", host, [fact, value],
            (parsed, loaded, choice) => choice with
            {
                Kind = ChoiceKind.FactEdited,
                Fact = Named(parsed.GetValue(fact), loaded),
                Value = parsed.GetValue(value) is { Length: > 0 } text ? text : null,
            });
    }

    private static Command Contest(ToolHost host)
    {
        Option<string?> fact = Fact();
        var use = new Option<bool>("--use") { Description = "Use the fact until it is settled; it is set aside by default." };
        Option<Settlement> settle = ParsedOption.Create("--settle", "kept|removed",
            "Settle a contested fact instead: it stands, or it goes. Tutors and schools do.", "one of kept, removed",
            (string text, out Settlement settlement) => (settlement = text switch
            {
                ChoiceWords.Kept => Settlement.Kept,
                ChoiceWords.Removed => Settlement.Removed,
                _ => Settlement.None,
            }) != Settlement.None);
        return Change("contest", "Say that a fact of a learner's record is wrong, or settle that.", host, [fact, use, settle],
            (parsed, loaded, choice) => (parsed.GetValue(settle), parsed.GetValue(use)) is var (settled, isUsed)
                && settled != Settlement.None && isUsed
                ? throw ToolException.WrongUsage("--use and --settle: expected one of them; a settled fact is kept or removed.")
                : settled == Settlement.None
                ? choice with
                {
                    Kind = ChoiceKind.FactContested,
                    Fact = Named(parsed.GetValue(fact), loaded),
                    Value = isUsed ? ChoiceWords.Used : null,
                }
                : choice with
                {
                    Kind = ChoiceKind.FactSettled,
                    Fact = Named(parsed.GetValue(fact), loaded),
                    Value = settled == Settlement.Removed ? ChoiceWords.Removed : null,
                });
    }

    private static Command Undo(ToolHost host)
    {
        var choice = new Option<string?>("--choice")
        {
            Description = "The choice that is taken back; 'profile show' names them.", HelpName = "ID", Required = true,
        };
        return Change("undo", "Take an earlier choice back.", host, [choice],
            (parsed, _, undo) => undo with { Kind = ChoiceKind.Undone, UndoesId = parsed.GetValue(choice) });
    }

    private static Option<string?> Fact() => new("--fact")
    {
        Description = "The fact: a column of learners.csv, location, mastery:COMPETENCY or completed:MODULE.",
        HelpName = "NAME",
        Required = true,
    };

    // What is near is said here; what else is wrong with a name the rules say.
    private static string? Named(string? fact, LoadedProgramme loaded)
    {
        string[] sides = (fact ?? "").Split(':', 2);
        bool isKnown = LearnerFacts.Names.Contains(sides[0], StringComparer.Ordinal);
        string? near = !isKnown ? NearestIds.Advice(sides[0], LearnerFacts.Names) : sides is not [var name, var about] ? null
            : string.Equals(LearnerFacts.MasteryOf(about), fact, StringComparison.Ordinal)
                ? NearestOf(name, about, loaded.Programme.Tables.Competencies.Select(item => item.Id))
                : string.Equals(LearnerFacts.CompletionOf(about), fact, StringComparison.Ordinal)
                    ? NearestOf(name, about, loaded.Programme.Modules.Select(item => item.Id)) : null;
        return near is null ? fact : throw new ToolException(ExitCode.DataRefused, $"--fact: found \"{fact}\", expected one of "
            + string.Join(", ", LearnerFacts.Names) + "; mastery: with the id of a competency, completed: with the id of a module.", near);
    }

    // Null where the id is known, or none is near.
    private static string? NearestOf(string name, string about, IEnumerable<string> known)
    {
        string[] ids = [.. known];
        return ids.Contains(about, StringComparer.Ordinal) ? null
            : NearestIds.Advice(about, ids, before: $"{name}:");
    }

    private static Command Change(
        string name, string description, ToolHost host, Option[] own, Func<ParseResult, LoadedProgramme, Choice, Choice> change)
    {
        ChangeOptions options = ChangeOptions.Create();
        var command = new Command(name, description);
        options.AddTo(command);
        foreach (Option option in own)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
            options.KeepAsync(parsed, host, (loaded, choice) => change(parsed, loaded, choice), cancellationToken));
        return command;
    }
}
