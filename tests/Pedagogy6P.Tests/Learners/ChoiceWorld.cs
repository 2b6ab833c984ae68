using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Learners;

/// <summary>Random histories of a learner in a small programme: mostly sense, some nonsense, late times, and undoing.</summary>
internal static class ChoiceWorld
{
    public static readonly DateOnly Today = Small.Today;

    public static readonly ImmutableArray<string> Modules = ["m0", "m1", "m2", "m3"];

    private static readonly string[] Facts = ["hours_per_week", "topics", "mastery:c", "completed:m1", "budget", "level"];

    public static readonly ProgrammeTables Tables = Small.Tables with
    {
        Roles = [new Role("r", "R"), new Role("s", "S")],
        Modules = [.. Modules.Select(id => Small.Module with { Id = id })],
        ModuleCompetencies = [.. Modules.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
        Sessions =
        [
            new Session("x", "m2", Today.AddDays(-7), Today.AddDays(6)) { WeeklySlots = Free("Mon 18:00-20:00") },
            new Session("y", "m3", Today.AddDays(7), Today.AddDays(27)) { WeeklySlots = Free("Tue 08:00-12:00") },
        ],
    };

    public static readonly Learner Learner = Small.Learner with
    {
        Topics = ["ai"],
        Roles = ["r"],
        Pinned = ["m0"],
        Vetoed = ["m1"],
        Mastery = [new MasteryEstimate("c", 0.4)],
        Completed = ["m1"],
    };

    public static Availability Free(string slots) => Availability.Parse(slots, SlotRounding.Outward);

    public static Choice New(ChoiceKind kind, string? module = null, int day = 0) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{module}-{day}"),
        LearnerId = "l",
        When = new DateTimeOffset(Today.AddDays(day), new TimeOnly(9, 0), TimeSpan.FromHours(1)),
        By = ChoiceActor.Learner,
        Kind = kind,
        ModuleId = module,
    };

    public static ChoiceHistory Of(IEnumerable<Choice> choices)
    {
        var history = new ChoiceHistory();
        foreach (Choice choice in choices)
        {
            history.Apply(new StoredChoice(history.Sequence + 1, choice));
        }

        return history;
    }

    public static FoldedLearner Fold(params Choice[] choices) => new ChoiceFold(Tables).Fold(Learner, Today, Of(choices));

    /// <summary>A history of a seed.</summary>
    public static ImmutableArray<Choice> Random(int seed, int most)
    {
        var dice = new Dice(seed);
        var choices = ImmutableArray.CreateBuilder<Choice>();
        int count = dice.Between(0, most);
        while (choices.Count < count)
        {
            choices.Add(Next(dice, choices));
        }

        return choices.ToImmutable();
    }

    private static Choice Next(Dice dice, ImmutableArray<Choice>.Builder before)
    {
        ChoiceKind kind = dice.Pick(Enum.GetValues<ChoiceKind>());
        string module = dice.Pick(Modules), fact = dice.Pick(Facts);
        bool isFact = kind is ChoiceKind.FactEdited or ChoiceKind.FactContested or ChoiceKind.FactSettled;
        return New(kind) with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"choice-{before.Count}"),
            When = new DateTimeOffset(Today, default, TimeSpan.Zero).AddHours(before.Count - dice.Below(3)),
            By = dice.Pick(Enum.GetValues<ChoiceActor>()),
            ModuleId = isFact || kind is ChoiceKind.GoalAdded or ChoiceKind.GoalDropped or ChoiceKind.Undone ? null : module,
            SessionId = kind is ChoiceKind.Accepted or ChoiceKind.Started && dice.Chance(0.5) ? SessionOf(module) : null,
            RoleId = kind is ChoiceKind.GoalAdded or ChoiceKind.GoalDropped ? dice.Pick<string>(["r", "s"]) : null,
            Fact = isFact ? fact : null,
            Value = kind switch
            {
                ChoiceKind.FactEdited => fact is "completed:m1" ? dice.Pick<string>(["yes", "no"]) : "1",
                ChoiceKind.FactContested => dice.Pick<string?>([null, "used"]),
                ChoiceKind.FactSettled => dice.Pick<string?>([null, "removed"]),
                _ => null,
            },
            UndoesId = kind == ChoiceKind.Undone
                ? before.Count > 0 && dice.Chance(0.9) ? dice.Pick(before).Id : "never-happened" : null,
        };
    }

    private static string? SessionOf(string module) => module switch
    {
        "m2" => "x",
        "m3" => "y",
        _ => null,
    };
}
