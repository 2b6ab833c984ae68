using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Commands.Choices;

/// <summary>
/// <c>choices record</c>: that a learner accepts, declines, starts, completes, rates, pins, vetoes or aims at something.
/// </summary>
internal static class RecordChoiceCommand
{
    private const string KindName = "--kind";
    private const string ModuleName = "--module";
    private const string SessionName = "--session";
    private const string RoleName = "--role";
    private const string RatingName = "--rating";
    private const int HighestRating = 5;

    // Facts and undos have commands of their own, 'profile edit', 'contest' and 'undo'.
    private static readonly ChoiceKind[] Kinds =
    [
        .. Enum.GetValues<ChoiceKind>().Where(kind =>
            kind is not (ChoiceKind.FactEdited or ChoiceKind.FactContested or ChoiceKind.FactSettled or ChoiceKind.Undone)),
    ];

    public static Command Create(ToolHost host)
    {
        ChangeOptions options = ChangeOptions.Create();
        Option<ChoiceKind> kind = WordOption.Create(KindName, "What is chosen.", [.. Kinds.Select(kind => (ChoiceWords.Of(kind), kind))]);
        kind.DefaultValueFactory = null;
        kind.Required = true;
        Option<string?> module = Id(ModuleName, "The module that it is about, by its id or title.");
        Option<string?> session = Id(SessionName, "The session of the module, of what is accepted, declined or started.");
        Option<string?> role = Id(RoleName, "The role aimed at, or no longer, by its id or title.");
        Option<int?> rating = WholeNumberOption.Optional(RatingName, "How good the module was, of what is rated.", 1, HighestRating);
        var command = new Command("record", "Record a choice: accepted, declined, started, completed, rated, pinned, vetoed or aimed at.");
        options.AddTo(command);
        foreach (Option option in (Option[])[kind, module, session, role, rating])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => options.KeepAsync(parsed, host, (loaded, choice) =>
        {
            ChoiceKind chosen = parsed.GetValue(kind);
            bool isGoal = chosen is ChoiceKind.GoalAdded or ChoiceKind.GoalDropped;
            Check(chosen, ModuleName, parsed.GetValue(module) is not null, isAllowed: !isGoal, isNeeded: !isGoal);
            Check(chosen, RoleName, parsed.GetValue(role) is not null, isGoal, isGoal);
            Check(chosen, SessionName, parsed.GetValue(session) is not null,
                chosen is ChoiceKind.Accepted or ChoiceKind.Declined or ChoiceKind.Started, isNeeded: false);
            Check(chosen, RatingName, parsed.GetValue(rating) is not null, chosen == ChoiceKind.Rated, chosen == ChoiceKind.Rated);
            return choice with
            {
                Kind = chosen,
                ModuleId = parsed.GetValue(module) is string asked ? loaded.Module(asked).Id : null,
                SessionId = parsed.GetValue(session) is string run ? loaded.Session(SessionName, run).Id : null,
                RoleId = parsed.GetValue(role) is string aim ? loaded.Role(aim).Id : null,
                Value = parsed.GetValue(rating)?.ToString(CultureInfo.InvariantCulture),
            };
        }, cancellationToken));
        return command;
    }

    private static Option<string?> Id(string name, string description) => new(name)
    {
        Description = description, HelpName = "ID", Arity = ArgumentArity.ExactlyOne,
    };

    private static void Check(ChoiceKind kind, string option, bool isGiven, bool isAllowed, bool isNeeded)
    {
        if (isGiven ? !isAllowed : isNeeded)
        {
            throw ToolException.WrongUsage(isGiven
                ? $"{option}: expected no such option with {KindName} {ChoiceWords.Of(kind)}."
                : $"{KindName} {ChoiceWords.Of(kind)}: expected {option} besides.");
        }
    }
}
