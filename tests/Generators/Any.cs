using FsCheck;
using FsCheck.Fluent;

namespace Generators;

/// <summary>Values for properties; numbers shrink towards 0, choices towards the first, arrays by their length and by each item.</summary>
internal static class Any
{
    /// <summary>A whole number, both limits included; where 0 is not between them, it shrinks towards the nearer one.</summary>
    public static Arbitrary<int> Number(int low, int high) =>
        Arb.From(Gen.Choose(low, high), value => Nearer(value, Math.Clamp(0, low, high)));

    /// <summary>One of different items.</summary>
    public static Arbitrary<T> Of<T>(params T[] items) =>
        Number(0, items.Length - 1).Convert(place => items[place], item => System.Array.IndexOf(items, item));

    /// <summary>An array whose length is drawn evenly, both limits included.</summary>
    public static Arbitrary<T[]> Array<T>(Arbitrary<T> item, int least, int most) => Arb.From(
        Gen.Choose(least, most).SelectMany(count => item.Generator.ArrayOf(count)),
        values => item.Array().Shrinker(values).Where(fewer => fewer.Length >= least));

    // First the aim itself, then ever closer to the value.
    private static IEnumerable<int> Nearer(int value, int aim)
    {
        for (long step = (long)value - aim; step != 0; step /= 2)
        {
            yield return (int)(value - step);
        }
    }
}
