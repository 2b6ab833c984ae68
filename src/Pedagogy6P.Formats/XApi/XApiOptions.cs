using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.XApi;

/// <summary>Bounds of reading statements. Immutable.</summary>
public sealed record XApiOptions
{
    /// <summary>
    /// How many of the latest ids are remembered at least, to leave out statements that come twice: 1 or more, 1,000,000 by default
    /// (about 80 MB). Twins farther apart than that are both read.
    /// </summary>
    public int RememberedIds { get; init; } = 1_000_000;

    /// <summary>Longest statement in bytes, 1,024 to 1 GiB; 16 MiB by default. A longer one is left out.</summary>
    public int LongestStatement { get; init; } = 16 << 20;

    /// <summary>
    /// How many times its compressed bytes a file may grow to, 1 or more; 250 by default. Deflate reaches 1,032 on nothing but repeats,
    /// which no record of learning consists of.
    /// </summary>
    public double LargestExpansion { get; init; } = 250;

    internal void Check()
    {
        var violations = new ViolationCollector();
        Require(violations, nameof(RememberedIds), RememberedIds, RememberedIds >= 1, "1 or more");
        Require(violations, nameof(LongestStatement), LongestStatement, LongestStatement is >= 1024 and <= 1 << 30, "1024 to 1 GiB");
        Require(violations, nameof(LargestExpansion), LargestExpansion, LargestExpansion >= 1, "1 or more");
        violations.ThrowIfAny();
    }

    private static void Require(ViolationCollector violations, string name, double value, bool holds, string expected)
    {
        if (!holds)
        {
            violations.Add(nameof(XApiOptions), row: null, name, FormattableString.Invariant($"{value}"), expected);
        }
    }
}
