using Pedagogy6P.Places;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Points on the Earth, mostly close to each other, some at its corners.</summary>
internal static class RandomPlaces
{
    public static Location Anywhere(Dice dice) => dice.Below(12) switch
    {
        0 => new Location(90, 0),
        1 => new Location(-90, dice.Real(-180, 180)),
        2 => new Location(dice.Real(-1, 1), 180),
        3 => new Location(dice.Real(-1, 1), -180),
        4 or 5 => new Location(48.77, 5.16),
        _ => new Location(dice.Real(43, 49), dice.Real(-2, 6)),
    };
}
