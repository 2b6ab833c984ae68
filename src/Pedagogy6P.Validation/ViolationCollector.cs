using System.Collections.Immutable;

namespace Pedagogy6P.Validation;

/// <summary>
/// Gathers violations until <see cref="Limit"/> and counts the rest, so that one pass reports everything wrong with an input
/// without unbounded memory. Not thread-safe.
/// </summary>
public sealed class ViolationCollector
{
    /// <summary>How many violations are kept; further ones are only counted.</summary>
    public const int Limit = 1000;

    private readonly List<Violation> _kept = [];

    /// <summary>Number of violations reported, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>True when something was reported.</summary>
    public bool Any => Count > 0;

    /// <summary>The first <see cref="Limit"/> violations in the order reported.</summary>
    public ImmutableArray<Violation> Violations => [.. _kept];

    /// <summary>Reports a violation.</summary>
    /// <param name="violation">What is wrong.</param>
    /// <exception cref="ArgumentNullException"><paramref name="violation"/> is null.</exception>
    public void Add(Violation violation)
    {
        ArgumentNullException.ThrowIfNull(violation);
        Count++;
        if (_kept.Count < Limit)
        {
            _kept.Add(violation);
        }
    }

    /// <summary>Reports a violation from its parts; see <see cref="Violation"/> for their meaning.</summary>
    public void Add(string table, int? row, string? column, string? value, string expected) =>
        Add(new Violation(table, row, column, value, expected));

    /// <summary>Counts violations that another collector found beyond its limit, so that the total stays true.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public void AddUnkept(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count += count;
    }

    /// <summary>Does nothing when nothing was reported.</summary>
    /// <exception cref="InputRefusedException">Something was reported.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new InputRefusedException(Violations, Count);
        }
    }
}
