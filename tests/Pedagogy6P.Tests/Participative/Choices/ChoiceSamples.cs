using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Tests.Participative.Choices;

/// <summary>Choices of several learners, with every part that a choice can have.</summary>
internal static class ChoiceSamples
{
    public const string Programme = "école";

    public static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 30, 0, TimeSpan.FromHours(1));

    public static LearnerKey Key(string learner) => new(Programme, learner);

    /// <summary>The choice of a number, of its own id.</summary>
    public static Choice Choice(int number, string learner = "l1")
    {
        Choice one = new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{learner}/{number}"),
            LearnerId = learner,
            When = Start.AddMinutes(number).AddMilliseconds(number % 7).ToOffset(TimeSpan.FromMinutes(30 * (number % 5))),
            By = (ChoiceActor)(number % 3),
            Kind = ChoiceKind.Accepted,
            ModuleId = string.Create(CultureInfo.InvariantCulture, $"module-{number % 5}"),
        };
        return (number % 7) switch
        {
            0 => one with { SessionId = "s1" },
            1 => one with { Kind = ChoiceKind.Declined, Reason = "too-far" },
            2 => one with { Kind = ChoiceKind.Rated, Value = "4" },
            3 => one with { Kind = ChoiceKind.GoalAdded, ModuleId = null, RoleId = "infirmière" },
            4 => one with
            {
                Kind = ChoiceKind.FactEdited,
                ModuleId = null,
                Fact = "topics",
                Value = "données;droit",
                Reason = "nouveau poste",
            },
            5 => one with
            {
                Kind = ChoiceKind.Undone,
                ModuleId = null,
                By = ChoiceActor.School,
                UndoesId = string.Create(CultureInfo.InvariantCulture, $"{learner}/{number - 3}"),
            },
            _ => one with { Kind = ChoiceKind.Pinned },
        };
    }

    public static Choice[] Some(int count, string learner = "l1") =>
        [.. Enumerable.Range(0, count).Select(number => Choice(number, learner))];
}
