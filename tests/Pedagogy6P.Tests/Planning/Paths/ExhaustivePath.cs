namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>A path by its objectives, most important first.</summary>
internal sealed record ExhaustivePath(double UnmetNeed, int Weeks, int Missed, double Hours, double Price, string[] Modules)
{
    /// <summary>Whether this path is better than another; values within 1e-9 are equal.</summary>
    public bool IsBefore(ExhaustivePath other)
    {
        foreach ((double one, double two) in new[]
        {
            (UnmetNeed, other.UnmetNeed), (Weeks, other.Weeks), (Missed, other.Missed), (Hours, other.Hours), (Price, other.Price),
        })
        {
            if (Math.Abs(one - two) > 1e-9)
            {
                return one < two;
            }
        }

        return Modules.Zip(other.Modules, string.CompareOrdinal).FirstOrDefault(order => order != 0,
            Modules.Length - other.Modules.Length) < 0;
    }
}
