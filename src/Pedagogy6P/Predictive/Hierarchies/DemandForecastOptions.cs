using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>What can be chosen about forecasts of demand. Immutable.</summary>
public sealed record DemandForecastOptions
{
    /// <summary>Most months ahead.</summary>
    public const int MostMonths = 60;

    /// <summary>Months ahead, 12 (what the Demand term needs) to <see cref="MostMonths"/>; 12 by default.</summary>
    [Range(12, MostMonths)]
    public int Horizon { get; init; } = 12;

    /// <summary>Levels of the intervals, each above 0 and below 1 and once; 0.8 and 0.95 by default.</summary>
    public ImmutableArray<double> Levels { get; init => field = value.IsDefault ? [] : value; } = [0.8, 0.95];

    /// <summary>How forecasts are made to add up; by what the errors say unless chosen.</summary>
    public ReconciliationMethod Reconciliation { get; init; } = ReconciliationMethod.Auto;

    /// <summary>Threads at work, 1 or more; null (the default) for as many as there are processors. Answers do not depend on it.</summary>
    [Range(1, int.MaxValue)]
    public int? Threads { get; init; }

    internal void Check()
    {
        var violations = new ViolationCollector();
        OptionRules.Check(this, "options", violations);
        if (Levels.Any(level => level is not (> 0 and < 1)) || Levels.Distinct().Count() != Levels.Length)
        {
            violations.Add("options", null, nameof(Levels),
                string.Join("; ", Levels.Select(level => FormattableString.Invariant($"{level}"))),
                "different numbers above 0 and below 1");
        }

        violations.ThrowIfAny();
    }
}
