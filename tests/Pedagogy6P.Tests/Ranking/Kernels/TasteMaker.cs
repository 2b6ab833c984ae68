using System.Collections.Immutable;
using Pedagogy6P.Participative;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Draws feature vectors and tastes of ordinary and of absurd sizes.</summary>
internal static class TasteMaker
{
    /// <summary>Numbers of dimensions around those where registers are full.</summary>
    public static readonly ImmutableArray<int> Dimensions = [1, 2, 3, 15, 16, 17, 64];

    /// <summary>A model that does not know one module in five.</summary>
    public static TastePreference Model(Dice dice, IEnumerable<string> modules, int dimensions)
    {
        var known = modules.Where(_ => dice.Chance(0.8)).Append("unheard of").Distinct(StringComparer.Ordinal);
        double size = Size(dice);
        return new TastePreference(known.ToDictionary(module => module,
            _ => Vector(dice, dimensions, dice.Chance(0.9) ? size : Size(dice)), StringComparer.Ordinal));
    }

    public static ImmutableArray<float> Vector(Dice dice, int dimensions) => Vector(dice, dimensions, Size(dice));

    private static ImmutableArray<float> Vector(Dice dice, int dimensions, double size)
    {
        double zeros = dice.Pick([0, 0, 0.5, 1]);
        bool coarse = dice.Chance(0.2);
        return
        [
            .. Enumerable.Range(0, dimensions)
                .Select(_ => dice.Chance(zeros) ? 0 : (float)(size * (coarse ? dice.Between(-1, 1) : dice.Real(-1, 1)))),
        ];
    }

    private static double Size(Dice dice) => dice.Chance(0.7)
        ? dice.Pick<double>([0.1, 1, 1, 3])
        : dice.Pick<double>([0, 1e-44, 1e-31, 1e-8, 100, 1e8, 0.99e15, 1e15, 1e30, float.MaxValue]);
}
