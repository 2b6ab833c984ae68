using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.Triage;

/// <summary>
/// How to spend staff hours on contacts. Bands and effects are assumptions a school should replace by its own experience; they are printed
/// with every plan.
/// </summary>
public sealed record TriageOptions
{
    /// <summary>Hours of staff per week, ≥ 0. Default 40.</summary>
    public double StaffHours { get; init; } = 40;

    /// <summary>Minutes one contact takes, follow-up included, &gt; 0. Default 20.</summary>
    public double MinutesPerContact { get; init; } = 20;

    /// <summary>Lower end of the middle band in calibrated probability. Default 0.15.</summary>
    public double BandLower { get; init; } = 0.15;

    /// <summary>Upper end of the middle band. Default 0.60.</summary>
    public double BandUpper { get; init; } = 0.60;

    /// <summary>
    /// Name of the group column (module) whose levels share the contacts in proportion to their size; null gives one budget over all.
    /// Default null.
    /// </summary>
    public string? BudgetBy { get; init; }

    /// <summary>
    /// Assumed fall of a contacted person's dropout probability, low end. Default 0: Dawson et al. (2017) found practically no effect of
    /// calls.
    /// </summary>
    public double EffectLow { get; init; }

    /// <summary>
    /// Assumed fall, high end. Default 0.05: about what individual coaching over months achieved in Bettinger and Baker (2014).
    /// </summary>
    public double EffectHigh { get; init; } = 0.05;

    /// <summary>Number of contacts the hours allow.</summary>
    public int Contacts => (int)Math.Floor((StaffHours * 60 / MinutesPerContact) + 1e-9);

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        Require(problems, nameof(StaffHours), StaffHours, StaffHours >= 0 && double.IsFinite(StaffHours), "finite, not negative");
        Require(problems, nameof(MinutesPerContact), MinutesPerContact, MinutesPerContact > 0 && double.IsFinite(MinutesPerContact),
            "more than 0");
        Require(problems, nameof(BandLower), BandLower, BandLower >= 0 && BandLower < BandUpper, "not negative, below the upper end");
        Require(problems, nameof(BandUpper), BandUpper, BandUpper <= 1, "at most 1");
        Require(problems, nameof(EffectLow), EffectLow, EffectLow >= 0 && EffectLow <= EffectHigh, "not negative, at most the high end");
        Require(problems, nameof(EffectHigh), EffectHigh, EffectHigh <= 1, "at most 1");
        problems.ThrowIfAny();
    }

    private static void Require(ViolationCollector problems, string name, double value, bool met, string expected)
    {
        if (!met)
        {
            problems.Add("triage options", null, name, value.ToString(CultureInfo.InvariantCulture), expected);
        }
    }
}
