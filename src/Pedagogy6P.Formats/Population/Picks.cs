using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// A uniform count of distinct words, drawn one after the other without replacement with probability proportional to their weights.
/// </summary>
/// <param name="Minimum">Fewest words, 0 or more.</param>
/// <param name="Maximum">Most words, from <paramref name="Minimum"/> to the number of words.</param>
/// <param name="From">The words and their weights, above 0.</param>
internal sealed record Picks(int Minimum, int Maximum, ImmutableArray<(string Word, double Weight)> From)
{
    /// <summary>No words.</summary>
    public static Picks None { get; } = new(0, 0, []);

    /// <summary>Draws the words, in the order drawn.</summary>
    public ImmutableArray<string> Draw(ref CounterRandom random)
    {
        int count = Minimum + random.NextIndex(Maximum - Minimum + 1);
        var left = From.ToList();
        var drawn = ImmutableArray.CreateBuilder<string>(count);
        while (drawn.Count < count)
        {
            double point = random.NextUniform() * left.Sum(word => word.Weight);
            int index = 0;
            while (index < left.Count - 1 && point >= left[index].Weight)
            {
                point -= left[index].Weight;
                index++;
            }

            drawn.Add(left[index].Word);
            left.RemoveAt(index);
        }

        return drawn.MoveToImmutable();
    }
}
