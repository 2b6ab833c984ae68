using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>Limits of a <see cref="CpSatPathProver"/>. Immutable.</summary>
public sealed record CpSatOptions
{
    private const string Table = "CP-SAT options";

    /// <summary>
    /// Work that one path may take, in the deterministic time of CP-SAT, which is the same on every machine and about a second of an
    /// ordinary processor; above 0. 60 by default.
    /// </summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double Work { get; init; } = 60;

    /// <summary>Seconds that one path may take, above 0: only stops earlier than <see cref="Work"/>. Null, the default, sets no
    /// limit.</summary>
    public double? Seconds { get; init; }

    /// <summary>
    /// Threads that search together for one path, 1 to 64. 1 by default: answers repeat with 1 only, though what is proven is the same with
    /// more.
    /// </summary>
    [Range(1, 64)]
    public int Workers { get; init; } = 1;

    internal void ThrowIfInvalid()
    {
        var violations = new ViolationCollector();
        OptionRules.Check(this, Table, violations);
        if (Seconds is <= 0 or double.NaN)
        {
            violations.Add(Table, null, nameof(Seconds), FormattableString.Invariant($"{Seconds}"), "a number above 0, or nothing");
        }

        violations.ThrowIfAny();
    }
}
