using System.Globalization;
using System.Numerics;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Benchmarks.Choices;

/// <summary>Choices of made-up learners: the same number, the same choice.</summary>
internal static class MadeChoices
{
    private const string Programme = "made";
    private const int Modules = 120;
    private const int Facts = 40;

    private static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.FromHours(1));

    // Of twenty choices: what learners do most, they do most here.
    private static readonly ChoiceKind[] Kinds =
    [
        ChoiceKind.Declined, ChoiceKind.Declined, ChoiceKind.Declined, ChoiceKind.Declined, ChoiceKind.Accepted, ChoiceKind.Accepted,
        ChoiceKind.Started, ChoiceKind.Started, ChoiceKind.Completed, ChoiceKind.Rated, ChoiceKind.Rated, ChoiceKind.Pinned,
        ChoiceKind.Pinned, ChoiceKind.Unpinned, ChoiceKind.Vetoed, ChoiceKind.GoalAdded, ChoiceKind.FactEdited, ChoiceKind.FactEdited,
        ChoiceKind.FactContested, ChoiceKind.Undone,
    ];

    /// <summary>The learner of a number.</summary>
    public static LearnerKey Learner(int number) =>
        new(Programme, string.Create(CultureInfo.InvariantCulture, $"L{number:D6}"));

    /// <summary>A choice of a learner.</summary>
    /// <param name="learner">Number of the learner.</param>
    /// <param name="number">Number of the choice among theirs, from 0.</param>
    public static Choice Of(int learner, int number)
    {
        string id = Learner(learner).LearnerId;
        uint mixed = BitOperations.RotateLeft(unchecked(((uint)learner * 7919) + ((uint)number * 2_654_435_761)), 13);
        ChoiceKind kind = Kinds[(int)(mixed % (uint)Kinds.Length)];
        bool isFact = kind is ChoiceKind.FactEdited or ChoiceKind.FactContested;
        return new Choice
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{number + 1}"),
            LearnerId = id,
            When = Start.AddMinutes(number),
            By = ChoiceActor.Learner,
            Kind = kind,
            ModuleId = isFact || kind is ChoiceKind.GoalAdded or ChoiceKind.Undone ? null
                : string.Create(CultureInfo.InvariantCulture, $"module-{mixed / 64 % Modules}"),
            RoleId = kind == ChoiceKind.GoalAdded ? string.Create(CultureInfo.InvariantCulture, $"role-{mixed / 64 % 9}") : null,
            Fact = kind == ChoiceKind.FactContested
                ? LearnerFacts.MasteryOf(string.Create(CultureInfo.InvariantCulture, $"{mixed / 64 % Facts}")) : isFact ? "topics" : null,
            Value = kind switch
            {
                ChoiceKind.Rated => "4",
                ChoiceKind.FactEdited => "data;law",
                _ => null,
            },
            Reason = kind == ChoiceKind.Declined
                ? ChoiceWords.DeclineReasons[(int)(mixed / 64 % (uint)ChoiceWords.DeclineReasons.Length)] : null,
            UndoesId = kind == ChoiceKind.Undone
                ? string.Create(CultureInfo.InvariantCulture, $"{id}-{Math.Max(1, number - (int)(mixed / 64 % 5))}") : null,
        };
    }

    /// <summary>Choices of a learner, from the first one on.</summary>
    public static Choice[] First(int learner, int count) => [.. Enumerable.Range(0, count).Select(number => Of(learner, number))];
}
