namespace Pedagogy6P.Formats.Population;

/// <summary>Where a learner's random streams start.</summary>
/// <param name="Seed">Seed of the population.</param>
/// <param name="Learner">Number of the learner, from 0.</param>
internal readonly record struct LearnerSeed(ulong Seed, int Learner)
{
    /// <summary>Starts a stream; see <see cref="CounterRandom"/>.</summary>
    public CounterRandom Stream(RandomStream stream, int item = 0) => new(Seed, stream, Learner, item);

    /// <summary>Draws a choice from a stream of its own; the fallback when there is no choice.</summary>
    public T Draw<T>(RandomStream stream, Choice<T>? choice, T fallback)
    {
        if (choice is null)
        {
            return fallback;
        }

        CounterRandom random = Stream(stream);
        return choice.Draw(ref random);
    }
}
