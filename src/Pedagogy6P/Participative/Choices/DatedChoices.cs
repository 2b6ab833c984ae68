using Pedagogy6P.Learners;

namespace Pedagogy6P.Participative.Choices;

/// <summary>The choices of one learner up to a day, and how many are dated later. Not thread-safe.</summary>
/// <param name="asOf">The day.</param>
internal sealed class DatedChoices(DateOnly asOf)
{
    /// <summary>Those up to the day.</summary>
    public ChoiceHistory Known { get; } = new();

    /// <summary>How many are dated later.</summary>
    public int Later { get; private set; }

    /// <summary>Takes the next one.</summary>
    public void Add(StoredChoice stored)
    {
        if (stored.Choice.Date <= asOf)
        {
            Known.Apply(stored);
        }
        else
        {
            Later++;
        }
    }
}
