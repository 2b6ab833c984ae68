using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// What edits of a learner's record cost beside each other: <see cref="Edit"/> for each, and its size times the cost of its unit. By
/// default one point is an hour a week, an hour of the week, 10 km, 100 €, or a module of 10 hours to complete first. Immutable.
/// </summary>
public sealed record EditCosts
{
    /// <summary>Cost of each edit beside its size, 0 or more; 0.5 by default, so that few edits are preferred to many.</summary>
    [Range(0.0, 1e6)]
    public double Edit { get; init; } = 0.5;

    /// <summary>Cost of an hour a week more, above 0; 1 by default.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double HourPerWeek { get; init; } = 1;

    /// <summary>Cost of an hour of the week that becomes free, above 0; 1 by default.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double FreeHour { get; init; } = 1;

    /// <summary>Cost of a kilometre more to travel, above 0; 0.1 by default.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double Kilometre { get; init; } = 0.1;

    /// <summary>Cost of a euro more, above 0; 0.01 by default.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double Euro { get; init; } = 0.01;

    /// <summary>Cost of an hour of a module to complete first, above 0; 0.1 by default.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double ModuleHour { get; init; } = 0.1;

    /// <summary>Cost of a target role more, above 0; 2 by default.</summary>
    [Range(0.0, 1e6, MinimumIsExclusive = true)]
    public double Goal { get; init; } = 2;
}
