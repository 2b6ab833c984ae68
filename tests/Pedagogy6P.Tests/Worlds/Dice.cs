namespace Pedagogy6P.Tests.Worlds;

/// <summary>Seeded choices that lean towards ties, duplicates and limits, where mistakes hide.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int end) => _random.Next(end);

    /// <summary>A whole number, both limits included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public double Real(double low, double high) => low + ((high - low) * _random.NextDouble());

    /// <summary>A number from 0 to 1: a quarter, a hundredth or anything.</summary>
    public double Share() => Below(3) switch
    {
        0 => Below(5) / 4.0,
        1 => Below(101) / 100.0,
        _ => _random.NextDouble(),
    };

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Each item with the same probability, in shuffled order.</summary>
    public T[] Some<T>(IEnumerable<T> items, double probability) => Shuffled(items.Where(_ => Chance(probability)));

    /// <summary>Some of a few items, in any order, repeats possible.</summary>
    public T[] Few<T>(IReadOnlyList<T> items, int most) =>
        items.Count == 0 ? [] : [.. Enumerable.Range(0, Between(0, most)).Select(_ => Pick(items))];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
