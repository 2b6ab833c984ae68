using System.Collections.Immutable;

namespace Pedagogy6P.Learners;

/// <summary>A choice that was taken back, and the choice that took it back. Immutable.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="Undo">What took it back.</param>
public sealed record UndoneChoice(Choice Choice, Choice Undo)
{
    /// <summary>The choices of a learner that were taken back, in the order in which they were.</summary>
    /// <param name="choices">All choices of the learner known on the day asked about, in the order in which they count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> or one of them is null.</exception>
    public static ImmutableArray<UndoneChoice> Of(IEnumerable<Choice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var history = new ChoiceHistory();
        var known = new Dictionary<string, Choice>(StringComparer.Ordinal);
        var undone = ImmutableArray.CreateBuilder<UndoneChoice>();
        foreach (Choice choice in choices)
        {
            ArgumentNullException.ThrowIfNull(choice, nameof(choices));
            ChoiceEffect effect = history.Apply(new StoredChoice(history.Sequence + 1, choice));
            if (choice.Kind == ChoiceKind.Undone && effect == ChoiceEffect.Applied)
            {
                undone.Add(new UndoneChoice(known[choice.UndoesId!], choice));
            }

            known.TryAdd(choice.Id, choice);
        }

        return undone.ToImmutable();
    }
}
