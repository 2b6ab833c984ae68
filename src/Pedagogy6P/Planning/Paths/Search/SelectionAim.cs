using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>What a search over selections looks for, and within what. Immutable.</summary>
/// <param name="Weeks">Weeks of the horizon that may be used.</param>
/// <param name="Capacity">Minutes of a week that may be used.</param>
internal sealed record SelectionAim(int Weeks, int Capacity)
{
    private const double Smallest = PathProblems.Smallest;

    /// <summary>
    /// Whether selections are ranked by what is to be spared, missed advice, hours, price and ids, in this order; else by what is missing.
    /// </summary>
    public bool Ranks { get; init; }

    /// <summary>Modules that have to be taken, by their places. None by default.</summary>
    public int[] Wanted { get; init; } = [];

    /// <summary>What may be missing at most.</summary>
    public double MostMissing { get; init; } = double.PositiveInfinity;

    /// <summary>What may be taken at most of what is to be spared.</summary>
    public double MostCost { get; init; } = double.PositiveInfinity;

    /// <summary>The first selection with no more missing than this ends the search, unless selections are ranked.</summary>
    public double EnoughMissing { get; init; } = double.NegativeInfinity;

    /// <summary>Whether a selection comes before another.</summary>
    public bool IsBetter(PathSelection found, PathSelection best) => Ranks
        ? Compare(found, best) < 0
        : found.Missing < best.Missing - Smallest;

    /// <summary>Whether nothing better need be looked for.</summary>
    public bool IsEnough(PathSelection found) => !Ranks && found.Missing <= EnoughMissing + Smallest;

    /// <summary>The order by what is to be spared, missed advice, hours, price and ids, in this order.</summary>
    public static int Compare(PathSelection one, PathSelection other) =>
        Compare(one.Cost, one.Missed, one.Hours, one.Price, other) is var order and not 0 ? order : ByIds(one.Modules, other.Modules);

    /// <summary>Whether what comes of a start can only come after the best.</summary>
    public static bool IsWorse(double cost, int missed, double hours, double price, PathSelection best) =>
        Compare(cost, missed, hours, price, best) > 0;

    private static int Compare(double cost, int missed, double hours, double price, PathSelection best) =>
        Math.Abs(cost - best.Cost) > Smallest ? cost.CompareTo(best.Cost)
        : missed != best.Missed ? missed.CompareTo(best.Missed)
        : Math.Abs(hours - best.Hours) > Smallest ? hours.CompareTo(best.Hours)
        : Math.Abs(price - best.Price) > Smallest ? price.CompareTo(best.Price) : 0;

    // Places follow the ordinal order of ids.
    private static int ByIds(int[] one, int[] other) => one.Order().ToArray().AsSpan().SequenceCompareTo(other.Order().ToArray());
}
